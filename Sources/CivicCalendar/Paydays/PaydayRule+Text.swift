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
