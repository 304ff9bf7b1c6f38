extension HolidayOverrides {
    /// 64 KiB: a few lines a year is what a city needs.
    package static let sizeBytesMax = 65_536
    package static let lineCountMax = 2_000
    package static let nameScalarCountMax = 64

    /// Reads a file of one day a line, or refuses it as a whole.
    ///
    ///     # 臨時の休日
    ///     2031-05-02,臨時の休日
    ///     -2031-05-03
    ///     令和13年5月4日,-
    ///
    /// The first line after the comment adds a holiday (or names one anew), the others remove one.
    /// The list that the Cabinet Office publishes (a line of headings, then a day and its name in each)
    /// is read as it is.
    ///
    /// Every form that ``CivicDate/init(reading:)`` reads is accepted, full-width signs too; the
    /// name is kept as it is typed.
    package init(reading text: String) throws(HolidayOverrideError) {
        guard text.utf8.count <= Self.sizeBytesMax else { throw .tooLarge }
        let lines = TextLines.split(text)
        guard lines.count <= Self.lineCountMax else { throw .tooManyLines }
        var names: [CivicDate: String?] = [:]
        var lineOfDate: [CivicDate: Int] = [:]
        for (number, scalars) in zip(1..., lines) {
            do throws(Reason) {
                if number == 1, Self.isHeading(scalars) { continue }
                guard let (date, name) = try Self.read(scalars) else { continue }
                if let earlier = lineOfDate[date] { throw .repeated(line: earlier) }
                lineOfDate[date] = number
                names.updateValue(name, forKey: date)
            } catch {
                throw .line(number, error)
            }
        }
        self.init(names: names)
    }

    private typealias Reason = HolidayOverrideError.Reason

    /// The day and the name of one line, nil in place of the name for a removal; nil for a
    /// comment or an empty line.
    private static func read(
        _ line: ArraySlice<Unicode.Scalar>
    ) throws(Reason) -> (CivicDate, String?)? {
        guard let first = line.first?.narrow, first != "#" else { return nil }
        if first == "-" { return (try date(line.dropFirst()), nil) }
        let comma = line.firstIndex { $0.narrow == "," }
        let date = try date(line[..<(comma ?? line.endIndex)])
        let name = withoutEmptyColumns(comma.map { line[($0 + 1)...] } ?? [])
        guard !name.isEmpty else { throw .nameMissing }
        if name.count == 1, name.first?.narrow == "-" { return (date, nil) }
        guard name.count <= nameScalarCountMax else { throw .nameTooLong }
        guard !name.contains(where: { $0.properties.generalCategory == .control }) else {
            throw .controlCharacter
        }
        return (date, String(String.UnicodeScalarView(name)))
    }

    /// A spreadsheet ends lines with commas for columns that once had something in them.
    private static func withoutEmptyColumns(
        _ scalars: ArraySlice<Unicode.Scalar>
    ) -> ArraySlice<Unicode.Scalar> {
        var name = TextLines.trimmed(scalars)
        while name.last?.narrow == "," { name = TextLines.trimmed(name.dropLast()) }
        return name
    }

    /// 「国民の祝日・休日月日,国民の祝日・休日名称」
    private static func isHeading(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        line.starts(with: "国民の祝日".unicodeScalars)
    }

    private static func date(_ scalars: ArraySlice<Unicode.Scalar>) throws(Reason) -> CivicDate {
        let date: CivicDate
        do {
            date = try CivicDate(reading: String(String.UnicodeScalarView(scalars)))
        } catch {
            throw .date(error)
        }
        guard HolidayCalendar.covers(date) else { throw .notCovered }
        return date
    }
}
