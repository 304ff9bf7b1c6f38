internal import CivicCalendar

extension Visit {
    /// The month in a field, also as 11月 without its year, as a day of it would be read. nil where nothing can be.
    func month(_ field: String) -> CivicMonth? {
        guard let text = form.typed(field) else { return nil }
        if let month = try? CivicMonth(reading: text) { return month }
        guard let number = TypedNumber.value(text, in: 1...12, unit: "月") else { return nil }
        return CivicDay(typed: "\(number)月1日", today: today, .back).date.map { CivicMonth(of: $0) }
    }
}

extension CivicMonth {
    static let forms = "11月、令和8年11月、2026-11 のように書きます。"
}
