/// What a city's file says about single days: holidays added, holidays removed.
///
/// The file has the last word on the days it names and on no other. Nothing is derived from it:
/// if the government moves a holiday, the file removes the old day and its substitute, and adds
/// the new ones.
package struct HolidayOverrides: Hashable, Sendable {
    package static let none = HolidayOverrides(names: [:])

    /// The name of the holiday on a day, or nil where the file removes one.
    private let names: [CivicDate: String?]

    init(names: [CivicDate: String?]) {
        self.names = names
    }

    package var isEmpty: Bool { names.isEmpty }

    /// The days that the file removes, in order.
    package var removed: [CivicDate] {
        names.keys.filter { names[$0] == .some(.none) }.sorted()
    }

    /// The days that the file adds or names anew, in order.
    package var added: [Holiday] {
        names.keys.sorted().compactMap(added(on:))
    }

    func mentions(_ date: CivicDate) -> Bool { names[date] != nil }

    func added(on date: CivicDate) -> Holiday? {
        guard case .some(.some(let name)) = names[date] else { return nil }
        return Holiday(date: date, nameJapanese: name, nameEnglish: nil)
    }

    /// The days of one year that the file adds, in no order.
    func added(year: Int) -> [Holiday] {
        names.keys.filter { $0.year == year }.compactMap(added(on:))
    }
}
