internal import Staff
internal import Testing

/// The table whole: every role against every action, from `domain.md` and written down a second time.
struct RoleTableTests {
    /// S: own section and below; D: the 課; C: the city; O: oneself; -: refused. In the order
    /// 本人, 係長, 所属長, 庶務担当係長, 職員課, 部会参加者, 幹事, 傍聴, 情報システム担当.
    private static let expected: [LocalAction: String] = [
        .importOrganisation: "- - - - C - - - -",
        .exportOrganisation: "- - - - C - - - -",
        .readOrganisation: "- S S S C - - - -",
        .readFuturePosts: "- - - - C - - - -",
        .erasePerson: "- - - - C - - - -",
        .bindAccount: "- - - - C - - - -",
        .setCalendar: "- - - - C - - - -",
        .giveForecast: "- S S S - - - - -",
        .readForecasts: "- S S S C - - - -",
        .requestExemption: "- S S S - - - - -",
        .approveExemption: "- - S - - - - - -",
        .proposeHelp: "- S S S C - - - -",
        .agreeHelpWithin: "- S S S - - - - -",
        .orderHelpAcross: "- - S - - - - - -",
        .recordDeparture: "O S S D - - - - -",
        .confirmLightsOut: "- - S D - - - - -",
        .importResults: "- - - - C - - - -",
        .readResults: "O S S D C - - - -",
        .closeDay: "- - - - C - - - -",
        .giveThanks: "O - - - - - - - -",
        .readThanks: "O - - - - - - - -",
        .readRecurringWork: "- S S S C - - - -",
        .readRecurringPeople: "- S S S - - - - -",
        .recordSectionMeeting: "- S S S - - - - -",
        .readSectionMeetings: "- S S S C - - - -",
        .readHollowSigns: "- - S - C - - - -",
        .readJournal: "- - S - C - - - -",
        .previewFigures: "- - - - C - - - -",
        .publishFigures: "- - - - C - - - -",
    ]
    private static let letters: [String: Reach] = [
        "-": .nobody, "O": .oneself, "S": .section, "D": .division, "C": .city,
    ]
    private static let order: [StaffRole] = [
        .person, .sectionChief, .manager, .generalAffairsChief, .personnel, .member, .adviser,
        .observer, .administrator,
    ]

    @Test func `every role has exactly the reach of the table for every action`() throws {
        #expect(Set(Self.order) == Set(StaffRole.allCases))
        #expect(Set(Self.expected.keys) == Set(LocalAction.allCases))
        var count = 0
        for (action, row) in Self.expected {
            let cells = row.split(separator: " ").map(String.init)
            try #require(cells.count == Self.order.count)
            for (role, cell) in zip(Self.order, cells) {
                #expect(
                    RoleTable.reach(of: role, for: action) == Self.letters[cell],
                    "\(role) \(action)")
                count += 1
            }
        }
        #expect(count == StaffRole.allCases.count * LocalAction.allCases.count)
        print("role table: \(count) cells")
    }

    @Test func `the store refuses what the table refuses`() async throws {
        let city = try TemporaryStore()
        try await city.load("係,氏名,職員番号\n部/一課/甲係,架空一郎,1\n")
        let posts = [
            "本人:1", "係長:部/一課/甲係", "所属長:部/一課", "庶務担当係長:部/一課/甲係", "職員課", "部会参加者", "幹事", "傍聴",
            "情報システム担当",
        ]
        for text in posts {
            let acting = try Acting.post(text, at: 1_000)
            for action in LocalAction.allCases {
                let reach = RoleTable.reach(of: acting.post.role, for: action)
                if reach == .nobody {
                    await #expect(throws: StaffError.roleRefused(acting.post.role, action)) {
                        try await city.store.authorize(acting, action)
                    }
                } else {
                    try await city.store.authorize(acting, action)
                }
            }
        }
    }

    @Test func `a post sees its own part of the organisation and nothing beside it`() async throws {
        let city = try TemporaryStore()
        try await city.load(
            "係,氏名,職員番号,職\n部/一課/甲係,甲一,1,係長\n部/一課/甲係,甲二,2,\n部/一課/乙係,乙一,3,係長\n部/一課,課長,4,所属長\n"
                + "部/一課二/丙係,丙一,5,\n部/二課/丁係,丁一,6,\n")
        func names(_ post: String) async throws -> [String] {
            try await city.store.list(as: try .post(post, at: 1_000)).map(\.name)
        }
        #expect(try await names("係長:部/一課/甲係") == ["甲一", "甲二"])
        #expect(try await names("section_chief:部/一課/乙係") == ["乙一"])
        #expect(try await names("所属長:部/一課").sorted() == ["乙一", "甲一", "甲二", "課長"])
        #expect(try await names("職員課").count == 6)
        await #expect(throws: StaffError.postUnknown) { try await names("係長:部/一課/無い係") }
        await #expect(throws: StaffError.postUnknown) { try await names("係長:部/一課/甲") }
    }

    @Test(arguments: [
        "係長", "係長:", "係長://", "職員課:部", "", ":", "社長", "本人", "係長:a/b/c/d/e/f/g",
        String(repeating: "係", count: 100_000),
    ])
    func `what is no post is refused`(text: String) {
        #expect(throws: StaffError.postMalformed) { try ActingPost(reading: text) }
    }

    @Test func `accounts act in the post they are bound to, at first the personnel section`()
        async throws
    {
        let city = try TemporaryStore()
        try await city.load("係,氏名,職員番号\n部/一課/甲係,架空一郎,1\n")
        #expect(try await city.store.post(ofAccount: "anybody") == .personnel)
        let chief = try ActingPost(reading: "係長：部／一課／甲係")
        try await city.store.bind(account: "chief", to: chief, as: .personnel(at: 1))
        #expect(try await city.store.post(ofAccount: "chief") == chief)
        #expect(try await city.store.post(ofAccount: "anybody") == nil)
        let acting = Acting(post: chief, account: "chief", seconds: 1)
        await #expect(throws: StaffError.roleRefused(.sectionChief, .bindAccount)) {
            try await city.store.bind(account: "chief", to: .personnel, as: acting)
        }
    }
}
