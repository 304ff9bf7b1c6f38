internal import Alliance
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import SQLiteLedger
internal import UseCases

/// Texts while they are edited: what others published, and who else is there.
extension LocalNode {
    /// Answers when the text is another than the page has or other people are at it, and at the latest
    /// after the time that the page wants to wait.
    package func live(_ question: LiveQuestion) async throws -> LiveAnswer {
        let field = try await textField(question.record, question.field)
        let key = LiveSeat.Key(session: question.session, page: question.page)
        let place = LiveSeat.Place(field: field, who: question.who, at: question.at)
        guard let turn = live.sit(key, place, seconds: question.seconds) else {
            return .later(live.laterSeconds)
        }
        let end = ContinuousClock.now + .seconds(question.seconds)
        while true {
            // Asked before the text is read, so that what changes in between is not slept through.
            guard let seen = live.look(key, turn) else { return .later(live.laterSeconds) }
            let view = try await textView(field)
            let version = TextVersion.text(view.version)
            let isOther = !version.utf8.elementsEqual(question.version)
            if isOther || seen.isNew || ContinuousClock.now >= end || Task.isCancelled {
                let seen = live.look(key, turn) ?? seen
                live.note(key, seen, hasText: isOther)
                let news = LiveAnswer.News(
                    version: version, text: view.text, authors: seen.authors.map(\.text))
                return LiveAnswer(
                    news: isOther ? news : nil, others: seen.others, laterSeconds: nil)
            }
            await live.wait(key, turn, until: end)
        }
    }

    /// How many pages wait at this moment.
    package nonisolated var pagesWaiting: Int { live.waitingCount }

    /// A page was closed or hidden.
    package func leave(_ question: LiveQuestion) {
        live.leave(LiveSeat.Key(session: question.session, page: question.page))
    }

    /// Somebody signed out.
    package func endLive(session: String) { live.end(session: Array(session.utf8)) }

    private func textField(_ id: String, _ name: String) async throws -> FieldKey {
        guard !isRebuilding else { throw NodeError.rebuilding() }
        let record = try await record(id)
        let rule = try rule(record.kind, name)
        guard rule.shape == .text else { throw NodeError.notFound(name) }
        return FieldKey(record: record.id, field: rule.number)
    }

    private func textView(_ key: FieldKey) async throws -> TextView {
        guard case .text(let view) = try await store.views(of: [key])[key] else {
            return TextView(text: "", version: [])
        }
        return view
    }
}
