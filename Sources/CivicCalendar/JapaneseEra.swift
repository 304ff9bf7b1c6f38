/// An era (元号) by which Japan counts years.
package enum JapaneseEra: CaseIterable, Hashable, Sendable {
    case meiji, taisho, showa, heisei, reiwa

    /// 明治, 大正, 昭和, 平成, 令和.
    package var name: String {
        switch self {
        case .meiji: "明治"
        case .taisho: "大正"
        case .showa: "昭和"
        case .heisei: "平成"
        case .reiwa: "令和"
        }
    }

    /// Showa, Heisei, Reiwa.
    package var romanName: String {
        switch self {
        case .meiji: "Meiji"
        case .taisho: "Taisho"
        case .showa: "Showa"
        case .heisei: "Heisei"
        case .reiwa: "Reiwa"
        }
    }

    /// The western year that is the era's first (元年).
    package var firstYear: Int {
        switch self {
        case .meiji: 1868
        case .taisho: 1912
        case .showa: 1926
        case .heisei: 1989
        case .reiwa: 2019
        }
    }

    /// The era of a day; nil before 1 January 1873 (明治6年), because until then Japan counted its
    /// days by another calendar and a Gregorian day with an era would name a different day; nil after
    /// ``lastDay`` of the last one.
    package static func of(_ date: CivicDate) -> JapaneseEra? {
        allCases.last { $0.contains(date) }
    }

    /// The first day that can be named by the era, in ISO 8601.
    package var firstDay: String { Self.text(firstDayNumber) }

    /// The last one. 令和 has not ended; it is followed as far as ``HolidayCalendar`` goes, so that a
    /// slip of the finger (R99) is not taken for a day that nobody alive plans for.
    package var lastDay: String { Self.text(lastDayNumber) }

    /// The year within the era as it is written: 元 for the first, digits afterwards.
    func yearText(_ westernYear: Int) -> String {
        westernYear == firstYear ? "元" : String(westernYear - firstYear + 1)
    }

    /// Whether a day lies in the era. On the days on which 大正 and 昭和 began the old era still ran; such
    /// a day bears both names.
    func contains(_ date: CivicDate) -> Bool {
        (firstDayNumber...lastDayNumber).contains(date.sortingNumber)
    }

    /// Whether a month has a day of the era.
    func contains(_ month: CivicMonth) -> Bool { month.days.contains { contains($0) } }

    private var firstDayNumber: Int {
        switch self {
        case .meiji: 1873_01_01
        case .taisho: 1912_07_30
        case .showa: 1926_12_25
        case .heisei: 1989_01_08
        case .reiwa: 2019_05_01
        }
    }

    private var lastDayNumber: Int {
        switch self {
        case .meiji: 1912_07_30
        case .taisho: 1926_12_25
        case .showa: 1989_01_07
        case .heisei: 2019_04_30
        case .reiwa: 2099_12_31
        }
    }

    private static func text(_ number: Int) -> String {
        let parts = [number / 10_000, number / 100 % 100, number % 100]
        return parts.map { $0.decimal(width: 2) }.joined(separator: "-")
    }
}
