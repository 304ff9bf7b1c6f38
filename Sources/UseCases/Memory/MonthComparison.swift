internal import CivicCalendar

/// What was found out about the published months, and when.
struct MonthComparison {
    struct State: Equatable {
        let today: CivicDate
        let staffWrites: Int64
        let entries: UInt64
    }

    let state: State
    let months: [CivicMonth]
}
