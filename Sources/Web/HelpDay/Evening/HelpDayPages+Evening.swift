internal import HTML
internal import Requests

/// The day itself: who is still here, the lights, and departures of single persons.
extension HelpDayPages {
    static let eveningRoutes: [PageRoute] = [
        .get("/helpday/days/:day/evening", .chiefs, evening),
        .background("/helpday/days/:day/presence", .chiefs, presence),
        .post("/helpday/days/:day/lights-out", lights, lightsOut),
        .note("/helpday/days/:day/departures", .chiefs, leave),
        .post("/helpday/days/:day/departures/remove", .chiefs, removeDeparture),
    ]

    private static func evening(_ visit: PageRequest) async throws -> PageResponse {
        try await EveningPage(visit).response()
    }

    /// What others recorded since the page was opened, for the page's script.
    private static func presence(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        let answer = try await visit.ask(ShowPresence(date: day.text, section: nil))
        return .json(PresenceLines(answer))
    }

    /// Without a time it is now. `offline` marks a tap that was made without a connection and sent
    /// later with its own time.
    private static func lightsOut(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        let request = RecordLightsOut(
            date: day.text, section: visit.form.typed("section"),
            at: visit.time("at") ?? visit.form.typed("at"),
            still: visit.form.all("still").joined(separator: ","),
            isOffline: visit.form["offline"] == "yes")
        return try await act(visit, request, done: "lights", field: nil)
    }

    private static func leave(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        guard let number = visit.form.typed("person") else {
            var page = try await EveningPage(visit)
            page.trouble = HelpDayProblem(
                code: "person", message: say("だれの退庁かが選ばれていません。何も変更していません。"),
                action: say("職員を選んでください。"))
            page.field = "person"
            return await page.response()
        }
        return try await act(
            visit,
            RecordDeparture(date: day.text, number: number, values: LeavingFields.values(visit)),
            done: "leaving", field: "at")
    }

    private static func removeDeparture(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        return try await act(
            visit, RemoveDeparture(date: day.text, number: visit.form["number"] ?? ""),
            done: "removed", field: "leaving")
    }

    private static func act(
        _ visit: PageRequest, _ request: some NodeRequest, done: String, field: String?
    ) async throws -> PageResponse {
        let day = try day(visit)
        return try await Submission.once(visit) {
            do {
                _ = try await visit.ask(request)
                return HelpDayParts.done(done, visit, on: PagePath.helpDay(day) / "evening")
            } catch {
                var page = try await EveningPage(visit)
                page.trouble = try HelpDayProblem(error, at: visit.node)
                page.field = field ?? page.lightsField
                return await page.response()
            }
        }
    }
}
