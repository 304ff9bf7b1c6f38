internal import Merge
internal import Records

/// What was found in the last version of each text; emptied when it has grown too large.
struct RegionCache {
    private static let countMax = 2_000

    private var known: [FieldKey: (version: [OperationID], regions: [Range<Int>])] = [:]

    subscript(key: FieldKey, version: [OperationID]) -> [Range<Int>]? {
        guard let kept = known[key], kept.version == version else { return nil }
        return kept.regions
    }

    mutating func keep(_ regions: [Range<Int>], _ key: FieldKey, _ version: [OperationID]) {
        if known.count >= Self.countMax { known = [:] }
        known[key] = (version, regions)
    }
}
