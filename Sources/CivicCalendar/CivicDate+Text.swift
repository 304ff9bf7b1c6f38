extension CivicDate: CustomStringConvertible {
    /// The day in ISO 8601: `2025-04-01`.
    package var text: String {
        "\(year.decimal(width: 4))-\(month.decimal(width: 2))-\(day.decimal(width: 2))"
    }

    package var description: String { text }

    /// The day as a city hall writes it: 令和7年4月1日（火）, 令和元年5月1日（水）.
    ///
    /// Days before 1873 bear the western year; see ``JapaneseEra/of(_:)``.
    package var japanese: String {
        "\(japaneseYear)年\(month)月\(day)日（\(weekday.japanese)）"
    }

    /// 令和7, 令和元, or the western year where no era can be named.
    var japaneseYear: String {
        guard let era = JapaneseEra.of(self) else { return String(year) }
        return era.name + era.yearText(year)
    }
}

extension Int {
    /// The number with leading zeros up to `width` digits; for numbers that are not negative.
    func decimal(width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
