internal import Alliance
internal import Ledger
internal import Merge
internal import Records
package import Requests

extension FollowText: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let live = handler.live
        let field = try await handler.textField(record, self.field)
        let place = LiveSeat.Place(field: field, who: who, at: at)
        guard let turn = live.sit(page, place, seconds: seconds) else { return Self.later(live) }
        let end = live.clock.now() + .seconds(seconds)
        while true {
            // Asked before the text is read, so that what changes in between is not slept through.
            guard let seen = live.look(page, turn) else { return Self.later(live) }
            let view = try await handler.textView(field)
            let current = TextVersion.text(view.version)
            let isOther = !current.utf8.elementsEqual(version)
            if isOther || seen.isNew || live.clock.now() >= end || Task.isCancelled {
                let seen = live.look(page, turn) ?? seen
                live.note(page, seen, hasText: isOther)
                let news = TextNews(
                    version: current, text: view.text, authors: seen.authors.map(\.text))
                return Answer(
                    news: isOther ? news : nil, others: seen.others, laterSeconds: nil)
            }
            await live.wait(page, turn, until: end)
        }
    }

    private static func later(_ live: LiveDesk) -> Answer {
        Answer(news: nil, others: [], laterSeconds: live.laterSeconds)
    }
}

extension LeaveText: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Done {
        handler.live.leave(page)
        return Done()
    }
}

extension LeaveAllTexts: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Done {
        handler.live.end(session: session)
        return Done()
    }
}

extension RequestHandler {
    func textField(_ id: String, _ name: String) async throws -> FieldKey {
        let record = try await record(id)
        let rule = try rule(record.kind, name)
        guard rule.shape == .text else { throw NodeError.notFound(name) }
        return FieldKey(record: record.id, field: rule.number)
    }

    func textView(_ key: FieldKey) async throws -> TextView {
        guard case .text(let view) = try await store.views(of: [key])[key] else {
            return TextView(text: "", version: [])
        }
        return view
    }
}
