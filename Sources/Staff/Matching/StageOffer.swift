/// A person with room, in one stage of the matching.
struct StageOffer {
    /// The position among all offers, which are in the order of persons.
    let index: Int32
    let division: Int
    let strengths: StrengthSet
    /// Full quarter-hours that may still be asked.
    let quarters: Int32
    /// Started quarter-hours that the person already gives on this day.
    let given: Int32
    /// Points of every quarter-hour before load.
    let base: Int32
}
