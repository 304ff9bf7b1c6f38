internal import Ledger
internal import Merge
internal import Records
internal import Sync
internal import TestSupport

/// A city after its spring, made once and copied for each test that begins there: a copy costs a fraction
/// of what making one does.
actor Spring {
    static let shared = Spring()

    private var made: Task<(City, Papers), any Error>?

    func city() async throws -> (City, Papers) {
        let task =
            made
            ?? Task {
                let city = try await City()
                let papers = try await city.spring()
                city.close()
                return (city, papers)
            }
        made = task
        let (city, papers) = try await task.value
        return (
            try await City(copying: city, to: try TemporaryFolder(copying: city.folder)), papers
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
