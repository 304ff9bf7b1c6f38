internal import CivicCalendar
internal import Staff
internal import Testing

/// The organisation in pages: only what a page shows, in a fixed order, for those who may.
struct OrganisationPageTests {
    /// 23 November 2026, 9:00 in Japan.
    private static let now: Int64 = 1_795_392_000

    private static func city() async throws -> TemporaryStore {
        let city = try TemporaryStore()
        var csv = "係,氏名,職員番号,職,開始日,終了日\n"
        for number in 1...25 { csv += "部/一課/甲係,職員\(number),A\(number),,,\n" }
        csv += "部/一課/甲係,係長,B1,係長,,\n部/一課,課長,C1,所属長,,\n部/一課別館,別,D1,,,\n"
        csv += "部/二課,来る人,E1,,2027-04-01,\n"
        _ = try await city.store.importStaff(csv: Array(csv.utf8), enteredSeconds: now)
        return city
    }

    private static var personnel: Acting { .personnel(at: now) }

    private static func path(_ text: String) throws -> SectionPath {
        try SectionPath.read(text).get()
    }

    @Test func `sections of today are found by any part of their name, with their sizes`()
        async throws
    {
        let city = try await Self.city()
        let all = try await city.store.sections(
            containing: "", page: 0, size: 50, as: Self.personnel)
        // 二課 has nobody yet.
        #expect(all.sections.map(\.path) == ["部/一課", "部/一課/甲係", "部/一課別館"])
        #expect(all.sections.map(\.people) == [1, 26, 1] && !all.hasMore)
        let found = try await city.store.sections(
            containing: "別館", page: 0, size: 50, as: Self.personnel)
        #expect(found.sections.map(\.path) == ["部/一課別館"])
        let second = try await city.store.sections(
            containing: "", page: 1, size: 2, as: Self.personnel)
        #expect(second.sections.map(\.path) == ["部/一課別館"] && !second.hasMore)
    }

    @Test func `a text with signs of SQL finds nothing and harms nothing`() async throws {
        let city = try await Self.city()
        for text in ["%", "_", "' OR 1=1 --", "\u{0}"] {
            let found = try await city.store.sections(
                containing: text, page: 0, size: 50, as: Self.personnel)
            #expect(found.sections.isEmpty)
        }
    }

    @Test func `people of a section come in pages, chiefs first, each once`() async throws {
        let city = try await Self.city()
        let section = try Self.path("部/一課")
        var names: [String] = []
        for page in 0..<4 {
            let found = try await city.store.members(
                of: section, page: page, size: 10, as: Self.personnel)
            #expect(found.hasMore == (page < 2))
            names += found.members.map(\.name)
        }
        #expect(names == ["課長", "係長"] + (1...25).map { "職員\($0)" })
        let far = try await city.store.members(
            of: section, page: .max, size: .max, as: Self.personnel)
        #expect(far.members.isEmpty && !far.hasMore)
    }

    @Test func `posts to come are seen by personnel only`() async throws {
        let city = try await Self.city()
        let coming = try await city.store.placesToCome(page: 0, size: 10, as: Self.personnel)
        #expect(coming.members.map(\.name) == ["来る人"])
        #expect(coming.members.map { $0.from?.text } == ["2027-04-01"])
        let manager = try Acting.post("所属長:部/一課", at: Self.now)
        await #expect(throws: StaffError.self) {
            try await city.store.placesToCome(page: 0, size: 10, as: manager)
        }
    }

    @Test(arguments: ["情報システム担当", "幹事", "傍聴", "部会参加者"])
    func `roles without staff records get none of it`(post: String) async throws {
        let city = try await Self.city()
        let acting = try Acting.post(post, at: Self.now)
        let (section, store) = (try Self.path("部/一課"), city.store)
        await #expect(throws: StaffError.self) {
            try await store.sections(containing: "", page: 0, size: 10, as: acting)
        }
        await #expect(throws: StaffError.self) {
            try await store.members(of: section, page: 0, size: 10, as: acting)
        }
        await #expect(throws: StaffError.self) {
            try await store.everybody(of: section, countMax: 10, as: acting)
        }
        await #expect(throws: StaffError.self) {
            try await store.member(numbered: "A1", as: acting)
        }
        let tag = try store.loginTag(of: "A1")
        await #expect(throws: StaffError.self) {
            try await store.member(ofTag: tag, as: acting)
        }
    }

    @Test func `a chief sees the own section and nobody by number elsewhere`() async throws {
        let city = try await Self.city()
        let chief = try Acting.post("係長:部/一課/甲係", at: Self.now)
        let sections = try await city.store.sections(
            containing: "", page: 0, size: 10, as: chief)
        #expect(sections.sections.map(\.path) == ["部/一課/甲係"])
        #expect(try await city.store.member(numbered: "Ａ３", as: chief)?.name == "職員3")
        await #expect(throws: StaffError.self) {
            try await city.store.member(numbered: "D1", as: chief)
        }
        #expect(try await city.store.member(numbered: "Z9", as: chief) == nil)
    }

    @Test func `everybody of a section says when there are more than asked for`() async throws {
        let city = try await Self.city()
        let section = try Self.path("部/一課/甲係")
        let some = try await city.store.everybody(
            of: section, countMax: 25, as: Self.personnel)
        #expect(some.members.count == 25 && some.hasMore)
        let all = try await city.store.everybody(of: section, countMax: 26, as: Self.personnel)
        #expect(all.members.count == 26 && !all.hasMore)
    }
}
