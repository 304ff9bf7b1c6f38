extension CivicDate {
    /// The day as a DATE value: `20260401` (RFC 5545 §3.3.4).
    var iCalendarText: String {
        year.decimal(width: 4) + month.decimal(width: 2) + day.decimal(width: 2)
    }
}
