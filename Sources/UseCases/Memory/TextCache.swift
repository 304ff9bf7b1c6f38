package import Merge
package import Records

/// The texts that pages asked for last, with their histories: a page with twenty quotes of one text does
/// not read its history twenty times. A text is kept under what its record shows, version and words, so
/// that whatever changes it (an edit, an erasure, a withdrawal) makes it read anew.
package struct TextCache {
    private struct Kept {
        let view: TextView
        let document: TextDocument
        var regions: [Range<Int>]?
    }

    private static let countMax = 32

    package init() {}

    private var kept: [FieldKey: Kept] = [:]
    /// The keys of `kept`, the one that came last at the end.
    private var order: [FieldKey] = []

    package func document(_ key: FieldKey, _ view: TextView) -> TextDocument? {
        guard let found = kept[key], found.view == view else { return nil }
        return found.document
    }

    package mutating func keep(_ document: TextDocument, _ key: FieldKey, _ view: TextView) {
        order.removeAll { $0 == key }
        if order.count >= Self.countMax { kept[order.removeFirst()] = nil }
        order.append(key)
        kept[key] = Kept(view: view, document: document)
    }

    /// The places that two cities changed at once, worked out once for each version.
    package mutating func regions(_ key: FieldKey, of document: TextDocument) -> [Range<Int>] {
        if let known = kept[key]?.regions { return known }
        let regions = document.concurrentRegions
        kept[key]?.regions = regions
        return regions
    }
}
