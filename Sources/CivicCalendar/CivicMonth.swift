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
