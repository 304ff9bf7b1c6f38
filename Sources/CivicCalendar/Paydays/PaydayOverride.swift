/// The payday of one month, fixed by the city.
package struct PaydayOverride: Hashable, Sendable {
    package let date: CivicDate

    package init(_ date: CivicDate) {
        self.date = date
    }

    /// Reads `2026-05=2026-05-19`, month and day in every form that people type. The month is
    /// asked for so that a mistyped day is noticed before it moves another month's payday.
    package init(reading text: String) throws(PaydayRuleError) {
        let scalars = ArraySlice(text.unicodeScalars.prefix(Self.scalarCountMax + 1))
        guard scalars.count <= Self.scalarCountMax,
            let sign = scalars.firstIndex(where: { $0.narrow == "=" })
        else { throw .date(.malformed) }
        let month: CivicMonth
        do {
            month = try CivicMonth(reading: String(String.UnicodeScalarView(scalars[..<sign])))
            date = try CivicDate(reading: String(String.UnicodeScalarView(scalars[(sign + 1)...])))
        } catch {
            throw .date(error)
        }
        guard month.contains(date) else { throw .overrideOutsideMonth(month) }
    }

    package var month: CivicMonth { CivicMonth(of: date) }

    /// `2026-05=2026-05-19`
    package var text: String { "\(month.text)=\(date.text)" }

    private static let scalarCountMax = 128
}
