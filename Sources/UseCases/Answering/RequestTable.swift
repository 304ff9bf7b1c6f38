internal import Requests

/// All requests, by their subjects: for the control socket, and for tests that walk them.
package enum RequestTable {
    package static let all: [any HandledRequest.Type] =
        records + drafts + plans + versions + advice + comments + meetings + figures + helpDay
        + recurring
        + organisation + logins + notices + peers + advisers
        + upkeep + live

    private static let records: [any HandledRequest.Type] = [
        SetField.self, ChangeFields.self, EditText.self, ShowMarkedTexts.self, ShowReach.self,
        ListConflicts.self, ListInvitations.self, NewRecord.self, ListRecords.self,
        PageOfRecords.self, RecordsBelow.self, ShowRecord.self, ShowRecordHistory.self,
        ShowRecordName.self, InviteToRecord.self, WithdrawFromRecord.self,
    ]

    private static let drafts: [any HandledRequest.Type] = [
        ListDrafts.self, ShowDraft.self, SaveDraft.self, DropDraft.self, ShareDraft.self,
        ApproveDraft.self, TakeBackDraft.self,
    ]

    private static let plans: [any HandledRequest.Type] = [
        NewPlan.self, ListPlans.self, PageOfPlans.self, ShowPlan.self, AddAction.self,
        InviteToPlan.self, WithdrawFromPlan.self, ShowPlanHistory.self, ShowPlanChanges.self,
    ]

    private static let versions: [any HandledRequest.Type] = [
        NamePlanVersion.self, ListPlanVersions.self, ComparePlanVersions.self,
        TextAtVersion.self, KeepVersions.self, ShowKeptVersions.self,
    ]

    private static let advice: [any HandledRequest.Type] = [
        GiveAdvice.self, AnswerAdvice.self, ListAdvice.self, PageOfAdvice.self, ShowAdvice.self,
        ListAdviceDue.self,
    ]

    private static let comments: [any HandledRequest.Type] = [
        AddComment.self, ListComments.self,
    ]

    private static let meetings: [any HandledRequest.Type] = [
        NewMeeting.self, WriteMeeting.self, ListMeetings.self, PageOfMeetings.self,
        ShowMeeting.self,
        AddAgendaItem.self, NoteAttendance.self, ProposeRounds.self, AddRounds.self,
        AddTodo.self, SettleTodo.self, ListTodos.self, AddDecision.self,
        ShowMeetingCalendar.self, CalendarForFeed.self,
    ]

    private static let figures: [any HandledRequest.Type] = [
        PreviewMonth.self, PublishMonth.self, RetractMonth.self, ListFigures.self,
        ListPublishedMonths.self, MonthsThatDiffer.self, ShowMonthSharing.self, ListGroups.self,
        ReformGroups.self, ScreenMonth.self, CompareCities.self, ShowPaydayRule.self,
        ChangePaydayRule.self, ShowHelpDayCalendar.self,
    ]

    private static let helpDay: [any HandledRequest.Type] = [
        ImportForecasts.self, GiveForecast.self, GiveForecasts.self, RequestExemption.self,
        DecideExemption.self, ProposeHelp.self, DecideHelp.self, OrderHelp.self,
        ListOwnHelp.self, GiveThanks.self, ListThanks.self, RecordDeparture.self,
        RemoveDeparture.self, RecordLightsOut.self, ShowPresence.self, ReportHelpDay.self,
        ListUnreported.self, CloseDay.self, ReopenDay.self, ShowDayClosing.self,
        RecordHelpDay.self, ShowDayJournal.self, ShowDaySeries.self,
    ]

    private static let recurring: [any HandledRequest.Type] = [
        FindRecurring.self, FindHollowSigns.self, RecordSectionMeeting.self,
        ListSectionMeetings.self, ListMeetingThemes.self,
    ]

    private static let organisation: [any HandledRequest.Type] = [
        ImportStaff.self, PreviewStaffImport.self, StageStaffList.self, ShowStagedList.self,
        ImportStagedList.self, DropStagedList.self, ListStaff.self, ExportStaff.self,
        BindPost.self, EraseStaff.self, PageOfSections.self, PageOfStaff.self,
        PageOfPlacesToCome.self, FindStaff.self,
    ]

    private static let logins: [any HandledRequest.Type] = [
        IssueFirstLink.self, IssueSlip.self, CountLogins.self, BeginOwnLogin.self,
        EnterLoginCode.self, LeaveOwnLogin.self, ChangeOwnPassword.self,
        RenewRecoveryCodes.self, BeginAuthenticator.self, ConfirmAuthenticator.self,
        ListOwnSessions.self, ShowOwnMail.self, ProposeOwnMail.self,
        ConfirmOwnMail.self, RemoveOwnMail.self, EndOwnSessions.self, ShowGrantableRoles.self,
        ShowLoginRights.self, FindLoginHolder.self, HandOutSlip.self, HandOutSlips.self,
        GrantRole.self, RevokeRole.self, SetLoginActive.self,
    ]

    private static let notices: [any HandledRequest.Type] = [
        ListNotices.self, CountUnreadNotices.self, ShowNotice.self, MarkNoticesRead.self,
        NoticesForFeed.self,
    ]

    private static let peers: [any HandledRequest.Type] = [
        AddPeer.self, RemovePeer.self, ListPeers.self, CheckPeers.self, SyncWithPeers.self,
        ReadDescriptor.self, OwnDescriptor.self, MemberNames.self, ShowSpeaker.self,
        ListContacts.self,
    ]

    private static let advisers: [any HandledRequest.Type] = [
        ListAdvisers.self, PrepareAdviser.self, AcceptDelegation.self, ReadDelegation.self,
        DelegationRequestFile.self, AdviserDescriptor.self, StopAdviser.self, BindAdviser.self,
        UnbindAdviser.self,
    ]

    private static let upkeep: [any HandledRequest.Type] = [
        ShowStatus.self, RebuildRecords.self, ExportRecords.self, VerifyEverything.self,
        BeginVerification.self, ShowVerification.self, MakeBackup.self, ListBackups.self,
        VerifyBackup.self, Diagnose.self, ShowCondition.self, PageOfAudit.self,
        NoteAct.self,
    ]

    private static let live: [any HandledRequest.Type] = [
        FollowText.self, LeaveText.self, LeaveAllTexts.self,
    ]

    private static let byName: [String: any HandledRequest.Type] = Dictionary(
        all.map { ($0.name, $0) }
    ) { first, _ in first }

    package static func type(named name: String) -> (any HandledRequest.Type)? { byName[name] }
}
