import Ledger
import Merge
import Records
import Testing

/// Texts that are kept between edits, against a chronicle that replays every history.
@Suite struct KnownTextTests {
    @Test(arguments: [21, 22, 23, 24] as [UInt64], Backend.allCases)
    func `a text that is kept is the text that its history gives`(
        seed: UInt64, backend: Backend
    ) async throws {
        try await backend.run { store in
            let circle = try Circle(seed: seed)
            let chronicle = try await circle.chronicle(over: store)
            var author = RandomAuthor(seed: seed, circle: circle)
            var compared = 0
            for step in 0..<150 {
                let (draft, writer) = author.next()
                let ids = try await chronicle.write(draft, by: writer)
                try await author.learn(ids, of: draft, from: chronicle)
                guard step.isMultiple(of: 5) else { continue }
                // A chronicle of its own has kept nothing.
                let fresh = try await circle.chronicle(over: store)
                for plan in try await store.records(kind: Kinds.plan, after: nil, countMax: 9) {
                    let key = FieldKey(record: plan.id, field: Kinds.body)
                    let (kept, replayed) = (
                        try await chronicle.document(key), try await fresh.document(key)
                    )
                    #expect(kept?.scalars == replayed?.scalars, "seed \(seed), step \(step)")
                    #expect(kept?.frontier == replayed?.frontier, "seed \(seed), step \(step)")
                    #expect(
                        kept?.visibleRuns == replayed?.visibleRuns, "seed \(seed), step \(step)")
                    compared += kept?.scalars.isEmpty == false ? 1 : 0
                }
            }
            #expect(compared > 0, "seed \(seed)")
            let (hash, views) = (try await store.stateHash(), try await Snapshot(of: store).views)
            try await chronicle.rebuild()
            #expect(try await store.stateHash() == hash, "seed \(seed)")
            #expect(try await Snapshot(of: store).views == views, "seed \(seed)")
        }
    }
}
