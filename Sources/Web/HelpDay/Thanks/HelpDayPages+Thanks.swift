internal import HTML
internal import Requests

/// 感謝: from one person to another, private. Nobody counts them.
extension HelpDayPages {
    static let thanksRoutes: [PageRoute] = [
        .get("/helpday/thanks", persons, thanks),
        .note("/helpday/thanks", persons, thank),
    ]
    private static let shownMax = 100

    private static func thanks(_ visit: PageRequest) async throws -> PageResponse {
        try await thanksPage(visit, nil)
    }

    private static func thanksPage(
        _ visit: PageRequest, _ trouble: HelpDayProblem?
    ) async throws -> PageResponse {
        let help = try await visit.ask(ListOwnHelp()).help
        let notes = try await visit.ask(ListThanks()).thanks
        return await frame(say("感謝")).page(visit, status: trouble == nil ? 200 : 422) {
            h1 { say("感謝") }
            HelpDayParts.trouble(trouble, field: "text")
            section(.class("card"), .labelledBy("give")) {
                h2(.id("give")) { say("感謝を送る") }
                if help.isEmpty {
                    p { say("助け合った相手がまだいません。応援が決まると、ここから送れます。") }
                } else {
                    form(.post, .action("/helpday/thanks")) {
                        Controls.token(visit)
                        HelpDayParts.local()
                        HelpDayParts.personChoice(
                            "to", say("相手と日"), help.map { ($0.key, $0.words) },
                            chosen: visit.form["to"])
                        Controls.area(
                            "text", say("ことば"), value: visit.form["text"] ?? "", rows: 3,
                            isRequired: true,
                            support: say("相手だけが読めます。数えたり並べたりはしません。同じ日のことでもう一度送ると、前のことばと入れ替わります。"),
                            reach: .local)
                        Controls.submit(say("送る"))
                    }
                }
            }
            section(.labelledBy("got")) {
                h2(.id("got")) { say("自分に届いた感謝") }
                if notes.isEmpty { p { say("まだありません。") } }
                for note in notes.suffix(shownMax).reversed() {
                    div(.class("card")) {
                        p {
                            strong { bdi { note.from } }
                            say("さんから　\(CivicDay(note.date).said)")
                        }
                        div(.class("text")) { note.text }
                    }
                }
            }
        }
    }

    private static func thank(_ visit: PageRequest) async throws -> PageResponse {
        guard let own = try ownNumber(visit) else { throw PageError.forbidden }
        let help = try await visit.ask(ListOwnHelp()).help
        guard let chosen = help.first(where: { $0.key.isSame(as: visit.form["to"]) }) else {
            return try await thanksPage(
                visit,
                HelpDayProblem(
                    code: "to", message: say("相手が選ばれていません。何も送っていません。"),
                    action: say("相手を選んでください。")))
        }
        return try await Submission.once(visit) {
            do {
                let given = try await visit.ask(
                    GiveThanks(
                        date: chosen.date, from: own, to: chosen.other.employeeNumber,
                        text: visit.form["text"] ?? ""))
                // Other words of the same day to the same person may have given way to these.
                return HelpDayParts.done(
                    given.change == "replaced" ? "thanks_again" : "thanks", visit,
                    on: "/helpday/thanks")
            } catch {
                return try await thanksPage(visit, try HelpDayProblem(error, at: visit.node))
            }
        }
    }
}

extension OwnHelpRow {
    /// Names day and person in a form.
    fileprivate var key: String { date + "/" + other.employeeNumber }

    fileprivate var words: String {
        let act = isHelper ? say("応援した") : say("応援してもらった")
        return say("\(other.name)さん（\(CivicDay(date).said)に\(minutes)分\(act)）")
    }
}
