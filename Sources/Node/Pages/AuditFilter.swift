/// Which acts a list of the audit shows. Days are those of Japan, as 2026-11-20, both included.
package struct AuditFilter: Sendable {
    /// nil: every act.
    package let acts: [String]?
    package let from: String?
    package let until: String?

    package init(acts: [String]?, from: String?, until: String?) {
        self.acts = acts
        self.from = from
        self.until = until
    }

    func admits(_ line: AuditLine, day: String) -> Bool {
        if let acts, !acts.contains(where: { Array($0.utf8) == Array(line.act.utf8) }) {
            return false
        }
        if let from, day < from { return false }
        if let until, day > until { return false }
        return true
    }
}
