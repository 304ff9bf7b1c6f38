extension PaydayRule {
    package static let sizeBytesMax = 65_536

    /// The rule as a small file, the same for equal rules:
    ///
    ///     day 20
    ///     on-day-off previous
    ///     override 2026-05=2026-05-19
    package var text: String {
        let overrideLines = sortedOverrides.map { "override \($0.text)\n" }.joined()
        return "day \(dayOfMonth)\non-day-off \(onDayOff.rawValue)\n\(overrideLines)"
    }

    /// Reads what ``text`` writes; empty lines and comments (`#`) may stand between.
    package init(reading text: String) throws(PaydayRuleError) {
        guard text.utf8.count <= Self.sizeBytesMax else { throw .tooLarge }
        var draft = Draft()
        for (number, scalars) in zip(1..., TextLines.split(text)) {
            do {
                try draft.read(scalars)
            } catch {
                throw .line(number, error)
            }
        }
        guard let day = draft.dayOfMonth, let move = draft.onDayOff else { throw .incomplete }
        try self.init(dayOfMonth: day, onDayOff: move, overrides: draft.overrides)
    }

    /// What the lines read so far have said.
    private struct Draft {
        var dayOfMonth: Int?
        var onDayOff: PaydayMove?
        var overrides: [CivicMonth: CivicDate] = [:]

        mutating func read(_ line: ArraySlice<Unicode.Scalar>) throws(PaydayRuleError) {
            guard let first = line.first, first != "#" else { return }
            guard let space = line.firstIndex(of: " ") else { throw .malformed }
            let value = String(String.UnicodeScalarView(TextLines.trimmed(line[space...])))
            switch String(String.UnicodeScalarView(line[..<space])) {
            case "day":
                guard dayOfMonth == nil else { throw .repeated }
                guard let day = Int(value) else { throw .malformed }
                dayOfMonth = day
            case "on-day-off":
                guard onDayOff == nil else { throw .repeated }
                onDayOff = try PaydayMove(reading: value)
            case "override":
                let override = try PaydayOverride(reading: value)
                guard overrides[override.month] == nil else { throw .repeated }
                overrides[override.month] = override.date
            default: throw .malformed
            }
        }
    }
}

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
