/// Somebody who cannot leave on time on a Help Day without help.
package struct HelpNeed: Hashable, Sendable, ConfidentialValue {
    package let person: Int64
    package let section: Int
    package let division: Int
    /// Minutes beyond the end of work that are expected.
    package let minutesShort: Int
    /// The kind of work, 1…12.
    package let category: Int

    package init(person: Int64, section: Int, division: Int, minutesShort: Int, category: Int) {
        self.person = person
        self.section = section
        self.division = division
        self.minutesShort = minutesShort
        self.category = category
    }
}

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

/// The kinds of work (1…12) in which somebody offers to be asked. Everyone decides for themselves
/// whether to have any here.
package struct StrengthSet: Hashable, Sendable {
    /// Bit n stands for category n.
    let mask: UInt16

    package static let none = StrengthSet([])

    /// Numbers outside 1…12 name no kind of work and are left out.
    package init(_ categories: some Sequence<Int>) {
        mask = categories.reduce(0) { mask, category in
            HelpLimits.categories.contains(category) ? mask | 1 << UInt16(category) : mask
        }
    }

    package func contains(_ category: Int) -> Bool {
        HelpLimits.categories.contains(category) && mask & 1 << UInt16(category) != 0
    }

    /// Ascending.
    package var categories: [Int] { HelpLimits.categories.filter(contains) }
}
