/// Who may do what with the records of staff: the one table, from `domain.md`.
///
/// What is not in it is refused. An adviser, an observer, a participant of the 部会 and an
/// administrator have no row: by virtue of these roles nobody sees a staff record.
package enum RoleTable {
    package static func reach(of role: StaffRole, for action: LocalAction) -> Reach {
        rights[role]?[action] ?? .nobody
    }

    private static let rights: [StaffRole: [LocalAction: Reach]] = [
        .person: [
            .recordDeparture: .oneself, .giveThanks: .oneself, .readThanks: .oneself,
            .readResults: .oneself,
        ],
        .sectionChief: [
            .readOrganisation: .section, .giveForecast: .section, .readForecasts: .section,
            .requestExemption: .section, .proposeHelp: .section, .agreeHelpWithin: .section,
            .recordDeparture: .section, .readResults: .section, .readRecurringWork: .section,
            .readRecurringPeople: .section, .recordSectionMeeting: .section,
            .readSectionMeetings: .section,
        ],
        .generalAffairsChief: [
            .readOrganisation: .section, .giveForecast: .section, .readForecasts: .section,
            .requestExemption: .section, .proposeHelp: .section, .agreeHelpWithin: .section,
            .recordDeparture: .division, .confirmLightsOut: .division, .readResults: .division,
            .readRecurringWork: .section, .readRecurringPeople: .section,
            .recordSectionMeeting: .section, .readSectionMeetings: .section,
        ],
        .manager: [
            .readOrganisation: .section, .giveForecast: .section, .readForecasts: .section,
            .requestExemption: .section, .approveExemption: .section, .proposeHelp: .section,
            .agreeHelpWithin: .section, .orderHelpAcross: .section, .recordDeparture: .section,
            .confirmLightsOut: .section, .readResults: .section, .readJournal: .section,
            .readRecurringWork: .section,
            .readRecurringPeople: .section, .recordSectionMeeting: .section,
            .readSectionMeetings: .section, .readHollowSigns: .section,
        ],
        .personnel: [
            .importOrganisation: .city, .exportOrganisation: .city, .readOrganisation: .city,
            .readFuturePosts: .city, .erasePerson: .city, .bindAccount: .city,
            .setCalendar: .city, .readForecasts: .city, .proposeHelp: .city,
            .importResults: .city, .readResults: .city, .closeDay: .city,
            .readJournal: .city, .readRecurringWork: .city, .readSectionMeetings: .city,
            .readHollowSigns: .city, .previewFigures: .city, .publishFigures: .city,
        ],
    ]
}

/// How far a role's right goes.
package enum Reach: String, Hashable, Sendable {
    case nobody
    /// What concerns the acting person.
    case oneself
    /// The post's own section and those below it.
    case section
    /// The 課 of the post's section.
    case division
    case city
}
