/// A person who is short, in one stage of the matching.
struct StageNeed {
    /// The position among all needs, which are in the order of persons.
    let index: Int32
    let division: Int
    let category: Int32
    /// Started quarter-hours that are missing.
    let quarters: Int32
}
