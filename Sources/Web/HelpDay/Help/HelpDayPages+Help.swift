internal import HTML
internal import Requests

/// Help: proposals with their reasons, and what people decide about them.
extension HelpDayPages {
    static let helpRoutes: [PageRoute] = [
        .get("/helpday/days/:day/help", .chiefs, help),
        .post("/helpday/days/:day/help/proposals", .chiefs, propose),
        .post("/helpday/days/:day/help/decisions", .chiefs, decideHelp),
        .post("/helpday/days/:day/help/orders", .chiefs, orderHelp),
    ]

    private static func help(_ visit: PageRequest) async throws -> PageResponse {
        try await HelpPage(visit).response()
    }

    /// Made again it changes nothing; the page that follows says who stays short, and why.
    private static func propose(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        let isManager = try visit.signedIn().role == .manager
        do {
            let proposals = try await visit.ask(
                ProposeHelp(date: day.text, section: nil, check: nil))
            visit.tell(proposals.words(isManager: isManager), on: PagePath.helpDay(day) / "help")
            return .seeOther(PagePath.helpDay(day) / "help")
        } catch {
            var page = try await HelpPage(visit)
            page.trouble = try HelpDayProblem(error, at: visit.node)
            return await page.response()
        }
    }

    private static func decideHelp(_ visit: PageRequest) async throws -> PageResponse {
        let state = visit.form["state"] ?? ""
        return try await change(
            visit, DecideHelp(id: visit.form["id"] ?? "", state: state), done: state)
    }

    private static func orderHelp(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        let role = try visit.signedIn().role
        let typed = visit.form["minutes"] ?? ""
        guard let minutes = TypedNumber.minutes(typed, in: 1...1_440),
            let helper = visit.form.typed("helper"), let helped = visit.form.typed("helped")
        else {
            var page = try await HelpPage(visit)
            page.trouble = HelpDayProblem(
                code: "order", message: say("応援する人、受ける人、分数（1〜1440）をすべて入れてください。何も変更していません。"),
                action: say("応援を直接決める欄へ"))
            page.isAboutOrder = true
            return await page.response()
        }
        return try await change(
            visit,
            OrderHelp(date: day.text, helper: helper, helped: helped, minutes: minutes),
            done: role == .manager ? "ordered" : "accepted", isOrder: true)
    }

    private static func change(
        _ visit: PageRequest, _ request: some NodeRequest, done: String, isOrder: Bool = false
    ) async throws -> PageResponse {
        let day = try day(visit)
        return try await Submission.once(visit) {
            do {
                _ = try await visit.ask(request)
                return HelpDayParts.done(done, visit, on: PagePath.helpDay(day) / "help")
            } catch {
                var page = try await HelpPage(visit)
                page.trouble = try HelpDayProblem(error, at: visit.node)
                page.isAboutOrder = isOrder
                return await page.response()
            }
        }
    }
}

extension ProposeHelp.Answer {
    private static let sentencesMax = 50

    /// What came of it, a sentence a line.
    func words(isManager: Bool) -> String {
        var lines = [
            proposals.isEmpty
                ? say("新しい提案はありません。") : say("\(proposals.count)件、\(proposedMinutes)分の応援案があります。")
        ]
        lines += (unmet.map(\.sentence) + unfit.map(\.sentence)).prefix(Self.sentencesMax)
        if !unmet.isEmpty, !isManager {
            lines.append(say("係の中で残る超過見込みは、所属長が係をまたぐ応援で減らします。"))
        }
        return lines.joined(separator: "\n")
    }
}
