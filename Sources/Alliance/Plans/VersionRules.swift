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
    static let planVersion = KindDeclaration(
        .planVersion, name: "plan_version",
        KindWords(
            name: Wording("名前の付いた版", "Named version"),
            list: Wording("名前の付いた版", "Named versions"),
            new: Wording("いまの版に名前を付ける", "Name the version that is held now"),
            purpose: Wording(
                "会合に出した案などに名前を付けておくと、あとからほかの版やいまの計画と見比べられます。",
                "A version with a name can be compared with others, and with the plan of today.")),
        KindReach(creators: .editorsOfParent), parents: [.plan], isPart: true,
        fields: [
            FieldDeclaration(
                name, "name", .line(max: 200), by: .editors,
                Wording("版の名前", "Name of the version"),
                hint: Wording(
                    "例: 11/18の会議に出した案。個人の名前は書かないでください。",
                    "For example: as shown on 18 November. No names of persons, please."),
                need: .held(allowed: "1–200", option: "--name")),
            FieldDeclaration(
                version, "version", .version, by: .editors, Wording("版", "Version"), need: .asked),
        ],
        heading: name, columns: [.field(name), .owner])

    /// Which version of a plan, its own or another city's, a member had before a meeting or after it. Only
    /// the member itself knows, so only it says so.
    static let meetingVersion = KindDeclaration(
        .meetingVersion, name: "meeting_version",
        KindWords(
            name: Wording("会合の前と後の版", "Version at a meeting"),
            list: Wording("会合の前と後の版", "Versions before and after a meeting"),
            new: Wording("持っている版を記録する", "Note the versions that are held"),
            purpose: Wording(
                "計画の版は市ごとに届き方が違います。会合の始めと終わりに各市が記録すると、どの版を見て話したかが残ります。",
                "Versions reach the cities at different times: each notes what it had at the meeting."
            )),
        KindReach(creators: .anyMember), parents: [.meeting],
        fields: [
            FieldDeclaration(
                moment, "moment",
                .choice([
                    .init("before", "会合の前", "before the meeting"),
                    .init("after", "会合の後", "after the meeting"),
                ]), by: .owner, Wording("いつの版か", "Moment"), need: .asked),
            FieldDeclaration(
                version, "version", .version, by: .owner, Wording("版", "Version"), need: .asked),
        ],
        columns: [.owner, .field(moment)])
}
