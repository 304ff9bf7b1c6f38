/// One part of what the city wrote for a shared record and did not share yet. It may name anybody, so it is
/// kept as staff details are: sealed, in a file that never leaves the city.
package struct DraftPart: Sendable, Equatable {
    package static let nameScalarsMax = 200
    package static let textScalarsMax = 100_000
    package static let partsMax = 400
    package static let draftsMax = 500

    /// Where in the record it stands, in the words of whoever asks.
    package let name: String
    package let text: String
    /// What it was made from, in the words of whoever asks; nil for what begins here.
    package let base: String?
    /// Counts up with every form of the part, from 1.
    package let revision: Int64
    package let account: String
    package let post: String?
    package let seconds: Int64
    /// Whether it waits to be shared; else it is an earlier form, kept a while so that a page that was
    /// opened on it can still be merged.
    package let isOpen: Bool
}

/// A draft as a list shows it.
package struct DraftHead: Sendable, Equatable {
    package let subject: String
    /// The word of the kind of record.
    package let kind: String
    /// How many parts wait to be shared.
    package let changes: Int
    /// When and by whom it was last written.
    package let seconds: Int64
    package let account: String
    package let post: String?
    /// How far the city's own log was when somebody began to share it; nil while nobody does.
    package let sharingSince: UInt64?
    /// When it is shared by itself, because somebody approved it; nil while nobody has.
    package let dueSeconds: Int64?
    /// Since when one waits that was approved and could not be shared.
    package let missedSeconds: Int64?
}

/// A draft that somebody approved, and that can be taken back until it is due.
package struct ApprovedDraft: Sendable, Equatable {
    package let subject: String
    package let dueSeconds: Int64
    package let account: String
    package let post: String?
    /// Why what was found in it may leave all the same.
    package let reason: String?

    package init(
        subject: String, dueSeconds: Int64, account: String, post: String?, reason: String?
    ) {
        self.subject = subject
        self.dueSeconds = dueSeconds
        self.account = account
        self.post = post
        self.reason = reason
    }
}

/// A part as somebody wrote it.
package struct WrittenPart: Sendable {
    package let name: String
    /// nil takes the part out of the draft.
    package let text: String?
    package let base: String?

    package init(name: String, text: String?, base: String?) {
        self.name = name
        self.text = text
        self.base = base
    }
}
