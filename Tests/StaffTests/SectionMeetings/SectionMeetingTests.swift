internal import CivicCalendar
internal import GRDB
internal import Staff
internal import Testing

struct SectionMeetingTests {
    static let sections = ["総務部/職員課/給与係", "総務部/職員課/人事係", "税務部/納税課/収納係"]

    static func city() async throws -> TemporaryStore {
        let city = try TemporaryStore()
        try await city.load(
            "係,氏名,職員番号\n"
                + sections.enumerated().map { "\($1),架空\($0),M\($0)\n" }.joined())
        return city
    }

    static func month(_ text: String) throws -> CivicMonth { try CivicMonth(reading: text) }

    static func path(_ text: String) throws -> SectionPath { try SectionPath.read(text).get() }

    static func held(
        _ month: String, _ record: String = "繁忙期の分担を決めた", themes: [Int] = [12]
    ) throws -> SectionMeeting {
        var content = SectionMeeting.Content()
        content.minutes = 20
        content.record = record
        content.recordSeconds = 45
        content.themes = try themes.map { try #require(MeetingTheme(reading: String($0))) }
        return try SectionMeeting(month: try Self.month(month), held: content)
    }

    private static func post(_ text: String, at seconds: Int64 = 5) throws -> Acting {
        try .post(text, at: seconds)
    }

    @Test func `a meeting is recorded once, replaced, and noted in the journal`() async throws {
        let city = try await Self.city()
        let chief = try Self.post("係長:" + Self.sections[0])
        var content = SectionMeeting.Content()
        content.day = try CivicDate(reading: "2026-05-12")
        content.jointWith = [try Self.path(Self.sections[2])]
        content.record = "  となりの係と、\n窓口の混む日を突き合わせた。 "
        let first = try SectionMeeting(month: try Self.month("2026-05"), held: content)
        #expect(try await city.store.recordSectionMeeting(first, of: nil, as: chief))
        #expect(try await !city.store.recordSectionMeeting(first, of: nil, as: chief))
        let honest = try SectionMeeting(
            month: try Self.month("2026-05"), notHeldBecause: "選挙事務のため")
        #expect(try await city.store.recordSectionMeeting(honest, of: nil, as: chief))
        #expect(try await city.store.sectionMeetings(as: chief).map(\.meeting) == [honest])
        #expect(try await city.store.recordSectionMeeting(first, of: nil, as: chief))
        let stored = try await city.store.sectionMeetings(as: chief)
        #expect(stored.map(\.meeting) == [first] && stored.map(\.enteredSeconds) == [5])
        guard case .held(let held) = stored.first?.meeting.outcome else {
            Issue.record("it was held")
            return
        }
        #expect(held.record == "となりの係と、\n窓口の混む日を突き合わせた。")
        #expect(held.jointWith.map(\.text) == [Self.sections[2]])
        let queue = try DatabaseQueue(path: city.path)
        let notes = try await queue.read { database in
            try String.fetchAll(
                database,
                sql: "SELECT detail FROM journal WHERE act = 'record_section_meeting'")
        }
        #expect(notes == ["2026-05", "2026-05", "2026-05"])
    }

    @Test func `what was written is sealed`() async throws {
        let city = try await Self.city()
        let secret = "カナリア主任の休みに備える"
        try await city.store.recordSectionMeeting(
            try Self.held("2026-05", secret), of: nil,
            as: try Self.post("係長:" + Self.sections[0]))
        try city.store.close()
        for suffix in ["", "-wal"] {
            guard let bytes = try? readFile(city.path + suffix) else { continue }
            #expect(!bytes.contains(Array(secret.utf8)))
        }
    }

    @Test(arguments: [
        ("係長:総務部/職員課/給与係", 1), ("所属長:総務部/職員課", 2), ("職員課", 3), ("所属長:税務部/納税課", 1),
    ])
    func `a post reads the meetings of its own part`(post: String, count: Int) async throws {
        let city = try await Self.city()
        for section in Self.sections {
            try await city.store.recordSectionMeeting(
                try Self.held("2026-05"), of: nil, as: try Self.post("係長:" + section))
        }
        let month = try Self.month("2026-05")
        let meetings = try await city.store.sectionMeetings(in: month, as: try Self.post(post))
        #expect(meetings.count == count)
        let june = try Self.month("2026-06")
        #expect(try await city.store.sectionMeetings(in: june, as: try Self.post(post)).isEmpty)
    }

    @Test func `nobody records for another section, and 職員課 for none`() async throws {
        let city = try await Self.city()
        let meeting = try Self.held("2026-05")
        await #expect(throws: StaffError.outsideSection(line: nil)) {
            try await city.store.recordSectionMeeting(
                meeting, of: try Self.path(Self.sections[1]),
                as: try Self.post("係長:" + Self.sections[0]))
        }
        for post in ["職員課", "幹事", "傍聴", "情報システム担当", "部会参加者"] {
            await #expect {
                try await city.store.recordSectionMeeting(
                    meeting, of: nil, as: try Self.post(post))
            } throws: { error in
                if case StaffError.roleRefused = error { true } else { false }
            }
        }
    }

    @Test func `what cannot be is refused`() async throws {
        let city = try await Self.city()
        let month = try Self.month("2026-05")
        func refused(
            _ problem: SectionMeetingProblem,
            _ change: (inout SectionMeeting.Content) throws -> Void
        ) throws {
            var content = SectionMeeting.Content()
            try change(&content)
            #expect(throws: StaffError.sectionMeeting(problem)) {
                try SectionMeeting(month: month, held: content)
            }
        }
        try refused(.dayOutsideMonth) { $0.day = try CivicDate(reading: "2026-06-01") }
        try refused(.minutes(minutesMax: 600)) { $0.minutes = 0 }
        try refused(.minutes(minutesMax: 600)) { $0.minutes = Int.max }
        try refused(.recordSeconds(secondsMax: 3_600)) { $0.recordSeconds = -1 }
        try refused(.textTooLong(scalarsMax: 400)) {
            $0.record = String(repeating: "長", count: 401)
        }
        try refused(.controlCharacter) { $0.record = "a\u{0}b" }
        try refused(.tooManyThemes(themesMax: 6)) { $0.themes = MeetingTheme.library }
        for blank in ["", " \n　"] {
            #expect(throws: StaffError.sectionMeeting(.reasonMissing)) {
                try SectionMeeting(month: month, notHeldBecause: blank)
            }
        }
        for (other, problem) in [
            ("総務部/職員課/給与係", SectionMeetingProblem.jointSections(sectionsMax: 10)),
            ("ない部/ない課", .sectionUnknown),
        ] {
            var content = SectionMeeting.Content()
            content.jointWith = [try Self.path(other)]
            let meeting = try SectionMeeting(month: month, held: content)
            await #expect(throws: StaffError.sectionMeeting(problem)) {
                try await city.store.recordSectionMeeting(
                    meeting, of: nil, as: try Self.post("係長:" + Self.sections[0]))
            }
        }
        #expect(try await city.store.sectionMeetings(as: .personnel(at: 1)).isEmpty)
    }

    @Test func `the library has its themes in both languages, each once`() {
        let library = MeetingTheme.library
        #expect(library.count >= 20 && library.map(\.number) == Array(1...library.count))
        #expect(Set(library.map(\.code)).count == library.count)
        for theme in library {
            for text in [theme.code, theme.japanese, theme.english, String(theme.number)] {
                #expect(MeetingTheme(reading: " \(text)　") == theme)
            }
            #expect(theme.question.japanese.hasSuffix("。") && !theme.question.english.isEmpty)
        }
        #expect(MeetingTheme(reading: "99") == nil && MeetingTheme(reading: "") == nil)
    }
}

extension [UInt8] {
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        return indices.contains { start in
            self[start] == first && self[start...].starts(with: part)
        }
    }
}
