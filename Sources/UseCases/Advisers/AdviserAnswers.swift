internal import Accounts
package import Requests
internal import Staff

extension ListAdvisers: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(advisers: try await handler.node.advisers.hostedAdvisers())
    }
}

extension PrepareAdviser: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        try await handler.node.advisers.prepareAdviser(name, call)
    }
}

extension AcceptDelegation: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        try await handler.node.advisers.acceptDelegation(self, call)
    }
}

extension ReadDelegation: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        try await handler.node.advisers.readDelegation(file)
    }
}

extension DelegationRequestFile: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> FileAnswer {
        FileAnswer(bytes: try await handler.node.advisers.delegationRequest(id))
    }
}

extension AdviserDescriptor: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> FileAnswer {
        FileAnswer(bytes: try await handler.node.advisers.adviserDescriptor(id))
    }
}

extension StopAdviser: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> HostedAdviser {
        try await handler.node.advisers.stopAdviser(id, call)
    }
}

extension BindAdviser: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        try await handler.bind(login: login, toReplica: id, call)
    }
}

extension UnbindAdviser: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        guard let id = AccountID(account) else { throw NodeError.notAnAdviserLogin() }
        try await handler.node.accounts().unbind(id)
        try await handler.audit.note(
            "adviser_unbind", ["account": .text("account:\(account)")], by: call.caller.account)
        return Answer(account: account)
    }
}

extension RequestHandler {
    /// A login writes in an adviser's name from now on.
    func bind(
        login: String, toReplica id: String, _ call: Call
    ) async throws -> BindAdviser.Answer {
        let replica = try await node.advisers.signedReplica(id)
        let accounts = try await node.accounts()
        guard let account = try await accounts.account(tag: try tag(ofLogin: login)),
            account.roles.contains(.adviser)
        else { throw NodeError.notAnAdviserLogin() }
        try await accounts.bind(account.id, toReplica: replica)
        try await audit.note(
            "adviser_bind",
            ["adviser": .text(replica), "account": .text("account:\(account.id.number)")],
            by: call.caller.account)
        return BindAdviser.Answer(id: replica, account: account.id.number)
    }

    /// Replicas that were accepted and cannot be written in, for `status`.
    func adviserAttention(_ call: Call) async throws -> [Attention] {
        try await node.advisers.hostedAdvisers().compactMap { adviser in
            let words: (ja: String, en: String)
            switch adviser.state {
            case .damaged: words = ("鍵かファイルが読めません", "its files cannot be read")
            case .untrusted: words = ("幹事の記述書が登録されていません", "they are not trusted")
            case .prepared, .active, .stopped: return nil
            }
            return Attention(
                code: "adviser_" + adviser.state.rawValue,
                message: call.words(
                    ja: "幹事の書き込み先 \(adviser.id)（\(adviser.name)）には書けません: " + words.ja,
                    en: "Nothing can be written in the adviser's replica \(adviser.id): "
                        + words.en),
                id: adviser.id)
        }
    }
}
