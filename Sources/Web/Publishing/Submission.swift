internal import Accounts
internal import HTML

/// Does what a form asks for once, however often it is sent.
enum Submission {
    /// What a form is, beside its mark: where it goes and what was typed and chosen. Sent from the same page with
    /// another text it is another form, and nobody is told that this one was done.
    static func form(_ visit: PageRequest) -> [UInt8] {
        Array(visit.path.text.utf8) + [0]
            + visit.form.canonical(without: ["token", "submission", "writer", "kept"])
    }

    static func once(
        _ visit: PageRequest, _ work: () async throws -> PageResponse
    ) async throws -> PageResponse {
        guard let key = SubmissionKey(text: visit.form["submission"] ?? "") else {
            throw PageError.staleForm
        }
        return try await once(visit, key, form: form(visit), work)
    }

    /// Once for a key, whatever page it comes from.
    static func once(
        _ visit: PageRequest, _ key: SubmissionKey, form: [UInt8],
        _ work: () async throws -> PageResponse
    ) async throws -> PageResponse {
        guard let session = visit.session else { throw PageError.staleForm }
        let claim = try await visit.accounts.claim(
            key, of: session.account, form: form, seconds: visit.seconds)
        switch claim {
        case .done(let outcome):
            return .seeOther(PagePath(local: outcome.location) ?? "/")
        case .underWay, .interrupted:
            throw PageError.sentTwice
        case .fresh: break
        }
        let answer: PageResponse
        do {
            answer = try await work()
        } catch {
            try? await visit.accounts.abandon(key, of: session.account)
            throw error
        }
        if case .seeOther(let path) = answer,
            let outcome = SubmissionOutcome(statusCode: 303, location: path.text)
        {
            try await visit.accounts.settle(key, of: session.account, outcome)
        } else {
            try? await visit.accounts.abandon(key, of: session.account)
        }
        return answer
    }
}

extension Submission {
    /// Does what a form asks for once and answers with a page that cannot be shown again, such as one
    /// with codes. Sent a second time, the form leads to `after` instead, so that reloading the page
    /// does not make the codes on paper worthless.
    static func shownOnce(
        _ visit: PageRequest, after: PagePath, _ work: () async throws -> PageResponse
    ) async throws -> PageResponse {
        guard let session = visit.session,
            let key = SubmissionKey(text: visit.form["submission"] ?? "")
        else { throw PageError.staleForm }
        let claim = try await visit.accounts.claim(
            key, of: session.account, form: Self.form(visit), seconds: visit.seconds)
        switch claim {
        case .done: return .seeOther(after)
        case .underWay, .interrupted: throw PageError.sentTwice
        case .fresh: break
        }
        let answer: PageResponse
        do {
            answer = try await work()
        } catch {
            try? await visit.accounts.abandon(key, of: session.account)
            throw error
        }
        if case .page(_, let status) = answer, status == 200,
            let outcome = SubmissionOutcome(statusCode: 303, location: after.text)
        {
            try await visit.accounts.settle(key, of: session.account, outcome)
        } else {
            try? await visit.accounts.abandon(key, of: session.account)
        }
        return answer
    }
}
