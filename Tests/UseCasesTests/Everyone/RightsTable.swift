/// What each role gets, asked as ``Sample`` asks: `+` an answer, `d` refused at the door before anything
/// else, `-` refused to the role by the rules of the staff records, `n` handed on to the node, or the code of
/// another refusal; `7×code` stands for the same code seven times.
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
        AcceptDelegation        n d d d d d d d d n
        AddAction               + d d d d + + d d d
        AddAgendaItem           + d d d d + + d d d
        AddComment              + d d d d + + + d d
        AddDecision             + d d d d + + d d d
        AddPeer                 n d d d d d d d d n
        AddRounds               + d d d d + + d d d
        AddTodo                 + d d d d + + d d d
        AdviserDescriptor       n d d d d d d d d n
        AnswerAdvice            + d d d d + + d d d
        ApproveDraft            + d d d d + + d d d
        BeginAuthenticator      + + + + + + + d d +
        BeginOwnLogin           + + + + + + + d d +
        BeginVerification       + d d d d d d d d +
        BindAdviser             + d d d d d d d d +
        BindPost                + - - - - + - d d -
        CalendarForFeed         + + + + + + + + + +
        ChangeFields            + d d d d + + d d d
        ChangeOwnPassword       + + + + + + + d d +
        ChangePaydayRule        + - - - - + - d d -
        CheckPeers              + d d d d d d d d +
        CloseDay                + - - - - + - d d -
        CompareCities           + + + + + + + + + +
        ComparePlanVersions     + + + + + + + + + +
        ConfirmAuthenticator    7×second_factor_refused d d second_factor_refused
        ConfirmOwnMail          no_post 9×mail_code_refused
        CountLogins             + d d d d d d d d +
        CountUnreadNotices      no_post + + + + + + + + +
        DecideExemption         - - - - + - - d d -
        DecideHelp              - - + outside_section + - - d d -
        DelegationRequestFile   n d d d d d d d d n
        Diagnose                n d d d d d d d d n
        DropDraft               + d d d d + + d d d
        DropStagedList          + d d d d + d d d d
        EditText                + d d d d + + d d d
        EndOwnSessions          + + + + + + + d d +
        EnterLoginCode          7×not_at_this_step d d not_at_this_step
        EraseStaff              + - - - - + - d d -
        ExportRecords           + + + + + + + d d +
        ExportStaff             + - - - - + - d d -
        FindHollowSigns         + - - - + + - d d -
        FindLoginHolder         + - + outside_section + + - d d -
        FindRecurring           + - + + + + - d d -
        FindStaff               + - + outside_section + + - d d -
        FollowText              + d d d d + + d d d
        GiveAdvice              + d d d d + + + d d
        GiveForecast            - - + outside_section + - - d d -
        GiveForecasts           - - + + + - - d d -
        GiveThanks              - + - - - - - d d -
        GrantRole               + - - - - + - d d account_of_others
        HandOutSlip             + - - - - + - d d account_of_others
        HandOutSlips            + - - - - + - d d -
        ImportForecasts         - - + outside_section + - - d d -
        ImportStaff             + - - - - + - d d -
        ImportStagedList        + d d d d + d d d d
        InviteToPlan            + d d d d + + d d d
        InviteToRecord          + d d d d + + d d d
        IssueFirstLink          + d d d d d d d d +
        IssueSlip               + d d d d d d d d +
        KeepVersions            + d d d d + + d d d
        LeaveAllTexts           + + + + + + + + + +
        LeaveOwnLogin           + + + + + + + d d +
        LeaveText               + d d d d + + d d d
        ListAdvice              + + + + + + + + + +
        ListAdviceDue           + + + + + + + + + +
        ListAdvisers            + d d d d d d d d +
        ListBackups             + d d d d d d d d +
        ListComments            + + + + + + + + + +
        ListConflicts           + + + + + + + + + +
        ListContacts            + + + + + + + + + +
        ListDrafts              + d d d d + + d d d
        ListFigures             + + + + + + + + + +
        ListGroups              + - - - - + - d d -
        ListInvitations         + + + + + + + + + +
        ListMeetingThemes       + + + + + + + d d +
        ListMeetings            + + + + + + + + + +
        ListNotices             no_post + + + + + + + + +
        ListOwnHelp             - + - - - - - d d -
        ListOwnSessions         + + + + + + + d d +
        ListPeers               + d d d d d d d d +
        ListPlanVersions        + + + + + + + + + +
        ListPlans               + + + + + + + + + +
        ListPublishedMonths     + + + + + + + d d +
        ListRecords             + + + + + + + + + +
        ListSectionMeetings     + - + + + + - d d -
        ListStaff               + - + + + + - d d -
        ListThanks              - + - - - - - d d -
        ListTodos               + + + + + + + + + +
        ListUnreported          + - + + + + - d d -
        MakeBackup              + d d d d d d d d +
        MarkNoticesRead         no_post + + + + + + + + +
        MemberNames             + + + + + + + + + +
        MonthsThatDiffer        + - - - - + - d d -
        NamePlanVersion         + d d d d + + d d d
        NewMeeting              + d d d d + + d d d
        NewPlan                 + d d d d + + d d d
        NewRecord               + d d d d + + d d d
        NoteAct                 + + + + + + + + + +
        NoteAttendance          + d d d d + + d d d
        NoticesForFeed          + + + + + + + + + +
        OrderHelp               - - 2×order_needed + - - d d -
        OwnDescriptor           + d d d d d d d d +
        PageOfAdvice            + + + + + + + + + +
        PageOfAudit             + - - - - + - d d +
        PageOfMeetings          + + + + + + + + + +
        PageOfPlacesToCome      + - - - - + - d d -
        PageOfPlans             + + + + + + + + + +
        PageOfRecords           + + + + + + + + + +
        PageOfSections          + - + + + + - d d -
        PageOfStaff             + - + outside_section + + - d d -
        PrepareAdviser          n d d d d d d d d n
        PreviewMonth            + - - - - + - d d -
        PreviewStaffImport      + - - - - + - d d -
        ProposeHelp             + - + + + + - d d -
        ProposeOwnMail          no_post + + + + + + + + +
        ProposeRounds           + + + + + + + + + +
        PublishMonth            + - - - - + - d d -
        ReadDelegation          n d d d d d d d d n
        ReadDescriptor          n d d d d d d d d n
        RebuildRecords          + d d d d d d d d +
        RecordDeparture         - + + + + - - d d -
        RecordHelpDay           + - - - - + - d d -
        RecordLightsOut         - - - + + - - d d -
        RecordSectionMeeting    - - + outside_section + - - d d -
        RecordsBelow            + + + + + + + + + +
        ReformGroups            + - - - - + - d d -
        RemoveDeparture         - + + + + - - d d -
        RemoveOwnMail           no_post + + + + + + + + +
        RemovePeer              n d d d d d d d d n
        RenewRecoveryCodes      7×second_factor_absent d d second_factor_absent
        ReopenDay               + - - - - + - d d -
        ReportHelpDay           + - + + + + - d d -
        RequestExemption        - - + outside_section + - - d d -
        RetractMonth            + - - - - + - d d -
        RevokeRole              + - - - - + - d d account_of_others
        SaveDraft               + d d d d + + d d d
        ScreenMonth             + - - - - + - d d -
        SetField                + d d d d + + d d d
        SetLoginActive          + - - - - + - d d +
        SettleTodo              + d d d d + + d d d
        ShareDraft              + d d d d + + d d d
        ShowAdvice              + + + + + + + + + +
        ShowCondition           n d d d d d d d d n
        ShowDayClosing          + + + + + + - d d -
        ShowDayJournal          + - - - + + - d d -
        ShowDaySeries           + - + + + + - d d -
        ShowDraft               + d d d d + + d d d
        ShowGrantableRoles      + - - - - + - d d +
        ShowHelpDayCalendar     + + + + + + + d d +
        ShowKeptVersions        + + + + + + + + + +
        ShowLoginRights         + - - - - + - d d +
        ShowMarkedTexts         + + + + + + + + + +
        ShowMeeting             + + + + + + + + + +
        ShowMeetingCalendar     + + + + + + + + + +
        ShowMonthSharing        + + + + + + + d d +
        ShowNotice              no_post + + + + + + + + +
        ShowOwnMail             + + + + + + + + + +
        ShowPaydayRule          + + + + + + + d d +
        ShowPlan                + + + + + + + + + +
        ShowPlanChanges         + + + + + + + + + +
        ShowPlanHistory         + + + + + + + + + +
        ShowPresence            - - + + + - - d d -
        ShowReach               + + + + + + + + + +
        ShowRecord              + + + + + + + + + +
        ShowRecordHistory       + + + + + + + + + +
        ShowRecordName          + + + + + + + + + +
        ShowSpeaker             + + + + + + + + + +
        ShowStagedList          + d d d d + d d d d
        ShowStatus              + d d d d d d d d +
        ShowVerification        + d d d d d d d d +
        StageStaffList          + d d d d + d d d d
        StopAdviser             + d d d d d d d d +
        SyncWithPeers           + + + + + + + d d +
        TakeBackDraft           + d d d d + + d d d
        TextAtVersion           + d d d d + + + d d
        UnbindAdviser           + d d d d d d d d +
        VerifyBackup            + d d d d d d d d +
        VerifyEverything        + d d d d d d d d +
        WithdrawFromPlan        + d d d d + + d d d
        WithdrawFromRecord      + d d d d + + d d d
        WriteMeeting            + d d d d + + d d d
        """
}
