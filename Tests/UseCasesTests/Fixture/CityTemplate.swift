internal import Ledger
internal import Merge
internal import Records
internal import Sync
internal import TestSupport

/// A prepared city, made once and copied for each test that begins there: a copy costs a fraction of what
/// making one does.
actor CityTemplate {
    static let shared = CityTemplate()

    private var made: Task<(City, CityIDs), any Error>?
    private var common: (City, CityIDs)?

    /// One city for all tests that change nothing in it.
    func unchanged() async throws -> (City, CityIDs) {
        if let common { return common }
        let copy = try await city()
        if common == nil { common = copy }
        return common ?? copy
    }

    /// A city of one's own.
    func city() async throws -> (City, CityIDs) {
        let task =
            made
            ?? Task {
                let city = try await City()
                let ids = try await city.prepare()
                city.close()
                return (city, ids)
            }
        made = task
        let (city, ids) = try await task.value
        return (
            try await City(copying: city, to: try TemporaryFolder(copying: city.folder)), ids
        )
    }
}

extension TestNode {
    /// Everything that is held of every log; so little that one reading finds it.
    func allPieces() async throws -> [Piece] {
        var pieces: [Piece] = []
        for log in await chronicle.states where log.held > 0 {
            let found = try await ledger.pieces(
                of: log.replica, after: 0, hash: nil, bytesAim: .max)
            pieces += try found.required().pieces
        }
        return pieces
    }
}
