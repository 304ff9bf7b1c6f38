/// Somebody who can leave on time and has room to help before.
package struct HelpOffer: Hashable, Sendable, ConfidentialValue {
    package let person: Int64
    package let section: Int
    package let division: Int
    /// Minutes that this person could help.
    package let roomMinutes: Int
    package let strengths: StrengthSet
    /// The most that may be asked, whatever the room: a hard limit for care duties and the like.
    /// 0 means that this person may not be asked; nil that there is no limit.
    package let limitMinutes: Int?
    /// Minutes of help given in past months; those who gave much are asked later.
    package let pastMinutes: Int

    package init(
        person: Int64, section: Int, division: Int, roomMinutes: Int,
        strengths: StrengthSet = .none, limitMinutes: Int? = nil, pastMinutes: Int = 0
    ) {
        self.person = person
        self.section = section
        self.division = division
        self.roomMinutes = roomMinutes
        self.strengths = strengths
        self.limitMinutes = limitMinutes
        self.pastMinutes = pastMinutes
    }

    /// Room, but never beyond the limit.
    package var allowedMinutes: Int { min(roomMinutes, limitMinutes ?? roomMinutes) }
}
