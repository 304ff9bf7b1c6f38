internal import Records

/// Versions of plans that somebody pointed at: by a name (「11/18の会議に出した案」), or by saying at a
/// meeting which version a city had before it and after it.
package enum VersionRules {
    package static let name: UInt32 = 1
    package static let moment: UInt32 = 1
    package static let version: UInt32 = 2

    /// The kinds whose operations make the version of a plan.
    package static let parts = [SharedKind.action.rawValue]

    /// A named version of its plan. Whoever may write the plan may name one.
    static let planVersion = RecordKind(
        number: SharedKind.planVersion.rawValue, name: "plan_version", creators: .editorsOfParent,
        parents: [SharedKind.plan.rawValue], isPart: true,
        fields: [
            FieldRule(
                number: name, name: "name", shape: .content(scalarsMax: 200), writers: .editors),
            FieldRule(number: version, name: "version", shape: .version, writers: .editors),
        ])

    /// Which version of a plan, its own or another city's, a member had before a meeting or after it. Only
    /// the member itself knows, so only it says so.
    static let meetingVersion = RecordKind(
        number: SharedKind.meetingVersion.rawValue, name: "meeting_version", creators: .anyMember,
        parents: [SharedKind.meeting.rawValue],
        fields: [
            FieldRule(
                number: moment, name: "moment", shape: .choice(["before", "after"]),
                writers: .owner),
            FieldRule(number: version, name: "version", shape: .version, writers: .owner),
        ])
}
