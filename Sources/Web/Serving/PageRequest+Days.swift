internal import CivicCalendar

/// Days, months and times in a form, as people type them, read from the day on which they did.
extension PageRequest {
    /// Today in Japan.
    var today: CivicDay { CivicDay(seconds: seconds) }

    /// The day from which days without a year are read: for what was looked at before it leaves, the day of
    /// that look, so that midnight changes nothing of it.
    var typedOn: CivicDay {
        guard let looked = form["typedOn"].flatMap({ CivicDay($0).date }), let today = today.date,
            looked <= today, let first = today.adding(days: -Self.lookDaysMax), looked >= first
        else { return today }
        return CivicDay(looked)
    }

    /// No preview is confirmed later than this.
    private static let lookDaysMax = 2

    /// The day in a field; nil where nothing was typed. ``Faults/day(_:_:_:_:isRequired:)`` says whether it can be read.
    func day(_ field: String, _ leaning: CivicDay.SearchDirection) -> CivicDay? {
        form.typed(field).map { CivicDay(typed: $0, today: typedOn, leaning) }
    }

    /// The time in a field, as 13:30; nil where nothing can be read.
    func time(_ field: String) -> String? { form.typed(field).flatMap(ClockText.read) }

    /// The month in a field, also as 11月 without its year, as a day of it would be read. nil where nothing can be.
    func month(_ field: String) -> CivicMonth? {
        guard let text = form.typed(field) else { return nil }
        if let month = try? CivicMonth(reading: text) { return month }
        guard let number = TypedNumber.value(text, in: 1...12, unit: "月") else { return nil }
        return CivicDay(typed: "\(number)月1日", today: today, .back).date.map {
            CivicMonth(of: $0)
        }
    }
}
