/// The two equinoxes, which the law makes holidays without naming their days.
///
/// The day is announced in the official gazette on 1 February of the year before. Until then it
/// is a forecast by the usual approximation (海上保安庁水路部 暦計算研究会編『新こよみ便利帳』), whose
/// constants hold for 1900–1979 and 1980–2099. An announcement that differs belongs in the file.
enum Equinox: Hashable, Sendable {
    case vernal, autumnal

    /// The day in March or September; `year` must be 1900 to 2099.
    func day(year: Int) -> Int {
        // In millionths of a day, so that no rounding of fractions can move a holiday.
        let leapDays = year < 1980 ? (year - 1983) / 4 : (year - 1980) / 4
        return (firstMillionths(year: year) + 242_194 * (year - 1980)) / 1_000_000 - leapDays
    }

    private func firstMillionths(year: Int) -> Int {
        switch self {
        case .vernal: year < 1980 ? 20_835_700 : 20_843_100
        case .autumnal: year < 1980 ? 23_258_800 : 23_248_800
        }
    }
}
