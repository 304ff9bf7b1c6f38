internal import Alliance

/// What the city wrote for shared records and did not share yet. It lies on this node only; whoever writes for
/// the city sees it, nobody else does.
package struct ListDrafts: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let drafts: [DraftRow]

        package init(drafts: [DraftRow]) {
            self.drafts = drafts
        }
    }

    package init() {}

    package var askers: Askers { .writers }
    package var nature: RequestNature { .reads(nil) }
}

package struct DraftRow: Codable, Sendable {
    /// Of the record, or of the draft where the record does not exist yet.
    package let id: String
    package let kind: String
    package let isNew: Bool
    package let title: String?
    package let changes: Int
    /// Seconds since 1970.
    package let at: Int64
    /// When it is shared by itself, because somebody approved it (seconds since 1970).
    package let due: Int64?

    package init(
        id: String, kind: String, isNew: Bool, title: String?, changes: Int, at: Int64, due: Int64?
    ) {
        self.id = id
        self.kind = kind
        self.isNew = isNew
        self.title = title
        self.changes = changes
        self.at = at
        self.due = due
    }
}

/// The draft of one record; without parts where there is none.
package struct ShowDraft: NodeRequest {
    package typealias Answer = RecordDraft

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .reads(nil) }
}

package struct RecordDraft: Codable, Sendable {
    package struct Part: Codable, Sendable {
        package let place: DraftPlace
        package let text: String
        /// Names this form of the part: a page that sends it back says what it began from.
        package let revision: Int64
        /// Of a text, the version that it was made from.
        package let base: String?
        /// As which post it was written; nil on the command line.
        package let post: String?
        /// Seconds since 1970.
        package let at: Int64

        package init(
            place: DraftPlace, text: String, revision: Int64, base: String?, post: String?,
            at: Int64
        ) {
            self.place = place
            self.text = text
            self.revision = revision
            self.base = base
            self.post = post
            self.at = at
        }
    }

    package let id: String
    package let isNew: Bool
    package let parts: [Part]
    /// When it is shared by itself, because somebody approved it (seconds since 1970).
    package let due: Int64?
    /// Since when it waits although it was approved: it could not be shared when it was due.
    package let missed: Int64?

    package init(
        id: String, isNew: Bool, parts: [Part], due: Int64? = nil, missed: Int64? = nil
    ) {
        self.id = id
        self.isNew = isNew
        self.parts = parts
        self.due = due
        self.missed = missed
    }

    package subscript(place: DraftPlace) -> Part? { parts.first { $0.place == place } }
}

/// Writes parts of a draft. What others of the city wrote meanwhile into a text stays: the two are merged.
/// A part that reads again as what is shared leaves the draft.
package struct SaveDraft: NodeRequest {
    package struct Part: Codable, Sendable {
        package let place: DraftPlace
        package let text: String
        /// The revision of the draft that the page showed; 0 where it showed what is shared.
        package let seen: Int64
        /// Of a text, the version that the page showed, or that the draft was made from.
        package let base: String?

        package init(place: DraftPlace, text: String, seen: Int64, base: String?) {
            self.place = place
            self.text = text
            self.seen = seen
            self.base = base
        }
    }

    package struct Answer: Codable, Sendable {
        package let id: String
        /// How many parts wait to be shared now.
        package let changes: Int
        /// What others had written meanwhile, and was merged, or replaced where it cannot be merged.
        package let merged: [DraftPlace]
        /// Whether the draft was approved, and is no more, because it reads differently now.
        package let tookBack: Bool

        package init(id: String, changes: Int, merged: [DraftPlace], tookBack: Bool) {
            self.id = id
            self.changes = changes
            self.merged = merged
            self.tookBack = tookBack
        }
    }

    /// Of a record, or of the draft of a new one; nil begins one.
    package let id: String?
    package let kind: String
    package let parts: [Part]

    package init(id: String?, kind: String, parts: [Part]) {
        self.id = id
        self.kind = kind
        self.parts = parts
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// Drops what waits to be shared. What is shared stays as it is.
package struct DropDraft: NodeRequest {
    package typealias Answer = Done

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// Shares a draft as one entry: all of it or nothing.
package struct ShareDraft: SharingRequest {
    package typealias Answer = RecordID

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// Approves a draft: it is shared by itself after a while, and until then it can be taken back, because nothing
/// of it has left. Refused where sharing it now would be refused. Whoever writes in the draft meanwhile
/// takes the approval back.
package struct ApproveDraft: SharingRequest {
    package struct Answer: Codable, Sendable {
        package let id: String
        /// Seconds since 1970.
        package let due: Int64

        package init(id: String, due: Int64) {
            self.id = id
            self.due = due
        }
    }

    package let id: String
    /// In seconds, 1 to 3,600.
    package let delay: Int

    package init(id: String, delay: Int) {
        self.id = id
        self.delay = delay
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// Takes the approval of a draft back, before it is due.
package struct TakeBackDraft: NodeRequest {
    package typealias Answer = Done

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}
