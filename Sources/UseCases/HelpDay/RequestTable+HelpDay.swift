internal import Requests

extension RequestTable {
    static let helpDay: [any HandledRequest.Type] = [
        ImportForecasts.self, GiveForecast.self, GiveForecasts.self, RequestExemption.self,
        DecideExemption.self, ProposeHelp.self, DecideHelp.self, OrderHelp.self, ListOwnHelp.self,
        GiveThanks.self, ListThanks.self, RecordDeparture.self, RemoveDeparture.self,
        RecordLightsOut.self, ShowPresence.self, ReportHelpDay.self, ListUnreported.self,
        CloseDay.self, ReopenDay.self, ShowDayClosing.self, RecordHelpDay.self,
        ShowDayJournal.self, ShowDaySeries.self,
    ]
}
