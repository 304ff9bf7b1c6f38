/// What each role gets, asked as ``Sample`` asks: `+` an answer, `g` refused to a guest before anything
/// else, `-` refused to the role by the rules of the staff records, `n` handed on to the node, or the code
/// of another refusal; `7×code` stands for the same code seven times.
///
/// It was written by the program and read by people. A line that changes is a right that changes.
enum RightsTable {
    /// By name, in the order of ``Asker``.
    static let rows: [String: [String]] = Dictionary(
        text.split(separator: "\n").map { line in
            let words = line.split(separator: " ").map { String($0) }
            return (words[0], words.dropFirst().flatMap(repeated))
        }
    ) { first, _ in first }

    private static func repeated(_ word: String) -> [String] {
        let parts = word.split(separator: "×")
        guard parts.count == 2, let count = Int(parts[0]) else { return [word] }
        return [String](repeating: String(parts[1]), count: count)
    }

    static func line(_ name: String, _ row: [String]) -> String {
        let gap = String(repeating: " ", count: max(1, 24 - name.utf8.count))
        var words: [(count: Int, word: String)] = []
        for word in row {
            if word.utf8.count > 1, let last = words.last, last.word == word {
                words[words.count - 1].count += 1
            } else {
                words.append((1, word))
            }
        }
        return name + gap
            + words.map { $0.count > 1 ? "\($0.count)×\($0.word)" : $0.word }
            .joined(separator: " ")
    }

    // The columns: whoever runs the machine, 本人, 係長, 庶務担当係長, 所属長, 職員課, 部会参加者, 幹事, 傍聴,
    // 情報システム担当.
    private static let text = """
        AcceptDelegation        n n n n n n n g g n
        AddAction               + + + + + + + g g +
        AddAgendaItem           + + + + + + + g g +
        AddComment              + + + + + + + + g +
        AddDecision             + + + + + + + g g +
        AddPeer                 n n n n n n n g g n
        AddRounds               + + + + + + + g g +
        AddTodo                 + + + + + + + g g +
        AdviserDescriptor       n n n n n n n g g n
        AnswerAdvice            + + + + + + + g g +
        BeginAuthenticator      + + + + + + + g g +
        BeginOwnLogin           + + + + + + + g g +
        BeginVerification       + + + + + + + g g +
        BindAdviser             + + + + + + + g g +
        BindPost                + - - - - + - g g -
        ChangeFields            + + + + + + + g g +
        ChangeOwnPassword       + + + + + + + g g +
        ChangePaydayRule        + - - - - + - g g -
        CheckPeers              + + + + + + + g g +
        CloseDay                + - - - - + - g g -
        CompareCities           + + + + + + + + + +
        ComparePlanVersions     + + + + + + + + + +
        ConfirmAuthenticator    7×second_factor_refused g g second_factor_refused
        CountLogins             + + + + + + + g g +
        CountUnreadNotices      no_post + + + + + + + + +
        DecideExemption         - - - - + - - g g -
        DecideHelp              - - + outside_section + - - g g -
        DelegationRequestFile   n n n n n n n g g n
        DropStagedList          + + + + + + + g g +
        EditText                + + + + + + + g g +
        EndOwnSessions          + + + + + + + g g +
        EnterLoginCode          7×not_at_this_step g g not_at_this_step
        EraseStaff              + - - - - + - g g -
        ExportRecords           + + + + + + + g g +
        ExportStaff             + - - - - + - g g -
        FindHollowSigns         + - - - + + - g g -
        FindLoginHolder         + - + outside_section + + - g g -
        FindRecurring           + - + + + + - g g -
        FindStaff               + - + outside_section + + - g g -
        FollowText              + + + + + + + g g +
        GiveAdvice              + + + + + + + + g +
        GiveForecast            - - + outside_section + - - g g -
        GiveForecasts           - - + + + - - g g -
        GiveThanks              - + - - - - - g g -
        GrantRole               + - - - - + - g g account_of_others
        HandOutSlip             + - - - - + - g g account_of_others
        HandOutSlips            + - - - - + - g g -
        ImportForecasts         - - + outside_section + - - g g -
        ImportStaff             + - - - - + - g g -
        ImportStagedList        + + + + + + + g g +
        InviteToPlan            + + + + + + + g g +
        InviteToRecord          + + + + + + + g g +
        IssueFirstLink          + + + + + + + g g +
        IssueSlip               + + + + + + + g g +
        KeepVersions            + + + + + + + g g +
        LeaveAllTexts           + + + + + + + + + +
        LeaveOwnLogin           + + + + + + + g g +
        LeaveText               + + + + + + + g g +
        ListAdvice              + + + + + + + + + +
        ListAdviceDue           + + + + + + + + + +
        ListAdvisers            + + + + + + + g g +
        ListComments            + + + + + + + + + +
        ListConflicts           + + + + + + + + + +
        ListContacts            + + + + + + + + + +
        ListFigures             + + + + + + + + + +
        ListGroups              + - - - - + - g g -
        ListInvitations         + + + + + + + + + +
        ListMeetingThemes       + + + + + + + g g +
        ListMeetings            + + + + + + + + + +
        ListNotices             no_post + + + + + + + + +
        ListOwnHelp             - + - - - - - g g -
        ListOwnSessions         + + + + + + + g g +
        ListPeers               + + + + + + + g g +
        ListPlanVersions        + + + + + + + + + +
        ListPlans               + + + + + + + + + +
        ListPublishedMonths     + + + + + + + g g +
        ListRecords             + + + + + + + + + +
        ListSectionMeetings     + - + + + + - g g -
        ListStaff               + - + + + + - g g -
        ListThanks              - + - - - - - g g -
        ListTodos               + + + + + + + + + +
        ListUnreported          + - + + + + - g g -
        MarkNoticesRead         no_post + + + + + + + + +
        MemberNames             + + + + + + + + + +
        MonthsThatDiffer        + - - - - + - g g -
        NamePlanVersion         + + + + + + + g g +
        NewMeeting              + + + + + + + g g +
        NewPlan                 + + + + + + + g g +
        NewRecord               + + + + + + + g g +
        NoteAct                 + + + + + + + + + +
        NoteAttendance          + + + + + + + g g +
        NoticesForFeed          + + + + + + + + + +
        OrderHelp               - - 2×order_needed + - - g g -
        OwnDescriptor           + + + + + + + g g +
        PageOfAdvice            + + + + + + + + + +
        PageOfAudit             + - - - - + - g g +
        PageOfMeetings          + + + + + + + + + +
        PageOfPlacesToCome      + - - - - + - g g -
        PageOfPlans             + + + + + + + + + +
        PageOfRecords           + + + + + + + + + +
        PageOfSections          + - + + + + - g g -
        PageOfStaff             + - + outside_section + + - g g -
        PrepareAdviser          n n n n n n n g g n
        PreviewMonth            + - - - - + - g g -
        PreviewStaffImport      + - - - - + - g g -
        ProposeHelp             + - + + + + - g g -
        ProposeRounds           + + + + + + + + + +
        PublishMonth            + - - - - + - g g -
        ReadDelegation          n n n n n n n g g n
        ReadDescriptor          n n n n n n n g g n
        RebuildRecords          + + + + + + + g g +
        RecordDeparture         - + + + + - - g g -
        RecordHelpDay           + - - - - + - g g -
        RecordLightsOut         - - - + + - - g g -
        RecordSectionMeeting    - - + outside_section + - - g g -
        RecordsBelow            + + + + + + + + + +
        ReformGroups            + - - - - + - g g -
        RemoveDeparture         - + + + + - - g g -
        RemovePeer              n n n n n n n g g n
        RenewRecoveryCodes      7×second_factor_absent g g second_factor_absent
        ReopenDay               + - - - - + - g g -
        ReportHelpDay           + - + + + + - g g -
        RequestExemption        - - + outside_section + - - g g -
        RetractMonth            + - - - - + - g g -
        RevokeRole              + - - - - + - g g account_of_others
        ScreenMonth             + - - - - + - g g -
        SetField                + + + + + + + g g +
        SetLoginActive          + - - - - + - g g +
        SettleTodo              + + + + + + + g g +
        ShowAdvice              + + + + + + + + + +
        ShowCondition           n n n n n n n g g n
        ShowDayClosing          + + + + + + - g g -
        ShowDayJournal          + - - - + + - g g -
        ShowDaySeries           + - + + + + - g g -
        ShowGrantableRoles      + - - - - + - g g +
        ShowHelpDayCalendar     + + + + + + + g g +
        ShowKeptVersions        + + + + + + + + + +
        ShowLoginRights         + - - - - + - g g +
        ShowMarkedTexts         + + + + + + + + + +
        ShowMeeting             + + + + + + + + + +
        ShowMonthSharing        + + + + + + + g g +
        ShowNotice              no_post + + + + + + + + +
        ShowPaydayRule          + + + + + + + g g +
        ShowPlan                + + + + + + + + + +
        ShowPlanChanges         + + + + + + + + + +
        ShowPlanHistory         + + + + + + + + + +
        ShowPresence            - - + + + - - g g -
        ShowReach               + + + + + + + + + +
        ShowRecord              + + + + + + + + + +
        ShowRecordHistory       + + + + + + + + + +
        ShowRecordName          + + + + + + + + + +
        ShowSpeaker             + + + + + + + + + +
        ShowStagedList          + + + + + + + g g +
        ShowStatus              + + + + + + + g g +
        ShowVerification        + + + + + + + g g +
        StageStaffList          + - - - - + - g g -
        StopAdviser             + + + + + + + g g +
        SyncWithPeers           + + + + + + + g g +
        TextAtVersion           + + + + + + + + g +
        UnbindAdviser           + + + + + + + g g +
        VerifyEverything        + + + + + + + g g +
        WithdrawFromPlan        + + + + + + + g g +
        WithdrawFromRecord      + + + + + + + g g +
        """
}
