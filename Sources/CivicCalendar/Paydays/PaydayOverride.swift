/// The payday of one month, fixed by the city.
package struct PaydayOverride: Hashable, Sendable {
    package let month: CivicMonth
    /// A day of that month.
    package let date: CivicDate

    init(month: CivicMonth, date: CivicDate) {
        self.month = month
        self.date = date
    }

    /// Reads `2026-05=2026-05-19`, month and day in every form that people type.
    package init(reading text: String) throws(PaydayRuleError) {
        let scalars = ArraySlice(text.unicodeScalars.prefix(Self.scalarCountMax + 1))
        guard scalars.count <= Self.scalarCountMax,
            let sign = scalars.firstIndex(where: { $0.narrow == "=" })
        else { throw .date(.malformed) }
        do {
            month = try CivicMonth(reading: String(String.UnicodeScalarView(scalars[..<sign])))
            date = try CivicDate(
                reading: String(String.UnicodeScalarView(scalars[(sign + 1)...])))
        } catch {
            throw .date(error)
        }
        guard month.contains(date) else { throw .overrideOutsideMonth(month) }
    }

    /// `2026-05=2026-05-19`
    package var text: String { "\(month.text)=\(date.text)" }

    private static let scalarCountMax = 128
}
