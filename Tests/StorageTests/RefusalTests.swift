import Ledger
import Merge
import Records
import Testing

@Suite struct RefusalTests {
    /// A store with two pieces of one log, and what made them.
    private struct Prepared {
        let circle: Circle
        let chronicle: Chronicle
        let state: LogState

        init(_ store: any SpaceStore) async throws {
            circle = try Circle()
            chronicle = try await circle.chronicle(over: store)
            var state = LogState(birth: circle.writers[0].birth)
            for number in 0..<2 {
                let piece = try circle.writers[0].piece(
                    [.create(Kinds.plan, title: "計画\(number)")], after: &state)
                _ = try await chronicle.receive(piece)
            }
            self.state = state
        }

        /// A verified piece that follows a state, and the state after it.
        func verified(
            _ drafts: [EntryDraft], after state: LogState, by writer: Int = 0
        ) throws -> VerifiedPiece {
            var after = state
            let piece = try circle.writers[writer].piece(drafts, after: &after)
            return try VerifiedPiece(verifying: piece, continuing: state)
        }
    }

    /// Each is a commit that contradicts what is held, though its first parts are sound.
    enum Contradiction: String, CaseIterable, CustomTestStringConvertible {
        case entryTwice = "an entry that is held"
        case entryTwiceInOneChange = "an entry twice in one change"
        case gap = "a piece after a gap"
        case unknownLog = "a piece of an unknown log"
        case birthTwice = "a birth that is held"
        case foldedTooFar = "folding beyond what is held"
        case foldedUnknown = "folding of an unknown log"
        case operationOfUnknown = "an operation of an unknown record"

        var testDescription: String { rawValue }
    }

    @Test(arguments: Backend.allCases, Contradiction.allCases)
    func `a contradictory commit leaves nothing, and the chronicle goes on`(
        backend: Backend, contradiction: Contradiction
    ) async throws {
        try await backend.run { store in
            let prepared = try await Prepared(store)
            let writer = prepared.circle.writers[0]
            let before = try await Snapshot(of: store)
            // A sound part first, so that there is something to take back.
            var change = SpaceChange()
            change.births = [prepared.circle.writers[1].birth]
            let sound = try prepared.verified([.create(Kinds.plan)], after: prepared.state)
            change.pieces = [sound]
            change.folded[writer.replica] = 3
            switch contradiction {
            case .entryTwice:
                change.pieces.append(
                    try prepared.verified(
                        [.create(Kinds.plan, title: "計画0")],
                        after: LogState(birth: writer.birth)))
            case .entryTwiceInOneChange: change.pieces.append(sound)
            case .gap:
                let later = try prepared.verified([.create(Kinds.plan)], after: sound.log)
                change.pieces = [
                    try prepared.verified([.create(Kinds.plan)], after: later.log)
                ]
            case .unknownLog:
                let other = LogState(birth: prepared.circle.writers[2].birth)
                change.pieces.append(
                    try prepared.verified([.create(Kinds.plan)], after: other, by: 2))
            case .birthTwice: change.births.append(writer.birth)
            case .foldedTooFar: change.folded[writer.replica] = 4
            case .foldedUnknown: change.folded[prepared.circle.writers[2].replica] = 0
            case .operationOfUnknown:
                let key = FieldKey(record: OperationID(entry: .zero, index: 0), field: 1)
                let place = EntryPlace(replica: writer.replica, sequence: 1)
                change.operations = [(key, OperationPlace(entry: place, index: 0))]
            }
            await #expect(throws: (any Error).self) { try await store.commit(change) }
            #expect(try await Snapshot(of: store) == before)

            var state = prepared.state
            let next = try writer.piece([.create(Kinds.plan, title: "次")], after: &state)
            #expect(try await prepared.chronicle.receive(next) == 1)
            #expect(try await store.logs().first?.held == 3)
            let plans = try await store.records(kind: Kinds.plan, after: nil, countMax: 9)
            #expect(plans.count == 3)
        }
    }

    @Test(arguments: Backend.allCases)
    func `an empty change is no transaction`(backend: Backend) async throws {
        try await backend.run { store in
            try await store.commit(SpaceChange())
            #expect(try await store.logs().isEmpty)
        }
    }
}
