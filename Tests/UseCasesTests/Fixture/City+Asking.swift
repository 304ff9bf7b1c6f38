internal import Foundation
internal import GRDB
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import Sync
internal import TestSupport
internal import UseCases

/// Who asks: each role in a post that stands in the city hall of ``City/people``, and whoever runs the
/// machine.
enum Asker: String, CaseIterable, Sendable {
    case machine, person, chief, general, manager, personnel, member, adviser, observer
    case administrator

    /// As `--as` names the post.
    var post: String? {
        switch self {
        case .machine: nil
        case .person: "本人:S1"
        case .chief: "係長:総務部/職員課/給与係"
        case .general: "庶務担当係長:総務部/職員課/人事係"
        case .manager: "所属長:総務部/職員課"
        case .personnel: "職員課"
        case .member: "部会参加者"
        case .adviser: "幹事"
        case .observer: "傍聴"
        case .administrator: "情報システム担当"
        }
    }

    /// nil: whoever runs the machine.
    var role: CityRole? {
        switch self {
        case .machine: nil
        case .person: .person
        case .chief: .sectionChief
        case .general: .generalAffairsChief
        case .manager: .manager
        case .personnel: .personnel
        case .member: .member
        case .adviser: .adviser
        case .observer: .observer
        case .administrator: .administrator
        }
    }

    func isAdmitted(by request: some NodeRequest) -> Bool {
        role.map(request.askers.admit) ?? true
    }
}

extension City {
    /// A call at the moment that the clock shows.
    func call(
        _ asker: Asker = .machine, account: String? = nil, isJapanese: Bool = true,
        release: String? = nil
    ) -> Call {
        Call(
            caller: Caller(
                account: account ?? logins.account(of: asker), post: asker.post),
            seconds: clock.seconds, isJapanese: isJapanese, release: release,
            progress: { _, _ in })
    }

    @discardableResult
    func ask<Request: NodeRequest>(
        _ request: Request, as asker: Asker = .machine, release: String? = nil
    ) async throws -> Request.Answer {
        try await ask(request, call(asker, release: release))
    }

    /// Through the handler, as the node's door hands it on.
    func ask<Request: NodeRequest>(
        _ request: Request, _ call: Call
    ) async throws -> Request.Answer {
        try await handler.answer(request, call)
    }

    /// The code of what a request is refused with; nil where it is answered, and `unknown` for an error
    /// that nobody put into words.
    func refusal(
        _ request: some NodeRequest, as asker: Asker = .machine, release: String? = nil
    ) async -> String? {
        await refusal(request, call(asker, release: release))
    }

    func refusal(_ request: some NodeRequest, _ call: Call) async -> String? {
        do {
            _ = try await ask(request, call)
            return nil
        } catch { return NodeError(known: error)?.code ?? "unknown: \(type(of: error)) \(error)" }
    }
}
