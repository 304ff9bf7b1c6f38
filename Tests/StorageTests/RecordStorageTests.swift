import Ledger
import Merge
import Records
import Testing

@Suite struct RecordStorageTests {
    @Test(arguments: Backend.allCases)
    func `records come back as they were folded`(backend: Backend) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let chronicle = try await circle.chronicle(over: store)
            let (city, adviser) = (circle.writers[0], circle.writers[2])
            let plan = try await chronicle.write(
                .create(Kinds.plan, title: "助け合いデー"), by: city
            )[0]
            let comment = try await chronicle.write(
                .create(Kinds.comment, parent: plan), by: adviser
            )[0]
            // Advisers may not create plans.
            let inert = try await chronicle.write(.create(Kinds.plan), by: adviser)[0]
            let absent = OperationID(entry: .zero, index: 0)

            let records = try await store.records([plan, comment, inert, absent])
            #expect(Set(records.keys) == [plan, comment, inert])
            #expect(
                records[plan]
                    == FoldedRecord(
                        id: plan, kind: Kinds.plan, author: city.member, owner: city.member,
                        parent: nil, parentOwner: nil, authority: nil,
                        created: EntryPlace(replica: city.replica, sequence: 1),
                        quarterHours: 1_900_000, isEffective: true,
                        fieldDigests: records[plan]?.fieldDigests ?? [:]))
            #expect(records[plan]?.fieldDigests.keys.sorted() == [Kinds.title])
            #expect(records[comment]?.parent == plan)
            #expect(records[comment]?.owner == adviser.member)
            #expect(records[comment]?.parentOwner == city.member)
            #expect(records[inert]?.isEffective == false)
            let plans = try await store.records(kind: Kinds.plan, after: nil, countMax: 9)
            #expect(plans.map(\.id) == [plan])
        }
    }

    @Test(arguments: Backend.allCases)
    func `listings go on after a record`(backend: Backend) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let chronicle = try await circle.chronicle(over: store)
            var ids: [OperationID] = []
            for number in 0..<7 {
                ids += try await chronicle.write(
                    .create(Kinds.plan), by: circle.writers[number % 2])
            }
            func listing(_ after: OperationID?, _ countMax: Int) async throws -> [OperationID] {
                try await store.records(kind: Kinds.plan, after: after, countMax: countMax)
                    .map(\.id)
            }
            #expect(try await listing(nil, 100) == ids)
            #expect(try await listing(nil, 3) == Array(ids[..<3]))
            #expect(try await listing(ids[2], 3) == Array(ids[3..<6]))
            #expect(try await listing(ids[6], 3) == [])
            #expect(try await listing(nil, 0) == [])
            #expect(try await listing(nil, -1) == [])
            #expect(try await listing(OperationID(entry: .zero, index: 1), 3) == [])
            #expect(
                try await store.records(kind: Kinds.comment, after: nil, countMax: 3).isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func `children are in the order of folding, of one kind or of all`(
        backend: Backend
    ) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let chronicle = try await circle.chronicle(over: store)
            let plan = try await chronicle.write(.create(Kinds.plan), by: circle.writers[0])[0]
            var children: [OperationID] = []
            for number in 0..<6 {
                let kind = number.isMultiple(of: 2) ? Kinds.comment : Kinds.action
                // Actions of another city without an invitation are there, without effect.
                let writer = circle.writers[number == 5 ? 1 : 0]
                children += try await chronicle.write(.create(kind, parent: plan), by: writer)
            }
            let all = try await store.children(of: plan, kind: nil)
            #expect(all.map(\.id) == children)
            #expect(all.map(\.isEffective) == [true, true, true, true, true, false])
            let comments = try await store.children(of: plan, kind: Kinds.comment)
            #expect(comments.map(\.id) == [children[0], children[2], children[4]])
            #expect(try await store.children(of: children[0], kind: nil).isEmpty)
            let absent = OperationID(entry: .zero, index: 0)
            #expect(try await store.children(of: absent, kind: nil).isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func `histories and views follow the operations`(backend: Backend) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let chronicle = try await circle.chronicle(over: store)
            let city = circle.writers[0]
            let plan = try await chronicle.write(.create(Kinds.plan), by: city)[0]
            let title = FieldKey(record: plan, field: Kinds.title)
            #expect(try await store.histories(of: [title]).isEmpty)
            #expect(try await store.views(of: [title]).isEmpty)

            let first = try await chronicle.write(
                .set(Kinds.title, of: plan, to: .content, text: "案"), by: city)[0]
            let second = try await chronicle.write(
                .set(Kinds.title, of: plan, to: .content, text: "決定", replaces: [first]),
                by: city)[0]
            let edit = try await chronicle.write(
                .insert("本文", at: 0, in: Kinds.body, of: plan, parents: []), by: city)[0]
            let tag = try await chronicle.write(
                .add("防災", to: Kinds.tags, of: plan), by: city)[0]

            func place(_ sequence: UInt64) -> OperationPlace {
                OperationPlace(
                    entry: EntryPlace(replica: city.replica, sequence: sequence), index: 0)
            }
            let keys = [Kinds.title, Kinds.body, Kinds.tags, Kinds.status].map {
                FieldKey(record: plan, field: $0)
            }
            #expect(
                try await store.histories(of: keys) == [
                    keys[0]: [place(2), place(3)], keys[1]: [place(4)], keys[2]: [place(5)],
                ])
            func candidate(_ id: OperationID, _ text: String, _ generation: UInt32)
                -> FieldView.Candidate
            {
                FieldView.Candidate(
                    id: id, author: city.member, value: .content(text), generation: generation)
            }
            let views = try await store.views(of: keys)
            guard case .register(let candidates) = views[keys[0]] else {
                Issue.record("the title is a register")
                return
            }
            #expect(candidates.map(\.id) == [second])
            #expect(candidates.map(\.value) == [.content("決定")])
            #expect(views[keys[1]] == .text(TextView(text: "本文", version: [edit])))
            #expect(views[keys[2]] == .elements([candidate(tag, "防災", 0)]))
            #expect(views[keys[3]] == nil)

            _ = try await chronicle.write(.remove([tag], from: Kinds.tags, of: plan), by: city)
            #expect(try await store.views(of: [keys[2]]) == [keys[2]: .elements([])])
            #expect(try await chronicle.document(keys[1])?.text == "本文")
        }
    }

    @Test(arguments: Backend.allCases)
    func `conflicts are listed until somebody decides`(backend: Backend) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let chronicle = try await circle.chronicle(over: store)
            var keys: [FieldKey] = []
            var values: [[OperationID]] = []
            for number in 0..<4 {
                let plan = try await chronicle.write(
                    .create(Kinds.plan), by: circle.writers[0])[0]
                keys.append(FieldKey(record: plan, field: Kinds.review))
                var ids: [OperationID] = []
                for (index, writer) in circle.writers.enumerated() {
                    // The last plan gets equal values, which are no conflict.
                    let day = number == 3 ? 20_250_401 : UInt32(20_250_401 + index)
                    ids += try await chronicle.write(
                        .set(Kinds.review, of: plan, to: .date(day)), by: writer)
                }
                values.append(ids)
            }
            #expect(try await store.conflicts(countMax: 10) == keys[..<3].sorted())
            #expect(try await store.conflicts(countMax: 2) == Array(keys[..<3].sorted()[..<2]))
            #expect(try await store.conflicts(countMax: 0) == [])
            #expect(try await store.conflicts(countMax: -1) == [])
            _ = try await chronicle.write(
                .set(
                    Kinds.review, of: keys[1].record, to: .date(20_250_601), replaces: values[1]),
                by: circle.writers[1])
            #expect(try await store.conflicts(countMax: 10) == [keys[0], keys[2]].sorted())
        }
    }

    @Test(arguments: Backend.allCases)
    func `an invitation reaches what was written under it, and its withdrawal takes it back`(
        backend: Backend
    ) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let chronicle = try await circle.chronicle(over: store)
            let (host, guest) = (circle.writers[0], circle.writers[1])
            let plan = try await chronicle.write(.create(Kinds.plan), by: host)[0]
            let invitation = try await chronicle.write(
                .invite(guest.member, to: plan), by: host)[0]
            let action = try await chronicle.write(
                .create(Kinds.action, parent: plan, authority: invitation), by: guest)[0]
            let record = try await store.records([action])[action]
            #expect(record?.isEffective == true)
            #expect(record?.owner == host.member)
            #expect(record?.authority == invitation)
            let effective = try await store.stateHash()

            let withdrawal = try await chronicle.write(
                .withdraw(invitation, of: plan, accepting: []), by: host)[0]
            #expect(try await store.records([action])[action]?.isEffective == false)
            #expect(try await store.stateHash() != effective)
            let key = FieldKey(record: plan, field: FieldKey.membership)
            var membership = Membership()
            membership.invite(invitation, member: guest.member)
            membership.withdraw(
                Membership.Withdrawal(id: withdrawal, accepted: []), invitation: invitation)
            #expect(try await store.views(of: [key]) == [key: .membership(membership)])
        }
    }
}
