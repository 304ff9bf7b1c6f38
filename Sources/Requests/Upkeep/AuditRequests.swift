/// One page of the audit, the newest act first: for administrators without the reasons that people typed;
/// for personnel with them.
package struct PageOfAudit: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let lines: [AuditLine]
        /// Where the next page begins: a place in the file; nil at its beginning.
        package let next: Int?

        package init(lines: [AuditLine], next: Int?) {
            self.lines = lines
            self.next = next
        }
    }

    package let filter: AuditFilter
    /// nil: from the newest.
    package let before: Int?
    package let countMax: Int

    package init(filter: AuditFilter, before: Int?, countMax: Int) {
        self.filter = filter
        self.before = before
        self.countMax = countMax
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
    package var readsRecords: Bool { false }
}

/// Which acts a list of the audit shows. Days are those of Japan, as 2026-11-20, both included.
package struct AuditFilter: Codable, Sendable {
    /// nil: every act.
    package let acts: [String]?
    package let from: String?
    package let until: String?

    package init(acts: [String]?, from: String?, until: String?) {
        self.acts = acts
        self.from = from
        self.until = until
    }
}

/// One act of the audit file, as written.
package struct AuditLine: Codable, Sendable {
    package struct Detail: Codable, Sendable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// 2026-11-20T08:45:00Z
    package let at: String
    package let act: String
    /// `account:12`, or an account of the operating system; empty in older lines.
    package let by: String
    /// Everything else, in the order of the names.
    package let details: [Detail]

    package init(at: String, act: String, by: String, details: [Detail]) {
        self.at = at
        self.act = act
        self.by = by
        self.details = details
    }
}

/// Audits an act of the pages itself, of which no other request tells.
package struct NoteAct: NodeRequest {
    package typealias Answer = Done

    package enum Act: String, Codable, Sendable {
        case auditExport = "audit_export"
        case feedMake = "feed_make"
        case feedStop = "feed_stop"
    }

    package let act: Act

    package init(_ act: Act) {
        self.act = act
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .changes }
    package var readsRecords: Bool { false }
}
