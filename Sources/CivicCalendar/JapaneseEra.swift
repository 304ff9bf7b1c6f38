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

    /// The western year that is the era's first (元年).
    package var firstYear: Int { firstDayNumber / 10_000 }

    /// The era of a day; nil before 1 January 1873 (明治6年), because until then Japan counted its
    /// days by another calendar and a Gregorian day with an era would name a different day.
    package static func of(_ date: CivicDate) -> JapaneseEra? {
        guard date.sortingNumber >= firstGregorianDayNumber else { return nil }
        return allCases.last { $0.firstDayNumber <= date.sortingNumber }
    }

    /// The year within the era as it is written: 元 for the first, digits afterwards.
    func yearText(_ westernYear: Int) -> String {
        westernYear == firstYear ? "元" : String(westernYear - firstYear + 1)
    }

    /// Whether a day may bear this era's name. A day after the era's end may: papers printed
    /// before a change of era say 平成32年, and nobody can mistake the day they mean.
    func mayName(_ date: CivicDate) -> Bool {
        date.sortingNumber >= max(firstDayNumber, Self.firstGregorianDayNumber)
    }

    private var firstDayNumber: Int {
        switch self {
        case .meiji: 1868_10_23
        case .taisho: 1912_07_30
        case .showa: 1926_12_25
        case .heisei: 1989_01_08
        case .reiwa: 2019_05_01
        }
    }

    private static let firstGregorianDayNumber = 1873_01_01
}
