internal import Alliance
internal import CivicCalendar
package import Gate
internal import Ledger
package import Merge
internal import Records
package import Requests

extension AddTodo: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let meeting = try await handler.record(meeting, .meeting)
        return [try handler.creation(.todo, parent: meeting.id, values, call)]
    }
}

extension AddDecision: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let meeting = try await handler.record(meeting, .meeting)
        return [try handler.creation(.decision, parent: meeting.id, values, call)]
    }
}

extension SettleTodo: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let todo = try await handler.record(id, .todo)
        return try handler.newValues(.todo, values(call)).map {
            ShareableEdit.set(record: todo.id, field: $0.field, value: $0.value)
        }
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        RecordID(id)
    }

    /// A to-do that is done has the day.
    private func values(_ call: Call) -> [String: String] {
        switch state {
        case .open: return ["state": OutcomeRules.open]
        case .dropped: return ["state": "dropped"]
        case .done(let day):
            var values = ["state": "done"]
            values["done"] = day ?? call.today?.text
            return values
        }
    }
}

extension ListTodos: HandledRequest {
    private static let todosMax = 500

    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        var titles: [OperationID: String?] = [:]
        var rows: [TodoRow] = []
        for todo in try await found(by: handler) {
            let meeting = todo.record.parent
            if let meeting, titles[meeting] == nil {
                titles[meeting] = .some(try await handler.reader.record(meeting)?.words("title"))
            }
            rows.append(
                TodoRow(
                    todo: TodoAnswer(todo), meeting: meeting?.description,
                    meetingTitle: meeting.flatMap { titles[$0] ?? nil }))
        }
        return Answer(todos: rows)
    }

    /// At most ``todosMax``.
    private func found(by handler: isolated RequestHandler) async throws -> [SharedRecord] {
        let member = try city.map { StoredValue.member(try Typed.member($0)) }
        var choice: StoredValue?
        if let state,
            case .choice(let number) = try handler.value(try handler.rule(.todo, "state"), state)
        {
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
            found += try await handler.reader.list(
                .todo, facet, parts, orders: orders, isNewestFirst: false,
                countMax: Self.todosMax - found.count)
        }
        // Two lists may share a key by accident.
        return found.filter {
            (member == nil || $0.value(OutcomeRules.city) == member)
                && (choice == nil || $0.value(OutcomeRules.state) == choice)
        }
    }
}

extension TodoAnswer {
    init(_ todo: SharedRecord) {
        let state = todo.word(OutcomeRules.state)
        self.init(
            id: todo.id.description, by: todo.owner.text, text: todo.words("text"),
            city: todo.words("city"), until: todo.words("until"), state: state,
            done: state == "done" ? todo.words("done") : nil)
    }
}

extension DecisionAnswer {
    init(_ decision: SharedRecord) {
        self.init(
            id: decision.id.description, by: decision.owner.text, text: decision.words("text"),
            city: decision.words("city"), state: decision.words("state"))
    }
}
