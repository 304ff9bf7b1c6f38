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
