internal import Requests
internal import Testing
internal import UseCases

/// The city's people: looked at before they are imported, and seen by those who may.
@Suite struct `The organisation` {
    private static func without(_ number: String) -> String {
        City.people.split(separator: "\n").filter { !$0.contains(",\(number),") }
            .joined(separator: "\n")
    }

    @Test func `an import does what its preview told`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let csv =
            Self.without("F2").replacing("カナリア六,P2", with: "カナリア六改,P2")
            + "\n財政部/財政課/新設係,カナリア新,F9,,,\n"
        let preview = PreviewStaffImport(csv: City.file(csv), renamed: RenamedAnswer(all: "same"))
        let told = try await city.ask(preview, as: .personnel)
        #expect(told.outlook.changes.map(\.kind.rawValue).sorted() == ["added", "changed", "left"])
        #expect(told.numbers.newSections == ["財政部/財政課/新設係"])
        #expect(try await city.ask(FindStaff(employeeNumber: "F9"), as: .personnel).person == nil)
        let before = city.audit.acts.count
        let done = try await city.ask(
            ImportStaff(csv: City.file(csv), renamed: RenamedAnswer(all: "same")), as: .personnel)
        #expect(
            (done.added, done.changed, done.departed)
                == (told.numbers.added, told.numbers.changed, told.numbers.departed))
        #expect(city.audit.acts.dropFirst(before) == ["staff_import"])
        let again = try await city.ask(
            ImportStaff(csv: City.file(csv), renamed: RenamedAnswer(all: "same")), as: .personnel)
        #expect(again.added + again.changed + again.departed == 0)
        #expect(try await city.ask(FindStaff(employeeNumber: "F9"), as: .personnel).person != nil)
    }

    @Test(
        arguments: [
            ("", "csv_file_empty"), ("section,name,employee_number\n", "csv_without_rows"),
            ("section,name\nx,y\n", "csv_column_missing"),
            ("section,name,employee_number\n部/課,甲,1\n部/課,乙,1\n", "csv_employee_number_twice"),
            ("section,name,employee_number,colour\n部/課,甲,1,赤\n", "csv_column_unknown"),
            ("section,name,employee_number\n部/課,\"甲,1\n", "csv_quote_unclosed"),
            ("section,name,employee_number\n部/課,甲,\n", "csv_value_missing"),
        ])
    func `a file that is none is refused whole`(csv: String, code: String) async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let reader = try KeptReader(city)
        let before = try await reader.kept()
        for request: any NodeRequest in [
            ImportStaff(csv: City.file(csv), allowsManyLeaving: true),
            PreviewStaffImport(csv: City.file(csv)), StageStaffList(csv: City.file(csv)),
        ] {
            #expect(await city.refusal(request, as: .personnel) == code)
        }
        #expect(try await reader.kept().changes(since: before).isEmpty)
    }

    @Test func `that many leave, and that a name changes, is asked about`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let few = City.file(City.people.split(separator: "\n").prefix(13).joined(separator: "\n"))
        #expect(await city.refusal(ImportStaff(csv: few), as: .personnel) == "many_would_leave")
        #expect(
            try await city.ask(PreviewStaffImport(csv: few), as: .personnel).outlook.manyLeaving)
        let renamed = City.file(City.people.replacing("カナリア六,P2", with: "白鳥,P2"))
        #expect(
            await city.refusal(ImportStaff(csv: renamed), as: .personnel) == "numbers_of_others")
        #expect(
            await city.refusal(
                ImportStaff(csv: renamed, renamed: RenamedAnswer(all: "perhaps")), as: .personnel)
                == "bad_value")
        let succeeded = try await city.ask(
            ImportStaff(csv: renamed, renamed: RenamedAnswer(each: ["P2": "other"])),
            as: .personnel)
        #expect(succeeded.succeeded == 1)
        try await city.ask(
            ImportStaff(csv: few, allowsManyLeaving: true, renamed: RenamedAnswer(all: "same")),
            as: .personnel)
        #expect(try await city.ask(ListStaff(), as: .personnel).staff.count == 12)
    }

    @Test func `a list waits half an hour for whoever chose it`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        try await city.ask(StageStaffList(csv: City.file(City.oneMore)), as: .personnel)
        let staged = try #require(try await city.ask(ShowStagedList(), as: .personnel).staged)
        #expect(staged.digest == City.stagedDigest && staged.preview.numbers.added == 1)
        let take = { (digest: String) in
            ImportStagedList(
                digest: digest, allowsManyLeaving: false, allowsNumberChanges: false,
                renamed: RenamedAnswer())
        }
        // Nobody else has it, and in another window it may be another one.
        #expect(try await city.ask(ShowStagedList(), as: .machine).staged == nil)
        #expect(try await city.ask(take(staged.digest), as: .machine) == .isGone)
        #expect(try await city.ask(take("0"), as: .personnel) == .isOther)
        try await city.ask(DropStagedList(digest: "0"), as: .personnel)
        city.clock.advance(seconds: 1_800)
        #expect(try await city.ask(ShowStagedList(), as: .personnel).staged != nil)
        city.clock.advance(seconds: 1)
        #expect(try await city.ask(take(staged.digest), as: .personnel) == .isGone)
        try await city.ask(StageStaffList(csv: City.file(City.oneMore)), as: .personnel)
        #expect(try await city.ask(take(staged.digest), as: .personnel) == .imported)
        #expect(try await city.ask(ShowStagedList(), as: .personnel).staged == nil)
        try await city.ask(StageStaffList(csv: City.file(City.people)), as: .personnel)
        let digest = try #require(try await city.ask(ShowStagedList(), as: .personnel).staged)
            .digest
        try await city.ask(DropStagedList(digest: digest), as: .personnel)
        #expect(try await city.ask(ShowStagedList(), as: .personnel).staged == nil)
    }

    @Test func `a post sees its own people`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let numbers = { (asker: Asker) in
            try await city.ask(ListStaff(), as: asker).staff.map(\.employeeNumber).sorted()
        }
        #expect(try await numbers(.chief) == ["C1", "S1", "S2", "S3"])
        #expect(try await numbers(.general) == ["G1", "P1", "P2"])
        #expect(try await numbers(.manager) == ["C1", "G1", "M1", "P1", "P2", "S1", "S2", "S3"])
        #expect(try await numbers(.personnel).count == 93)
        #expect(
            await city.refusal(PageOfStaff(section: "財政部/財政課", page: 0, size: 9), as: .manager)
                == "outside_section")
        #expect(
            await city.refusal(FindStaff(employeeNumber: "F2"), as: .chief) == "outside_section")
    }

    @Test func `posts to come are seen by personnel alone`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let csv =
            "section,name,employee_number,from\n総務部/職員課/給与係,カナリア次,Z1,2026-07-01\n"
        let whole = City.people.split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).prefix(3)
                .joined(separator: ",") + ",\n"
        }.joined()
        try await city.ask(
            ImportStaff(
                csv: City.file(csv + whole), allowsManyLeaving: true,
                renamed: RenamedAnswer(all: "same")), as: .personnel)
        let coming = try await city.ask(PageOfPlacesToCome(page: 0, size: 9), as: .personnel)
        #expect(coming.people.map(\.employeeNumber) == ["Z1"])
        let day = ListStaff(day: "2026-07-01")
        #expect(await city.refusal(day, as: .manager) == "role_refused")
        let told = try await city.ask(day, as: .personnel).staff
        #expect(told.contains { $0.employeeNumber == "Z1" })
        let now = try await city.ask(ListStaff(), as: .personnel).staff
        #expect(!now.contains { $0.employeeNumber == "Z1" })
        try city.clock.set("2026-07-01 09:00")
        #expect(
            try await city.ask(ListStaff(), as: .personnel).staff.contains {
                $0.employeeNumber == "Z1"
            })
    }

    @Test func `whoever is erased is nowhere any more`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        try await city.ask(EraseStaff(employeeNumber: "S1"), as: .personnel)
        #expect(city.audit.acts.last == "staff_erase")
        #expect(try await city.ask(FindStaff(employeeNumber: "S1"), as: .personnel).person == nil)
        let export = try await city.ask(ExportStaff(encoding: "utf8"), as: .personnel)
        let csv = String(decoding: export.csv.bytes, as: UTF8.self)
        #expect(!csv.contains("カナリア一,") && !csv.contains(",S1,"))
        let day = try await city.ask(
            ReportHelpDay(date: City.firstHelpDay, check: nil, section: City.section),
            as: .personnel)
        let text = String(decoding: try City.json(day), as: UTF8.self)
        #expect(!text.contains("カナリア一\""))
        #expect(
            await city.refusal(ExportStaff(encoding: "ebcdic"), as: .personnel) == "bad_value")
    }

    @Test func `once a post is bound, an account without one acts for nobody`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let list = ListStaff()
        #expect(await city.refusal(list) == nil)
        #expect(
            await city.refusal(BindPost(account: "", post: "職員課"), as: .personnel) == "bad_value")
        #expect(
            await city.refusal(BindPost(account: "tanto", post: "王様"), as: .personnel)
                == "post_malformed")
        try await city.ask(BindPost(account: "tanto", post: Asker.chief.post), as: .personnel)
        #expect(await city.refusal(list) == "no_post")
        #expect(
            await city.refusal(PublishMonth(month: "2026-04"), as: .machine) == "no_post")
        let bound = Call(
            caller: Caller(account: "tanto", post: nil), seconds: city.clock.seconds,
            isJapanese: true, release: nil, progress: { _, _ in })
        #expect(try await city.ask(list, bound).staff.count == 4)
        // What is shared asks for no post.
        #expect(await city.refusal(NewPlan(title: "計画")) == nil)
        try await city.ask(BindPost(account: "tanto", post: nil), as: .personnel)
        #expect(await city.refusal(list) == nil)
    }
}
