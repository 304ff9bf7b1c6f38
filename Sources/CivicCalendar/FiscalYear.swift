/// A fiscal year (年度): 1 April to 31 March. Transfers and unit groups follow it.
package struct FiscalYear: Hashable, Sendable {
    /// The western year in which it begins.
    package let startYear: Int

    /// Returns nil when no day of it lies within ``CivicDate/years``.
    package init?(startYear: Int) {
        guard (CivicDate.years.lowerBound - 1...CivicDate.years.upperBound).contains(startYear)
        else { return nil }
        self.startYear = startYear
    }

    /// The fiscal year in which a day lies.
    package init(of date: CivicDate) {
        startYear = date.month >= 4 ? date.year : date.year - 1
    }

    /// The fiscal year in which a month lies.
    package init(of month: CivicMonth) {
        startYear = month.month >= 4 ? month.year : month.year - 1
    }

    package func contains(_ date: CivicDate) -> Bool { FiscalYear(of: date) == self }

    package func contains(_ month: CivicMonth) -> Bool { FiscalYear(of: month) == self }

    /// Its months from April to March. Twelve, except at both ends of ``CivicDate/years``.
    package var months: [CivicMonth] {
        (4...12).compactMap { CivicMonth(year: startYear, month: $0) }
            + (1...3).compactMap { CivicMonth(year: startYear + 1, month: $0) }
    }

    /// `2025`.
    package var text: String { String(startYear) }

    /// 令和7年度. The era is that of 1 October: 2019 is 令和元年度 although it began in 平成, and
    /// 1988 stays 昭和63年度 although it ended in 平成.
    package var japanese: String {
        let middle = CivicDate(year: startYear, month: 10, day: 1)
        return "\(middle?.japaneseYear ?? text)年度"
    }
}

extension FiscalYear: Comparable, CustomStringConvertible {
    package static func < (left: FiscalYear, right: FiscalYear) -> Bool {
        left.startYear < right.startYear
    }

    package var description: String { text }
}
