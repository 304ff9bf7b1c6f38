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
