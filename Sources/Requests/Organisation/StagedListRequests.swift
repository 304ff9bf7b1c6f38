/// Looks at a list of the staff and keeps it for whoever sent it, until it is imported or dropped, another
/// one is sent, or half an hour is over. It is refused where importing it would be.
package struct StageStaffList: NodeRequest {
    package typealias Answer = Done

    package let csv: FileContents

    package init(csv: FileContents) {
        self.csv = csv
    }

    package var askers: Askers { .personnel }
    package var nature: RequestNature { .changes }
}

/// The list that whoever asks has waiting, and what importing it would change.
package struct ShowStagedList: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// nil where none is waiting.
        package let staged: StagedList?

        package init(staged: StagedList?) {
            self.staged = staged
        }
    }

    package init() {}

    package var askers: Askers { .personnel }
    package var nature: RequestNature { .reads(nil) }
}

package struct StagedList: Codable, Sendable {
    /// Names the content, so that what is imported is what was looked at: in another window the same
    /// person may have chosen another file since.
    package let digest: String
    package let preview: StaffImportPreviewAnswer

    package init(digest: String, preview: StaffImportPreviewAnswer) {
        self.digest = digest
        self.preview = preview
    }
}

/// Imports the list that is waiting, if it is still the one that was looked at.
package struct ImportStagedList: NodeRequest {
    package enum Answer: String, Codable, Sendable {
        case imported
        /// Another one is waiting now.
        case isOther
        /// None is waiting.
        case isGone
    }

    package let digest: String
    package let allowsManyLeaving: Bool
    package let allowsNumberChanges: Bool
    package let renamed: RenamedAnswer

    package init(
        digest: String, allowsManyLeaving: Bool, allowsNumberChanges: Bool, renamed: RenamedAnswer
    ) {
        self.digest = digest
        self.allowsManyLeaving = allowsManyLeaving
        self.allowsNumberChanges = allowsNumberChanges
        self.renamed = renamed
    }

    package var askers: Askers { .personnel }
    package var nature: RequestNature { .changes }
}

/// Drops the list that was looked at, and none that was chosen since.
package struct DropStagedList: NodeRequest {
    package typealias Answer = Done

    package let digest: String

    package init(digest: String) {
        self.digest = digest
    }

    package var askers: Askers { .personnel }
    package var nature: RequestNature { .changes }
}
