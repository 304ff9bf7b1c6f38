internal import Accounts
internal import FoundationEssentials
package import Requests

extension BeginAuthenticator: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let (accounts, _) = try await handler.own(session, call)
        let enrolment = try await accounts.beginEnrolment(
            try RequestHandler.token(session), issuer: "Tasukeai",
            loginName: handler.cityLabel.english, freshSeconds: RequestHandler.freshSeconds,
            seconds: call.seconds)
        return Answer(secret: enrolment.secretBase32, uri: enrolment.uri)
    }
}

extension ConfirmAuthenticator: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let (accounts, own) = try await handler.own(session, call)
        let confirmed = try await accounts.confirmEnrolment(
            try RequestHandler.token(session), code: code, seconds: call.seconds)
        try await handler.audit.note("authenticator", own.auditDetails, by: call.caller.account)
        return Answer(
            session: confirmed.begun.token.text, recoveryCodes: confirmed.recoveryCodes)
    }
}

extension ListOwnSessions: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let (accounts, own) = try await handler.own(session, call)
        let sessions = try await accounts.sessions(
            of: own.account, seenFrom: try RequestHandler.token(session), seconds: call.seconds)
        return Answer(sessions: sessions.map(Answer.Row.init))
    }
}

extension EndOwnSessions: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let (accounts, own) = try await handler.own(session, call)
        let count: Int
        if let id {
            count = try await accounts.end(id, of: own.account) ? 1 : 0
        } else {
            count = try await accounts.endOthers(
                of: own.account, than: try RequestHandler.token(session))
        }
        try await handler.audit.note("session_end", own.auditDetails, by: call.caller.account)
        return Answer(ended: count)
    }
}

extension ListOwnSessions.Answer.Row {
    fileprivate init(_ session: OwnSession) {
        let moment = { (seconds: Int64) in
            Date(timeIntervalSince1970: TimeInterval(seconds)).ISO8601Format()
        }
        self.init(
            id: session.id, began: moment(session.beganSeconds),
            lastUsed: moment(session.seenSeconds), browser: session.origin?.browser,
            address: session.origin?.place, isThis: session.isThis)
    }
}
