internal import Requests

/// The days on which all leave on time.
extension Sample {
    private static let day = City.helpDay

    static let helpDay: [String: Sample] = [
        "ImportForecasts": Sample(at: "2026-05-13 10:00") { _, _ in
            ImportForecasts(
                date: day, check: "week",
                csv: City.file("employee_number,outlook,room_minutes\nS2,can_leave,60\n"))
        },
        "GiveForecast": Sample(at: "2026-05-19 10:00") { _, _ in
            GiveForecast(
                date: day, check: "eve", number: "S2",
                values: ForecastValues(
                    outlook: "can_leave", overMinutes: nil, roomMinutes: 60, work: nil, note: nil,
                    reason: nil, immovable: nil))
        },
        "GiveForecasts": Sample(at: "2026-05-19 10:00") { _, _ in
            GiveForecasts(
                date: day, check: "eve", rows: [ForecastInForm(number: "S2", outlook: "can_leave")])
        },
        "RequestExemption": Sample(at: "2026-05-19 10:00") { _, _ in
            RequestExemption(date: day, number: "S2", reason: "夜間処理", immovable: "機械の予約")
        },
        "DecideExemption": Sample(at: "2026-05-19 10:00", after: .exemptionRequested) { _, _ in
            DecideExemption(date: day, number: "S2", isApproved: true)
        },
        "ProposeHelp": Sample { _, _ in ProposeHelp(date: day, section: nil, check: nil) },
        "DecideHelp": Sample { DecideHelp(id: $1.help, state: "accepted") },
        "OrderHelp": Sample { _, _ in
            OrderHelp(date: day, helper: "P1", helped: "S1", minutes: 30)
        },
        "ListOwnHelp": Sample { _, _ in ListOwnHelp() },
        "GiveThanks": Sample(after: .helped) { _, _ in
            GiveThanks(date: day, from: "S1", to: "S2", text: "ありがとう")
        },
        "ListThanks": Sample { _, _ in ListThanks() },
        "RecordDeparture": Sample { _, _ in
            RecordDeparture(
                date: day, number: "S1",
                values: DepartureValues(at: "18:10", arrived: nil, work: "documents", note: nil))
        },
        "RemoveDeparture": Sample(after: .left) { _, _ in
            RemoveDeparture(date: day, number: "S1")
        },
        "RecordLightsOut": Sample { _, _ in
            RecordLightsOut(
                date: day, section: City.division, at: "17:40", still: nil, isOffline: false)
        },
        "ShowPresence": Sample { _, _ in ShowPresence(date: day, section: nil) },
        "ReportHelpDay": Sample { _, _ in ReportHelpDay(date: day, check: "week", section: nil) },
        "ListUnreported": Sample { _, _ in ListUnreported(date: day, section: nil) },
        "CloseDay": Sample { _, _ in CloseDay(date: day) },
        "ReopenDay": Sample(after: .dayClosed) { _, _ in ReopenDay(date: day, reason: "書きもれ") },
        "ShowDayClosing": Sample { _, _ in ShowDayClosing(date: day) },
        "RecordHelpDay": Sample { _, _ in
            RecordHelpDay(date: day, csv: City.file("employee_number,outcome\nS1,on_time\n"))
        },
        "ShowDayJournal": Sample { _, _ in ShowDayJournal(date: day) },
        "ShowDaySeries": Sample { _, _ in
            ShowDaySeries(section: nil, from: "2026-04-01", to: "2026-05-31")
        },
    ]
}
