import GRDB
import Ledger
import Merge
import Records
import SQLiteLedger
internal import Seeding
import Testing

/// Lists by facets, against a model that reads all records and their views and sorts them.
@Suite struct ListingTests {
    /// A list as the model makes it: what its records have in common, and the records, oldest first.
    private struct Listed {
        let query: RecordQuery
        var records: [(order: UInt32, record: FoldedRecord)] = []
    }

    private static let facets: [(kind: UInt32, rules: [FacetRule])] = [
        (Kinds.plan, Kinds.planFacets), (Kinds.comment, Kinds.commentFacets),
        (Kinds.action, Kinds.actionFacets),
    ]

    /// Every list that has a record.
    private func lists(of store: any SpaceStore) async throws -> [Listed] {
        var lists: [String: Listed] = [:]
        for (kind, rules) in Self.facets {
            let all = try await store.records(kind: kind, after: nil, countMax: .max)
            for record in all {
                for rule in rules {
                    let (parts, order) = try await place(record, rule, store)
                    let name = "\(kind) \(rule.number) \(parts.map(words))"
                    var list = lists[name] ?? Listed(query: RecordQuery(kind: kind, rule, parts))
                    list.records.append((order, record))
                    lists[name] = list
                }
            }
        }
        return lists.values.map { list in
            var list = list
            list.records.sort { left, right in
                let (one, other) = (left.record, right.record)
                if left.order != right.order { return left.order < right.order }
                if one.created != other.created { return one.created < other.created }
                return one.id.index < other.id.index
            }
            return list
        }
    }

    private func place(
        _ record: FoldedRecord, _ rule: FacetRule, _ store: any SpaceStore
    ) async throws -> ([Facet.Part], UInt32) {
        func shown(_ field: UInt32) async throws -> StoredValue? {
            let key = FieldKey(record: record.id, field: field)
            guard case .register(let candidates) = try await store.views(of: [key])[key] else {
                return nil
            }
            return candidates.first?.value
        }
        var parts: [Facet.Part] = []
        for source in rule.sources {
            switch source {
            case .owner: parts.append(.member(record.owner))
            case .parent: parts.append(try .record(record.parent.required()))
            case .parentOwner: parts.append(try .member(record.parentOwner.required()))
            case .field(let field):
                parts.append(try await shown(field).map { .value($0) } ?? .nothing)
            }
        }
        guard case .field(let field) = rule.order else { return (parts, record.quarterHours) }
        switch try await shown(field) {
        case .date(let number), .choice(let number): return (parts, number)
        default: return (parts, 0)
        }
    }

    /// Strings are told apart by bytes.
    private func words(_ part: Facet.Part) -> String {
        if case .value(.content(let text?)) = part { return "\(Array(text.utf8))" }
        return "\(part)"
    }

    @Test(arguments: [11, 12, 13] as [UInt64], Backend.allCases)
    func `a list is what reading all and sorting gives`(
        seed: UInt64, backend: Backend
    ) async throws {
        try await backend.run { store in
            let circle = try Circle(seed: seed)
            let chronicle = try await circle.chronicle(over: store)
            var author = RandomAuthor(seed: seed, circle: circle)
            var random = SeededGenerator(seed: seed)
            for _ in 0..<140 {
                let (draft, writer) = author.next()
                let ids = try await chronicle.write(
                    draft, by: writer,
                    quarterHours: .random(in: 1_900_000...1_900_020, using: &random))
                try await author.learn(ids, of: draft, from: chronicle)
            }
            try await check(store, seed)
            try await chronicle.rebuild()
            try await check(store, seed)
        }
    }

    private func check(_ store: any SpaceStore, _ seed: UInt64) async throws {
        let lists = try await lists(of: store)
        #expect(lists.count > 5, "seed \(seed)")
        for list in lists {
            let expected = list.records.map(\.record)
            var query = list.query
            #expect(try await store.records(query) == expected, "seed \(seed)")
            #expect(try await store.count(query) == expected.count, "seed \(seed)")
            query.isNewestFirst = true
            #expect(try await store.records(query) == expected.reversed(), "seed \(seed)")
            var paged: [FoldedRecord] = []
            query.countMax = 3
            for skip in stride(from: 0, through: expected.count, by: 3) {
                query.skip = skip
                paged += try await store.records(query)
            }
            #expect(paged == expected.reversed(), "seed \(seed)")
            guard let first = list.records.first?.order, let last = list.records.last?.order
            else { continue }
            for orders in [0...first, last...UInt32.max, first...last, 0...(max(1, first) - 1)] {
                var part = list.query
                part.orders = orders
                let within = list.records.filter { orders.contains($0.order) }.map(\.record)
                #expect(try await store.records(part) == within, "seed \(seed)")
                #expect(try await store.count(part) == within.count, "seed \(seed)")
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func `pages end where the list ends`(backend: Backend) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let chronicle = try await circle.chronicle(over: store)
            var ids: [OperationID] = []
            for number in 0..<7 {
                ids += try await chronicle.write(
                    .create(Kinds.plan), by: circle.writers[number % 2],
                    quarterHours: UInt32(number))
            }
            func page(_ skip: Int, _ countMax: Int) async throws -> [OperationID] {
                var query = RecordQuery(kind: Kinds.plan, Kinds.planFacets[0], [])
                (query.skip, query.countMax) = (skip, countMax)
                return try await store.records(query).map(\.id)
            }
            #expect(try await page(0, 100) == ids)
            #expect(try await page(5, 2) == Array(ids[5...]))
            #expect(try await page(6, 2) == [ids[6]])
            #expect(try await page(7, 2) == [])
            #expect(try await page(.max, .max) == [])
            #expect(try await page(-1, 1) == [ids[0]])
            #expect(try await page(.min, .max) == ids)
            #expect(try await page(0, 0) == [])
            #expect(try await page(0, -1) == [])
            let none = RecordQuery(kind: Kinds.plan, facet: 77, key: .max)
            #expect(try await store.records(none) == [])
            #expect(try await store.count(none) == 0)
        }
    }

    @Test(arguments: Backend.allCases)
    func `what loses its effect leaves the lists, and comes back with it`(
        backend: Backend
    ) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let chronicle = try await circle.chronicle(over: store)
            let (host, guest) = (circle.writers[0], circle.writers[1])
            let plan = try await chronicle.write(.create(Kinds.plan), by: host)[0]
            let invitation = try await chronicle.write(.invite(guest.member, to: plan), by: host)[0]
            let action = try await chronicle.write(
                .create(Kinds.action, parent: plan, authority: invitation), by: guest)[0]
            let list = RecordQuery(
                kind: Kinds.action, Kinds.actionFacets[1], [.record(plan), .member(host.member)])
            #expect(try await store.records(list).map(\.id) == [action])
            _ = try await chronicle.write(
                .withdraw(invitation, of: plan, accepting: []), by: host)
            #expect(try await store.records(list) == [])
            #expect(try await store.count(list) == 0)
        }
    }

    @Test func `a file without lists gets them when its chronicle opens`() async throws {
        let folder = try TemporaryFolder()
        let circle = try Circle(seed: 5)
        let store = try SQLiteStore(path: folder.ledger)
        let chronicle = try await circle.chronicle(over: store)
        var author = RandomAuthor(seed: 5, circle: circle)
        for _ in 0..<60 {
            let (draft, writer) = author.next()
            try await author.learn(
                try await chronicle.write(draft, by: writer), of: draft, from: chronicle)
        }
        let before = try await Snapshot(of: store)
        try store.close()
        // As a version before the lists left it.
        let queue = try DatabaseQueue(path: folder.ledger)
        try await queue.write {
            try $0.execute(
                sql: """
                    DROP TABLE facets;
                    ALTER TABLE records DROP COLUMN placed;
                    DELETE FROM grdb_migrations WHERE identifier = '2 facets';
                    """)
        }
        try queue.close()
        let again = try SQLiteStore(path: folder.ledger)
        _ = try await circle.chronicle(over: again)
        #expect(try await again.stateHash() == before.stateHash)
        #expect(try await Snapshot(of: again).views == before.views)
        try await check(again, 5)
        try again.close()
    }
}
