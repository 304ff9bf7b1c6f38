internal import Requests

extension RequestTable {
    static let figures: [any HandledRequest.Type] = [
        PreviewMonth.self, PublishMonth.self, RetractMonth.self, ListFigures.self,
        ListPublishedMonths.self, MonthsThatDiffer.self, ShowMonthSharing.self, ListGroups.self,
        ReformGroups.self, ScreenMonth.self,
        CompareCities.self, ShowPaydayRule.self, ChangePaydayRule.self, ShowHelpDayCalendar.self,
    ]
}
