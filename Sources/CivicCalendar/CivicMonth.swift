/// A month of a year within ``CivicDate/years``: the period for which figures are shared.
package struct CivicMonth: Hashable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int

    /// Returns nil outside ``CivicDate/years`` and for a month other than 1 to 12.
    package init?(year: Int, month: Int) {
        guard CivicDate.years.contains(year), 1...12 ~= month else { return nil }
        self.year = year
        self.month = month
    }

    /// The month in which a day lies.
    package init(of date: CivicDate) {
        year = date.year
        month = date.month
    }

    package func contains(_ date: CivicDate) -> Bool {
        date.year == year && date.month == month
    }

    package var dayCount: Int { CivicDate.dayCount(year: year, month: month) }

    /// All days of the month, in order.
    package var days: [CivicDate] {
        (1...dayCount).compactMap { CivicDate(year: year, month: month, day: $0) }
    }

    /// The month before, or nil before the first that can be represented.
    package var previous: CivicMonth? {
        month == 1
            ? CivicMonth(year: year - 1, month: 12) : CivicMonth(year: year, month: month - 1)
    }

    /// The month after, or nil past the last that can be represented.
    package var next: CivicMonth? {
        month == 12
            ? CivicMonth(year: year + 1, month: 1) : CivicMonth(year: year, month: month + 1)
    }
}

extension CivicMonth: Comparable {
    package static func < (left: CivicMonth, right: CivicMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}

extension CivicMonth: CustomStringConvertible {
    /// `2025-04`.
    package var text: String { "\(year.decimal(width: 4))-\(month.decimal(width: 2))" }

    package var description: String { text }

    /// 令和7年4月. A month in which the era changed bears the era of its last day.
    package var japanese: String {
        "\(days.last?.japaneseYear ?? String(year))年\(month)月"
    }

    /// Reads `2025-04`, `2025/4`, `R7.4`, 令和7年4月 and the same with full-width signs.
    package init(reading text: String) throws(CivicDateError) {
        var scanner = try DateScanner(text)
        let head = try YearReading(from: &scanner)
        let number = try scanner.takeShortNumber()
        guard head.separator != "年" || scanner.take("月"), scanner.isAtEnd() else {
            throw .malformed
        }
        guard CivicDate.years.contains(head.year) else { throw .outOfRange }
        guard let month = CivicMonth(year: head.year, month: number) else { throw .noSuchDay }
        // The month in which an era changed can be named by both.
        if let era = head.era, !era.contains(month) { throw .outsideEra(era) }
        self = month
    }
}
