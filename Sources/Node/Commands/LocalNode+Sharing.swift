internal import Alliance
internal import CivicCalendar
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests

/// What Help Day grows and cities share: improvement projects, reviews, awards.
extension LocalNode {
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

extension LocalNode {
    /// A city that is known here: this one or a peer.
    func checkNominee(_ city: MemberID) throws {
        guard city.isCity else { throw NodeError.badValue("city", "142069") }
        guard city == member || peers[city] != nil else { throw NodeError.unknownPeer(city.text) }
    }
}
