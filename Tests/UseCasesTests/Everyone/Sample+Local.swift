internal import Ledger
internal import Merge
internal import Requests

/// What stays in the city: its people, figures, notices and meetings of sections.
extension Sample {
    static let local: [String: Sample] = [
        "PreviewMonth": Sample(at: "2026-05-07 10:00") { _, _ in PreviewMonth(month: "2026-04") },
        "ScreenMonth": Sample(at: "2026-05-07 10:00") { _, _ in ScreenMonth(month: "2026-04") },
        "PublishMonth": Sample(at: "2026-05-07 10:00") { _, _ in PublishMonth(month: "2026-04") },
        "RetractMonth": Sample(at: "2026-05-07 10:00", after: .monthPublished) { _, _ in
            RetractMonth(month: "2026-04", reason: "数えまちがい")
        },
        "ListFigures": Sample(after: .monthPublished) { _, _ in ListFigures() },
        "ListPublishedMonths": Sample(after: .monthPublished) { _, _ in ListPublishedMonths() },
        "MonthsThatDiffer": Sample(after: .monthPublished) { _, _ in MonthsThatDiffer() },
        "ShowMonthSharing": Sample { _, _ in ShowMonthSharing(month: "2026-04") },
        "ListGroups": Sample { _, _ in ListGroups(year: nil) },
        "ReformGroups": Sample { _, _ in ReformGroups(year: nil, isMeant: true) },
        "CompareCities": Sample(after: .monthPublished) { _, _ in
            CompareCities(indicator: "on_time_leaving", drawings: .none, page: nil)
        },
        "ShowPaydayRule": Sample { _, _ in ShowPaydayRule() },
        "ChangePaydayRule": Sample { _, _ in
            ChangePaydayRule(day: 21, onDayOff: "next", overrides: ["2026-06=2026-06-19"])
        },
        "ShowHelpDayCalendar": Sample { _, _ in
            ShowHelpDayCalendar(year: 2026, includesFile: true, includesWednesdays: true)
        },
        "FindRecurring": Sample { _, _ in FindRecurring(months: 3) },
        "FindHollowSigns": Sample { _, _ in FindHollowSigns(months: nil) },
        "RecordSectionMeeting": Sample { _, _ in
            var values = SectionMeetingValues(month: "2026-05")
            values.section = City.section
            values.held = "2026-05-18"
            values.minutes = 20
            return RecordSectionMeeting(values: values)
        },
        "ListSectionMeetings": Sample { _, _ in ListSectionMeetings(month: "2026-05") },
        "ListMeetingThemes": Sample { _, _ in ListMeetingThemes() },
        "ImportStaff": Sample { _, _ in ImportStaff(csv: City.file(City.oneMore)) },
        "PreviewStaffImport": Sample { _, _ in PreviewStaffImport(csv: City.file(City.oneMore)) },
        "StageStaffList": Sample { _, _ in StageStaffList(csv: City.file(City.oneMore)) },
        "ShowStagedList": Sample(after: .staged) { _, _ in ShowStagedList() },
        "ImportStagedList": Sample(after: .staged) { _, _ in
            ImportStagedList(
                digest: City.stagedDigest, allowsManyLeaving: false, allowsNumberChanges: false,
                renamed: RenamedAnswer())
        },
        "DropStagedList": Sample(after: .staged) { _, _ in
            DropStagedList(digest: City.stagedDigest)
        },
        "ListStaff": Sample { _, _ in ListStaff() },
        "ExportStaff": Sample { _, _ in ExportStaff(encoding: "utf8") },
        "BindPost": Sample { _, _ in BindPost(account: "tanto", post: "職員課") },
        "EraseStaff": Sample(isSpent: true) { _, _ in EraseStaff(employeeNumber: "F2") },
        "PageOfSections": Sample { _, _ in PageOfSections(text: "給与", page: 0, size: 20) },
        "PageOfStaff": Sample { _, _ in PageOfStaff(section: City.section, page: 0, size: 20) },
        "PageOfPlacesToCome": Sample { _, _ in PageOfPlacesToCome(page: 0, size: 20) },
        "FindStaff": Sample { _, _ in FindStaff(employeeNumber: "S1") },
        "ListNotices": Sample { _, _ in ListNotices(page: 0, size: 20) },
        "CountUnreadNotices": Sample { _, _ in CountUnreadNotices() },
        "ShowNotice": Sample { _, _ in ShowNotice(number: 1) },
        "MarkNoticesRead": Sample { _, _ in MarkNoticesRead(.through(10)) },
        "NoticesForFeed": Sample { city, _ in
            NoticesForFeed(
                account: city.logins.number(of: .member), posts: ["部会参加者"], countMax: 20)
        },
    ]
}

extension City {
    /// The same people, and one more.
    static let oneMore = people + "財政部/財政課/財政係,カナリア十一,F3,,,\n"
    static let stagedDigest = Digest.sha256(Array(oneMore.utf8)).hex

    /// Everybody who may look at a list has looked at this one.
    func stage() async throws {
        for asker in [Asker.machine, .personnel] {
            try await ask(StageStaffList(csv: Self.file(Self.oneMore)), as: asker)
        }
    }
}
