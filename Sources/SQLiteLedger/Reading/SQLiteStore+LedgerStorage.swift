internal import FoundationEssentials
internal import GRDB
package import Ledger
package import Merge

extension SQLiteStore {
    package func logs() async throws -> [LogState] {
        try await reading { database in
            var states: [LogState] = []
            let statement = try Prepared(
                database,
                "SELECT replica, birth, held, hash, peaks, folded FROM logs ORDER BY replica")
            try statement.rows([]) { columns in
                let state = try Self.logState(columns)
                // A damaged index may give a row twice.
                if let last = states.last, last.replica >= state.replica {
                    throw SQLiteStoreError.corrupt("log")
                }
                states.append(state)
            }
            return states
        }
    }

    package func entries(
        of replica: ReplicaID, in sequences: ClosedRange<UInt64>, entriesMax: Int, bytesMax: Int
    ) async throws -> [Entry] {
        try await reading { database in
            var numbers = try LogNumbers(database)
            guard entriesMax > 0, let number = try numbers.number(of: replica),
                let first = EntryPosition(number: number, sequence: sequences.lowerBound),
                let last = EntryPosition(
                    number: number, sequence: min(sequences.upperBound, EntryPosition.sequenceMax))
            else { return [] }
            let statement = try Prepared(
                database,
                """
                SELECT position, hash, body, contents FROM entries
                WHERE position BETWEEN ? AND ? ORDER BY position LIMIT ?
                """)
            var entries: [Entry] = []
            var bytes = 0
            let values: [Argument] = [first.value, last.value, entriesMax]
            try statement.rows(while: { bytes <= bytesMax }, values) { columns in
                let sequence = try columns.position(0).sequence
                // A log has no gaps.
                guard sequence == (entries.last?.sequence ?? max(1, sequences.lowerBound) - 1) + 1
                else { throw SQLiteStoreError.corrupt("log: an entry is missing") }
                let (entry, size) = try Self.entry(
                    columns, EntryPlace(replica: replica, sequence: sequence))
                bytes += size
                entries.append(entry)
            }
            return entries
        }
    }

    package func entries(at places: [EntryPlace]) async throws -> [EntryPlace: Entry] {
        guard !places.isEmpty else { return [:] }
        return try await reading { database in
            var numbers = try LogNumbers(database)
            let statement = try Prepared(
                database, "SELECT position, hash, body, contents FROM entries WHERE position = ?")
            var entries: [EntryPlace: Entry] = [:]
            entries.reserveCapacity(places.count)
            for place in places {
                guard let position = try numbers.position(of: place) else { continue }
                entries[place] = try statement.first([position.value]) {
                    try Self.entry($0, place).entry
                }
            }
            return entries
        }
    }

    package func heads(
        of replica: ReplicaID, from sequence: UInt64, countMax: Int
    ) async throws -> [StoredHead] {
        try await reading { database in
            var numbers = try LogNumbers(database)
            guard countMax > 0, let number = try numbers.number(of: replica),
                let first = EntryPosition(number: number, sequence: sequence),
                let last = EntryPosition(number: number, sequence: EntryPosition.sequenceMax)
            else { return [] }
            let statement = try Prepared(
                database,
                """
                SELECT position, suite, signature FROM heads
                WHERE position BETWEEN ? AND ? ORDER BY position LIMIT ?
                """)
            var heads: [StoredHead] = []
            let values: [Argument] = [first.value, last.value, countMax]
            try statement.rows(values) { columns in
                heads.append(
                    StoredHead(
                        sequence: try columns.position(0).sequence,
                        suite: try Suite(number: columns.number(1)),
                        signature: try columns.bytes(2)))
            }
            return heads
        }
    }

    package func hashes(of places: [EntryPlace]) async throws -> [EntryPlace: Digest] {
        guard !places.isEmpty else { return [:] }
        return try await reading { database in
            var numbers = try LogNumbers(database)
            let statement = try Prepared(database, "SELECT hash FROM entries WHERE position = ?")
            var hashes: [EntryPlace: Digest] = [:]
            hashes.reserveCapacity(places.count)
            for place in places {
                guard let position = try numbers.position(of: place) else { continue }
                hashes[place] = try statement.first([position.value]) {
                    try $0.digest(0)
                }
            }
            return hashes
        }
    }

    package func places(of hashes: [Digest]) async throws -> [Digest: EntryPlace] {
        guard !hashes.isEmpty else { return [:] }
        return try await reading { database in
            var numbers = try LogNumbers(database)
            let statement = try Prepared(database, "SELECT position FROM entries WHERE hash = ?")
            var places: [Digest: EntryPlace] = [:]
            places.reserveCapacity(hashes.count)
            for hash in hashes {
                guard let position = try statement.first([hash.blob], { try $0.position(0) })
                else { continue }
                places[hash] = try numbers.place(at: position)
            }
            return places
        }
    }
}

extension SQLiteStore {
    private static func logState(_ columns: Columns) throws -> LogState {
        let birth = try Birth(verifying: columns.bytes(1))
        let held: UInt64 = try columns.number(2)
        guard birth.replica.digest == (try columns.digest(0)),
            let peaks = Self.digests(try columns.data(4)),
            let tree = TreeHash(count: held, peaks: peaks),
            let state = LogState(
                birth: birth, held: held, hash: try columns.digest(3), tree: tree,
                folded: try columns.number(5))
        else { throw SQLiteStoreError.corrupt("log") }
        return state
    }

    private static func digests(_ data: Data) -> [Digest]? {
        guard data.count % Digest.byteCount == 0 else { return nil }
        return stride(from: data.startIndex, to: data.endIndex, by: Digest.byteCount).compactMap {
            Digest(blob: data[$0..<$0 + Digest.byteCount])
        }
    }

    /// Columns position, hash, body, contents; with the number of bytes of body and contents.
    private static func entry(
        _ columns: Columns, _ place: EntryPlace
    ) throws -> (entry: Entry, size: Int) {
        let body = try PackedBlob.unpack(columns.data(2), bytesMax: PackedBlob.bodyBytesMax)
        let contents = try PackedBlob.unpack(
            columns.data(3), bytesMax: PackedBlob.contentsBytesMax)
        let entry = try Entry(
            stored: body, contents: contents, replica: place.replica, sequence: place.sequence,
            hash: columns.digest(1))
        return (entry, body.count + contents.count)
    }
}
