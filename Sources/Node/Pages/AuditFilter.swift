/// Which acts a list of the audit shows. Days are those of Japan, as 2026-11-20, both included.
package struct AuditFilter: Sendable {
    package let act: String?
    package let from: String?
    package let until: String?

    package init(act: String?, from: String?, until: String?) {
        self.act = act
        self.from = from
        self.until = until
    }

    func admits(_ line: AuditLine, day: String) -> Bool {
        if let act, Array(act.utf8) != Array(line.act.utf8) { return false }
        if let from, day < from { return false }
        if let until, day > until { return false }
        return true
    }
}
