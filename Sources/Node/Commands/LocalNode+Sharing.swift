internal import Alliance
internal import CivicCalendar
internal import Gate
internal import Ledger
internal import Merge
internal import Records

/// What Help Day grows and cities share: improvement projects, reviews, awards.
extension LocalNode {
    func performSharing(_ request: SharingRequest, _ release: String?) async throws -> JSONValue {
        switch request {
        case .projectNew(let values):
            var values = values
            if values["status"] == nil { values["status"] = "proposed" }
            if values["status"] == ProjectRules.adopted {
                try demandWhole(
                    missing: Self.grounds.filter { Self.isBlank(values[$0] ?? "") })
            }
            return try await create(.project, parent: nil, values, release)
        case .projectList: return try await projectList()
        case .projectShow(let id): return try await show(project: try await record(id, .project))
        case .projectInvite(let id, let members):
            return try await invite(members, to: try await record(id, .project), release)
        case .projectWithdraw(let id, let members):
            return try await withdraw(members, from: try await record(id, .project), release)
        case .reviewAdd(let values, let parent): return try await addReview(values, parent, release)
        case .reviewList:
            return ["reviews": .array(try await reader.all(.review).map(review))]
        case .awardNominate(let values): return try await nominate(values, release)
        case .awardList: return ["awards": .array(try await reader.all(.award).map(award))]
        }
    }

    /// What only holds for some values of these kinds; to be asked before a field is written.
    func checkSharing(_ record: SharedRecord, _ field: String, _ text: String) throws {
        switch (record.kind, field) {
        case (.project, "status") where text == ProjectRules.adopted:
            try demandWhole(missing: missing(in: record))
        case (.project, _)
        where Self.grounds.contains(field) && Self.isBlank(text)
            && record.word(ProjectRules.status) == ProjectRules.adopted:
            try demandWhole(missing: [field])
        case (.review, "evidence"), (.review, "reason"):
            guard !Self.isBlank(text) else { throw NodeError.reviewWithoutGrounds() }
        case (.todo, "done"), (.review, "on"): try Self.checkPast(text, field)
        case (.award, "city"), (.todo, "city"), (.decision, "city"):
            try checkNominee(try Self.member(text))
        default: break
        }
    }
}

// MARK: Projects

extension LocalNode {
    /// What an adopted project must say.
    private static let grounds = ["effect", "legal_basis"]

    private func projectList() async throws -> JSONValue {
        let names = ["title", "status", "size", "owner_section"]
        let rows = try await reader.all(.project).map { project -> JSONValue in
            var row: [String: JSONValue] = [
                "id": .string(project.id.description), "city": .string(project.owner.text),
            ]
            for name in names { row[name] = plain(project, name) }
            return .object(row)
        }
        return ["projects": .array(rows)]
    }

    private func show(project: SharedRecord) async throws -> JSONValue {
        let reviews = try await reader.children(of: project.id, .review)
        return [
            "id": .string(project.id.description), "city": .string(project.owner.text),
            "editors": .array(
                ([project.owner] + project.membership.open.map(\.member)).map { .string($0.text) }),
            "fields": fields(project), "reviews": .array(reviews.map(review)),
            "attention": .array(missing(in: project).map(attention)),
        ]
    }

    private func attention(missing field: String) -> JSONValue {
        let isEffect = field == "effect"
        return [
            "code": .string(field + "_missing"),
            "message": .string(
                isEffect
                    ? words(ja: "期待する効果がまだありません", en: "There is no expected effect yet")
                    : words(ja: "法令などの根拠がまだありません", en: "There is no legal basis yet")),
        ]
    }

    private func missing(in project: SharedRecord) -> [String] {
        Self.grounds.filter { name in
            let field = project.kind.rules.field(named: name)?.number
            return Self.isBlank(field.flatMap { project.text($0)?.text } ?? "")
        }
    }

    private func demandWhole(missing: [String]) throws {
        guard missing.isEmpty else { throw NodeError.incompleteProject(missing) }
    }
}

// MARK: Reviews and awards

extension LocalNode {
    /// How a review ends, in the paper's words.
    private static let decisions: [(japanese: String, word: String)] = [
        ("続ける", "continue"), ("直す", "change"), ("止める", "stop"),
    ]

    private func addReview(
        _ values: [String: String], _ parent: String?, _ release: String?
    ) async throws -> JSONValue {
        var values = values
        for name in ["evidence", "reason"] where Self.isBlank(values[name] ?? "") {
            throw NodeError.reviewWithoutGrounds()
        }
        guard !Self.isBlank(values["subject"] ?? "") else {
            throw NodeError.badValue("subject", "1–200")
        }
        if let typed = values["decision"] {
            let match = Self.decisions.first { Array($0.japanese.utf8) == Array(typed.utf8) }
            values["decision"] = match?.word ?? typed
        }
        if let day = values["on"] { try Self.checkPast(day, "on") }
        if values["on"] == nil { values["on"] = Self.today?.text }
        if let day = values["on"], let next = values["next"] {
            guard try Self.day(day, "on") < Self.day(next, "next") else {
                throw NodeError.badValue("next", "> \(day)")
            }
        }
        var about: OperationID?
        if let parent { about = try await record(parent, .project, .plan).id }
        return try await create(.review, parent: about, values, release)
    }

    func review(_ review: SharedRecord) -> JSONValue {
        var row: [String: JSONValue] = [
            "id": .string(review.id.description), "city": .string(review.owner.text),
            "about": JSONValue(review.record.parent?.description),
        ]
        for rule in review.kind.rules.fields { row[rule.name] = plain(review, rule.name) }
        return .object(row)
    }

    private func nominate(
        _ values: [String: String], _ release: String?
    ) async throws -> JSONValue {
        var values = values
        try checkNominee(try Self.member(values["city"] ?? ""))
        for name in ["section", "reason"] where Self.isBlank(values[name] ?? "") {
            throw NodeError.badValue(name, "1–")
        }
        if values["year"] == nil { values["year"] = Self.today.map { FiscalYear(of: $0).text } }
        guard let year = Int(values["year"] ?? ""), FiscalYear(startYear: year) != nil else {
            throw NodeError.badValue("year", "2025")
        }
        return try await create(.award, parent: nil, values, release)
    }

    /// A city that is known here: this one or a peer.
    func checkNominee(_ city: MemberID) throws {
        guard city.isCity else { throw NodeError.badValue("city", "142069") }
        guard city == member || peers[city] != nil else { throw NodeError.unknownPeer(city.text) }
    }

    func award(_ award: SharedRecord) -> JSONValue {
        var row: [String: JSONValue] = [
            "id": .string(award.id.description), "nominated_by": .string(award.owner.text),
        ]
        for rule in award.kind.rules.fields { row[rule.name] = plain(award, rule.name) }
        return .object(row)
    }
}
