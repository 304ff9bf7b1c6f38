/// What an import would change: the numbers and what is asked about, as one object, then the changes.
package struct StaffImportPreviewAnswer: Codable, Sendable {
    package let numbers: StaffImportAnswer
    package let outlook: Outlook

    package init(numbers: StaffImportAnswer, outlook: Outlook) {
        self.numbers = numbers
        self.outlook = outlook
    }

    package init(from decoder: any Decoder) throws {
        numbers = try StaffImportAnswer(from: decoder)
        outlook = try Outlook(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try numbers.encode(to: encoder)
        try outlook.encode(to: encoder)
    }

    /// What a dry run tells beside the numbers.
    package struct Outlook: Codable, Sendable {
        package let dryRun: Bool
        /// Who is on the staff.
        package let present: Int
        /// Whether so many of them would leave that it may be a mistake.
        package let manyLeaving: Bool
        /// People whose name leaves and joins one section under two numbers.
        package let renumbered: Int
        /// Numbers with another name, of which nobody said whose they are.
        package let reassigned: Int
        package let changes: [Change]

        package init(
            present: Int, manyLeaving: Bool, renumbered: Int, reassigned: Int, changes: [Change]
        ) {
            dryRun = true
            self.present = present
            self.manyLeaving = manyLeaving
            self.renumbered = renumbered
            self.reassigned = reassigned
            self.changes = changes
        }
    }

    /// What would change of one person.
    package struct Change: Codable, Sendable {
        package enum Kind: String, Codable, Sendable, CaseIterable {
            case added, changed, left
            /// The former holder of a number that is another person's now.
            case succeeded
            /// Another name under a number: the same person or another one?
            case renamed
        }

        package let kind: Kind
        package let employeeNumber: String
        package let name: String
        /// The name of before under this number, where it is another one.
        package let formerName: String?
        /// Where they stand, as 部/課/係 with post and days; empty for nobody.
        package let before: String
        package let after: String

        package init(
            kind: Kind, employeeNumber: String, name: String, formerName: String?,
            before: String, after: String
        ) {
            self.kind = kind
            self.employeeNumber = employeeNumber
            self.name = name
            self.formerName = formerName
            self.before = before
            self.after = after
        }
    }
}
