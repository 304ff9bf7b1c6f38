package import Records

/// Who may do what with records of a kind, and who hears of them. Who writes which field is said with the
/// field.
package struct KindReach: Sendable {
    package let creators: Creators
    /// Whether the owner may invite other members to write.
    package let takesGuests: Bool
    package let takesComments: Bool
    package let notices: Notices

    package init(
        creators: Creators, takesGuests: Bool = false, takesComments: Bool = false,
        notices: Notices = Notices()
    ) {
        self.creators = creators
        self.takesGuests = takesGuests
        self.takesComments = takesComments
        self.notices = notices
    }

    /// Whether advisers may create records of the kind, and not cities alone.
    package var takesAdvisers: Bool { creators == .anyMember }

    /// What people are told of without asking. An invitation is told to whom it invites, whatever the kind.
    package struct Notices: Sendable {
        package enum Audience: Sendable {
            case nobody
            case everybody
            case ownerOfParent
        }

        /// Who is told of a new one.
        package let ofNew: Audience
        /// Whether the owner is told when values of several members stand side by side.
        package let ofCandidates: Bool

        package init(ofNew: Audience = .nobody, ofCandidates: Bool = false) {
            self.ofNew = ofNew
            self.ofCandidates = ofCandidates
        }
    }
}
