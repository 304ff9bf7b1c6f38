/// What the proposal tries to avoid, in points for a quarter-hour of help; whole numbers only, so that
/// every machine finds the same proposal.
///
/// Points only choose among proposals that help as much as possible; they never cost a minute of help.
package struct HelpCosts: Hashable, Sendable {
    /// The work is not among the helper's strengths.
    package let withoutStrength: Int
    /// Helper and helped are in different divisions.
    package let otherDivision: Int
    /// Added with every hour that the helper already gives on this day. Within an hour all quarters
    /// cost the same, so that help is spread over people, but not into slivers.
    package let loadPerHour: Int
    /// For every full hour of help given in past months, up to `pastHoursMax`.
    package let pastPerHour: Int
    /// For asking one more person, spread over the quarter-hours that this person could give, at most
    /// four: somebody who can give an hour costs less for each quarter than four people who can
    /// give a quarter each.
    ///
    /// A charge paid once for each helper would be exact, but minimum-cost flow with fixed charges is
    /// NP-hard. This is its usual linear relaxation (Balinski 1961): never more than the true
    /// charge, and equal to it where the helper's first hour is used up.
    package let helperCharge: Int

    /// More past hours than these do not count: nobody is shut out for having been generous.
    static let pastHoursMax = 24

    package static let standard = HelpCosts(
        withoutStrength: 24, otherDivision: 12, loadPerHour: 6, pastPerHour: 2, helperCharge: 12)

    /// Values are brought into 0…1,000.
    package init(
        withoutStrength: Int, otherDivision: Int, loadPerHour: Int, pastPerHour: Int,
        helperCharge: Int
    ) {
        func bounded(_ points: Int) -> Int { min(max(points, 0), HelpLimits.pointsMax) }
        self.withoutStrength = bounded(withoutStrength)
        self.otherDivision = bounded(otherDivision)
        self.loadPerHour = bounded(loadPerHour)
        self.pastPerHour = bounded(pastPerHour)
        self.helperCharge = bounded(helperCharge)
    }

    /// What each quarter-hour of a helper costs before load: past help, and the charge for asking.
    ///
    /// - Parameter quarters: how many the helper could still give, at least one.
    func base(pastMinutes: Int, quarters: Int) -> Int {
        pastPerHour * min(pastMinutes / 60, Self.pastHoursMax)
            + helperCharge / min(max(quarters, 1), HelpLimits.quartersPerHour)
    }
}

/// What a matching may hold at most. Together they keep every sum far inside 64 bits: at most 50,000
/// people with 96 quarter-hours each, and at most 50,000 points for a quarter-hour, is below 2³⁸.
package enum HelpLimits {
    /// People who are short, and likewise people with room; the largest city has some 45,000 staff.
    package static let peopleMax = 50_000
    /// Minutes of need, room or limit: a day.
    package static let minutesMax = 1_440
    /// Minutes of help given in past months.
    package static let pastMinutesMax = 1_000_000
    /// Kinds of work, numbered from 1.
    package static let categories = 1...12
    /// Points that one cost may have.
    static let pointsMax = 1_000
    /// The unit of the flow.
    static let quarterMinutes = 15
    static let quartersPerHour = 4
}
