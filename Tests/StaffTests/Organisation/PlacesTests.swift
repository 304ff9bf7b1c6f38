internal import CivicCalendar
internal import Seeding
internal import Staff
internal import Testing

/// Posts with dates: who stands where, and since when.
struct PlacesTests {
    /// 23 November 2026, 9:00 in Japan.
    private static let now: Int64 = 1_795_392_000
    private static let header = "係,氏名,職員番号,職,開始日,終了日\n"

    private static func load(
        _ rows: String, _ city: TemporaryStore, at seconds: Int64 = now
    ) async throws -> StaffImportReport {
        try await city.store.importStaff(
            csv: Array((header + rows).utf8), enteredSeconds: seconds)
    }

    private static func places(
        _ city: TemporaryStore, on day: String, at seconds: Int64 = now
    ) async throws -> [String] {
        try await city.store.list(
            as: .personnel(at: seconds), on: try CivicDate(reading: day)
        ).map { "\($0.name) \($0.section) \($0.role.japanese)" }
    }

    @Test func `next year's posts wait for their day, and this year's stay until then`()
        async throws
    {
        let city = try TemporaryStore()
        _ = try await Self.load("部/一課/甲係,一郎,1,係長,,\n部/一課/甲係,二子,2,,,\n部/一課/甲係,三郎,3,,,\n", city)
        let report = try await Self.load(
            "部/一課/乙係,一郎,1,係長,2027-04-01,\n部/一課/甲係,二子,2,係長,R9.4.1,\n部/一課/甲係,四子,4,,令和9年4月1日,\n",
            city)
        #expect(
            report
                == StaffImportReport(
                    added: 1, changed: 2, left: 1, unchanged: 0, present: 3, withoutReading: 3,
                    newSections: ["部/一課/乙係"]))
        let before = try await Self.places(city, on: "2027-03-31")
        #expect(before == ["一郎 部/一課/甲係 係長", "二子 部/一課/甲係 係員", "三郎 部/一課/甲係 係員"])
        let after = try await Self.places(city, on: "2027-04-01")
        #expect(Set(after) == ["一郎 部/一課/乙係 係長", "二子 部/一課/甲係 係長", "四子 部/一課/甲係 係員"])
        // An undated list of today keeps what is planned.
        _ = try await Self.load("部/一課/甲係,一郎,1,係長,,\n部/一課/甲係,二子,2,,,\n部/一課/甲係,三郎,3,,,\n", city)
        #expect(Set(try await Self.places(city, on: "2027-04-01")).contains("四子 部/一課/甲係 係員"))
    }

    @Test func `posts of days to come are for the personnel section only`() async throws {
        let city = try TemporaryStore()
        _ = try await Self.load("部/一課/甲係,一郎,1,係長,,\n部/一課,課長,9,所属長,,\n", city)
        let day = try CivicDate(reading: "2027-04-01")
        for post in ["係長:部/一課/甲係", "所属長:部/一課"] {
            let acting = try Acting.post(post, at: Self.now)
            #expect(try await city.store.list(as: acting).isEmpty == false)
            await #expect(throws: StaffError.self) {
                try await city.store.list(as: acting, on: day)
            }
        }
    }

    @Test func `an export can be imported again and changes nothing`() async throws {
        let city = try TemporaryStore()
        let csv = """
            係,氏名,職員番号,メール,電話,職,開始日,終了日,得意分野,応援上限分
            部/一課/甲係,"名, 前",1,a@example.jp,0465,係長,,2027-03-31,窓口対応、予算・決算,30
            部/一課/乙係,"名, 前",1,a@example.jp,0465,係長,2027-04-01,,窓口対応、予算・決算,30
            部/一課/甲係,髙橋 﨑子,2,,,係員,,,,0
            部/一課/丙係,来る人,3,,,,2027-04-01,,,
            """
        try await city.store.importStaff(csv: Array(csv.utf8), enteredSeconds: Self.now)
        for encoding in StaffExport.Encoding.allCases {
            let places = try await city.store.places(as: .personnel(at: Self.now))
            #expect(places.count == 4)
            let file = try StaffExport.csv(places, encoding: encoding)
            let report = try await city.store.importStaff(csv: file, enteredSeconds: Self.now + 60)
            #expect(
                report
                    == StaffImportReport(
                        added: 0, changed: 0, left: 0, unchanged: 3, present: 2, withoutReading: 3)
            )
        }
        let member = try #require(try await city.store.list(as: .personnel(at: Self.now)).first)
        #expect(member.strengths == [.counter, .budget] && member.helpLimitMinutes == 30)
    }

    @Test func `a character that CP932 lacks is named by line and column`() async throws {
        let city = try TemporaryStore()
        try await city.load("係,氏名,職員番号\n課,甲,1\n課,𠮷田,2\n")
        let places = try await city.store.places(as: .personnel(at: 1_000))
        #expect(throws: StaffError.unmappable(line: 3, column: .name)) {
            try StaffExport.csv(places, encoding: .cp932)
        }
    }

    @Test(arguments: [
        (
            "部/甲係,一郎,1,,2026-04-01,2027-03-31\n部/乙係,一郎,1,,2026-10-01,\n",
            StaffError.placesOverlap(line: 3, firstLine: 2)
        ),
        (
            "部/甲係,一郎,1,,,\n部/乙係,一郎,1,,2026-10-01,\n",
            StaffError.placesOverlap(line: 3, firstLine: 2)
        ),
        ("部/甲係,一郎,1,係長,,\n部/甲係,二子,2,係長,,\n", StaffError.postHeldTwice(line: 3, firstLine: 2)),
        (
            "部/甲係,一郎,1,,2026-04-01,2026-09-30\n部/甲係,次郎,1,,2026-10-01,\n",
            StaffError.personDiffers(line: 3, firstLine: 2)
        ),
        (
            "部/甲係,一郎,1,,2026-10-01,2026-09-30\n",
            StaffError.field(line: 2, column: .until, problem: .endBeforeBeginning)
        ),
        (
            "部/甲係,一郎,1,,2026-02-30,\n",
            StaffError.field(line: 2, column: .from, problem: .notDay)
        ),
    ])
    func `what contradicts itself is refused as a whole`(rows: String, expected: StaffError)
        async throws
    {
        let city = try TemporaryStore()
        try await city.load("係,氏名,職員番号\n部/甲係,ここに居る,7\n")
        let before = try await city.snapshot()
        await #expect(throws: expected) { try await Self.load(rows, city) }
        #expect(try await city.snapshot() == before)
    }

    @Test func `words of other posts give no authority, and each is counted`() async throws {
        let city = try TemporaryStore()
        let rows = """
            部/課,甲,1,課　長,,
            部/館,乙,2,館長,,
            部/課/甲係,丙,3,系長,,
            部/課/甲係,丁,4,主任,,2027-03-31
            部/課/甲係,丁,4,主　任,2027-04-01,
            部/課/甲係,戊,5,主任,,
            部/課/甲係,己,6,会計年度任用職員,,
            部/課/甲係,庚,7,,,
            """
        let report = try await Self.load(rows, city)
        #expect(
            report.ordinaryPosts.notice(japanese: true)
                == "次の職名は一般の職員として扱います: 系長 1人、主任 2人、会計年度任用職員 1人")
        #expect(
            report.ordinaryPosts.notice(japanese: false)
                == "Treated as ordinary staff, by job title: 系長 1, 主任 2, 会計年度任用職員 1")
        let places = try await Self.places(city, on: "2026-11-23")
        #expect(places.filter { !$0.hasSuffix("係員") } == ["甲 部/課 所属長", "乙 部/館 所属長"])
        let preview = try await city.store.previewImport(
            csv: Array("係,氏名,職員番号,職名\n部/課/甲係,丙,3,係長\n".utf8),
            as: .personnel(at: Self.now))
        #expect(preview.report.ordinaryPosts.notice(japanese: true) == nil)
        #expect(preview.lines.first?.after == "部/課/甲係 係員（〜2026-11-22）、部/課/甲係 係長（2026-11-23〜）")
    }

    @Test func `a thousand words of posts are cut to those that may be slips and the commonest`()
        async throws
    {
        let city = try TemporaryStore()
        var rows = ""
        for number in 0..<1_000 {
            rows += "部/課,某,A\(number),職\(number)\(String(repeating: "あ", count: 60)),,\n"
        }
        for number in 0..<90 { rows += "部/課,某,B\(number),主任,,\n" }
        rows += "部/課,某,C,係畏,,\n"
        let posts = try await Self.load(rows, city).ordinaryPosts
        #expect(posts.words.prefix(2).map(\.post) == ["係畏", "主任"])
        #expect(posts.words.prefix(2).map(\.people) == [1, 90])
        #expect(posts.words.count == OrdinaryPosts.wordsMax)
        #expect(posts.restWords == 1_002 - OrdinaryPosts.wordsMax && posts.restPeople == 952)
        #expect(
            posts.words.allSatisfy { $0.post.unicodeScalars.count <= OrdinaryPosts.lengthMax })
        #expect(posts.notice(japanese: true)?.hasSuffix("ほか 952種類 952人") == true)
    }

    @Test func `somebody may follow somebody in a post from one day to the next`() async throws {
        let city = try TemporaryStore()
        _ = try await Self.load(
            "部/甲係,一郎,1,係長,,2027-03-31\n部/甲係,二子,2,,,2027-03-31\n部/甲係,二子,2,係長,2027-04-01,\n", city)
        #expect(try await Self.places(city, on: "2027-03-31").contains("一郎 部/甲係 係長"))
        #expect(try await Self.places(city, on: "2027-04-01") == ["二子 部/甲係 係長"])
    }

    @Test func `any sequence of files leaves nobody in two places`() async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let city = try TemporaryStore()
        var accepted = 0
        for round in 0..<60 {
            var rows = ""
            for number in 1...8 where Bool.random(using: &random) {
                let section = ["甲係", "乙係", "丙係"].randomElement(using: &random) ?? ""
                let month = Int.random(in: 1...12, using: &random)
                let from = Bool.random(using: &random) ? "2027-\(month)-1" : ""
                let role = number == 1 ? "係長" : ""
                rows += "部/\(section),人\(number),\(number),\(role),\(from),\n"
            }
            guard !rows.isEmpty else { continue }
            do {
                _ = try await Self.load(rows, city, at: Self.now + Int64(round) * 864_000)
                accepted += 1
            } catch let error as StaffError {
                if case .postHeldTwice = error { continue }
                Issue.record("seed \(seed): \(error.code)")
            }
            let places = try await city.store.places(as: .personnel(at: 0))
            let byNumber = Dictionary(grouping: places, by: \.employeeNumber)
            for unsorted in byNumber.values {
                let own = unsorted.sorted {
                    ($0.from?.daysSinceEpoch ?? .min) < ($1.from?.daysSinceEpoch ?? .min)
                }
                for (index, place) in own.enumerated() where index > 0 {
                    let last = try #require(own[index - 1].until, "seed \(seed)")
                    #expect(last < (try #require(place.from)), "seed \(seed)")
                }
            }
        }
        #expect(accepted > 20, "seed \(seed)")
    }
}
