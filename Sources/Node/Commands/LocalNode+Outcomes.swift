internal import Alliance
internal import CivicCalendar
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests

/// What comes of meetings: to-dos and decisions. A city answers for them, never a person.
extension LocalNode {
    private static let todosMax = 500

    func performOutcome(_ request: OutcomeRequest, _ release: String?) async throws -> JSONValue {
        switch request {
        case .todoAdd(let meeting, let values):
            return try await add(
                .todo, to: try await record(meeting, .meeting),
                values.merging(["state": OutcomeRules.open]) { given, _ in given }, release)
        case .todoSettle(let id, let state, let day):
            return try await settle(try await record(id, .todo), state, on: day, release)
        case .todoList(let city, let state): return try await todos(of: city, in: state)
        case .decisionAdd(let meeting, let values):
            return try await add(
                .decision, to: try await record(meeting, .meeting),
                values.merging(["state": "stands"]) { given, _ in given }, release)
        }
    }

    private func add(
        _ kind: SharedKind, to meeting: SharedRecord, _ values: [String: String],
        _ release: String?
    ) async throws -> JSONValue {
        guard !Self.isBlank(values["text"] ?? "") else { throw NodeError.badValue("text", "1–") }
        if let city = values["city"] { try checkNominee(try Self.member(city)) }
        return try await create(kind, parent: meeting.id, values, release)
    }

    /// A to-do that is done has the day; one that is open again keeps it in its history only.
    private func settle(
        _ todo: SharedRecord, _ state: String, on day: String?, _ release: String?
    ) async throws -> JSONValue {
        var values = ["state": state]
        if state == "done" { values["done"] = day ?? Self.today?.text }
        if let day { try Self.checkPast(day, "done") }
        let edits = try newValues(.todo, values)
        _ = try await gate.publish(
            edits.map { .set(record: todo.id, field: $0.field, value: $0.value) },
            release: try self.release(release))
        return ["id": .string(todo.id.description)]
    }

    /// `{"todos"}` by the day until which they are to be done, those without one last; at most
    /// ``todosMax``.
    private func todos(of city: String?, in state: String?) async throws -> JSONValue {
        let member = try city.map { StoredValue.member(try Self.member($0)) }
        var choice: StoredValue?
        if let state, case .choice(let number) = try value(try rule(.todo, "state"), state) {
            choice = .choice(number)
        }
        let facet =
            switch (member, choice) {
            case (nil, nil): OutcomeRules.listed
            case (nil, _?): OutcomeRules.inState
            case (_?, nil): OutcomeRules.ofCity
            case (_?, _?): OutcomeRules.ofCityInState
            }
        let parts = [member, choice].compactMap { $0.map(Facet.Part.value) }
        var found: [SharedRecord] = []
        // Those without a day have order 0.
        for orders in [1...UInt32.max, 0...0] {
            found += try await reader.list(
                .todo, facet, parts, orders: orders, isNewestFirst: false,
                countMax: Self.todosMax - found.count)
        }
        // Two lists may share a key by accident.
        found = found.filter {
            (member == nil || $0.value(OutcomeRules.city) == member)
                && (choice == nil || $0.value(OutcomeRules.state) == choice)
        }
        var titles: [OperationID: JSONValue] = [:]
        var rows: [JSONValue] = []
        for todo in found {
            var row = json(todo)
            row["meeting"] = JSONValue(todo.record.parent?.description)
            if let parent = todo.record.parent, titles[parent] == nil {
                titles[parent] = try await reader.record(parent).map { plain($0, "title") } ?? .null
            }
            row["meeting_title"] = todo.record.parent.flatMap { titles[$0] } ?? .null
            rows.append(.object(row))
        }
        return ["todos": .array(rows)]
    }

    private func json(_ todo: SharedRecord) -> [String: JSONValue] {
        let state = todo.word(OutcomeRules.state)
        return [
            "id": .string(todo.id.description), "by": .string(todo.owner.text),
            "text": plain(todo, "text"), "city": plain(todo, "city"),
            "until": plain(todo, "until"), "state": JSONValue(state),
            "done": state == "done" ? plain(todo, "done") : .null,
        ]
    }

    /// The to-dos and decisions of a meeting, oldest first.
    func outcomes(of meeting: SharedRecord) async throws -> [String: JSONValue] {
        let todos = try await reader.children(of: meeting.id, .todo)
        let decisions = try await reader.children(of: meeting.id, .decision)
        return [
            "todos": .array(todos.map { .object(json($0)) }),
            "decisions": .array(
                decisions.map {
                    [
                        "id": .string($0.id.description), "by": .string($0.owner.text),
                        "text": plain($0, "text"), "city": plain($0, "city"),
                        "state": plain($0, "state"),
                    ]
                }),
        ]
    }
}
