internal import CivicCalendar
internal import FoundationEssentials
internal import Requests
internal import Staff
internal import UseCases

/// The organisation: who stands where, and since when.
extension LocalNode {
    func performOrganisation(_ request: OrganisationRequest) async throws -> JSONValue {
        let acting = try await acting()
        switch request {
        case .importFile(
            let csv, let isDryRun, let allowsManyLeaving, let allowsNumberChanges, let renamed):
            let renamed = try Self.renamed(renamed)
            return isDryRun
                ? json(try await staff.previewImport(csv: csv.bytes, renamed: renamed, as: acting))
                : try await importStaff(
                    csv.bytes, allowsManyLeaving, allowsNumberChanges, renamed, acting)
        case .export(let encoding):
            guard let encoding = StaffExport.Encoding(rawValue: encoding) else {
                throw NodeError.badValue("--encoding", "utf8, cp932")
            }
            let places = try await staff.places(as: acting)
            let bytes = try StaffExport.csv(places, encoding: encoding)
            try await audit.note("staff_export", ["rows": .int(places.count)])
            return ["rows": .int(places.count), "csv": .string(Data(bytes).base64EncodedString())]
        case .list(let text):
            let day = try text.map { try Self.civicDate($0, "--on") }
            let members = try await staff.list(as: acting, on: day)
            return ["staff": .array(members.map(Self.json))]
        case .bind(let account, let post):
            return try await bind(account ?? Caller.current.account, post, acting)
        case .erase(let number):
            try await staff.erase(employeeNumber: number, as: acting)
            await screens.forget()
            try await audit.note("staff_erase", [:])
            return ["erased": true]
        }
    }

    /// Who acts: the post named with `--as`, else the one bound to the account.
    func acting() async throws -> Acting {
        let caller = Caller.current
        let post: ActingPost
        if let named = caller.post {
            post = try ActingPost(reading: named)
        } else if let bound = try await staff.post(ofAccount: caller.account) {
            post = bound
        } else {
            throw NodeError.noPost()
        }
        return Acting(post: post, account: caller.account, seconds: Self.now)
    }

    func importStaff(
        _ csv: [UInt8], _ allowsManyLeaving: Bool, _ allowsNumberChanges: Bool,
        _ renamed: RenamedPeople, _ acting: Acting
    ) async throws -> JSONValue {
        let report = try await staff.importStaff(
            csv: csv, allowsManyLeaving: allowsManyLeaving,
            allowsNumberChanges: allowsNumberChanges, renamed: renamed, as: acting,
            progress: ProgressReport.current)
        await screens.forget()
        // Whoever left, or whose number is another's now, is signed out at once.
        await sweepAccounts()
        try await audit.note(
            "staff_import",
            [
                "added": .int(report.added), "departed": .int(report.left),
                "succeeded": .int(report.succeeded), "many_leaving": .bool(report.isManyLeaving),
                "renumbered": .int(report.renumbered), "reassigned": .int(report.reassigned),
            ])
        return .object(numbers(report))
    }

    private func bind(_ account: String, _ post: String?, _ acting: Acting) async throws
        -> JSONValue
    {
        guard (1...200).contains(account.unicodeScalars.count) else {
            throw NodeError.badValue("--account", "1–200")
        }
        let post = try post.map { try ActingPost(reading: $0) }
        try await staff.bind(account: account, to: post, as: acting)
        return ["account": .string(account), "post": JSONValue(post?.text)]
    }

    private func numbers(_ report: StaffImportReport) -> [String: JSONValue] {
        let posts = report.ordinaryPosts
        var answer: [String: JSONValue] = [
            "added": .int(report.added), "changed": .int(report.changed),
            "departed": .int(report.left), "unchanged": .int(report.unchanged),
            "succeeded": .int(report.succeeded),
            "without_reading": .int(report.withoutReading),
            "posts_as_staff": .array(
                posts.words.map { ["post": .string($0.post), "people": .int($0.people)] }),
        ]
        if posts.restWords > 0 {
            answer["other_posts_as_staff"] = [
                "posts": .int(posts.restWords), "people": .int(posts.restPeople),
            ]
        }
        if !report.newSections.isEmpty {
            answer["new_sections"] = .array(report.newSections.map { .string($0) })
        }
        let notices = [posts.notice(japanese: Language.isJapanese), notice(of: report.newSections)]
            .compactMap(\.self)
        if !notices.isEmpty {
            answer["notice"] = .string(notices.joined(separator: words(ja: "。", en: ". ")))
        }
        return answer
    }

    /// A slip in the name of a section makes another one.
    private func notice(of sections: [String]) -> String? {
        guard !sections.isEmpty else { return nil }
        let shown = sections.prefix(10)
        let rest = sections.count - shown.count
        return words(
            ja: "いままでなかった係: " + shown.joined(separator: "、") + (rest > 0 ? "、ほか\(rest)" : "")
                + "（名前の書き違いではないか、確かめてください）",
            en: "Sections that are new: " + shown.joined(separator: ", ")
                + (rest > 0 ? " and \(rest) more" : "") + " (see that no name is misspelled)")
    }

    private func json(_ preview: StaffImportPreview) -> JSONValue {
        var answer = numbers(preview.report)
        answer["dry_run"] = true
        answer["present"] = .int(preview.report.present)
        answer["many_leaving"] = .bool(preview.report.isManyLeaving)
        answer["renumbered"] = .int(preview.report.renumbered)
        answer["reassigned"] = .int(preview.report.reassigned)
        answer["changes"] = .array(
            preview.lines.map { line in
                [
                    "kind": .string(line.kind.rawValue),
                    "employee_number": .string(line.employeeNumber), "name": .string(line.name),
                    "former_name": JSONValue(line.formerName),
                    "before": .string(line.before), "after": .string(line.after),
                ]
            })
        return .object(answer)
    }

    private static func renamed(_ answer: RenamedAnswer) throws -> RenamedPeople {
        func choice(_ word: String) throws -> RenamedPeople.Choice {
            switch word {
            case "same", "同じ": return .same
            case "other", "別": return .other
            default: throw NodeError.badValue("--renamed", "same, other")
            }
        }
        return RenamedPeople(
            all: try answer.all.map(choice), each: try answer.each.mapValues(choice))
    }

    static func json(_ member: StaffMember) -> JSONValue {
        [
            "section": .string(member.section), "name": .string(member.name),
            "reading": JSONValue(member.reading),
            "employee_number": .string(member.employeeNumber), "mail": JSONValue(member.mail),
            "phone": JSONValue(member.phone), "role": .string(member.role.rawValue),
            "from": JSONValue(member.from?.text), "until": JSONValue(member.until?.text),
            "strengths": .array(member.strengths.map { .string($0.english) }),
            "help_limit_minutes": member.helpLimitMinutes.map { .int($0) } ?? .null,
        ]
    }

    static func civicDate(_ text: String, _ option: String) throws -> CivicDate {
        do { return try CivicDate(reading: text) } catch { throw NodeError.badDay(option, error) }
    }
}
