internal import Tables

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
    /// The list that the Cabinet Office publishes is read as it is, and any table whose heading names a day
    /// and a name, as spreadsheets write it (``HolidayLine``).
    ///
    /// Every form that ``CivicDate/init(reading:)`` reads is accepted, full-width signs too; the
    /// name is kept as it is typed.
    package init(reading text: String) throws(HolidayOverrideError) {
        guard text.utf8.count <= Self.sizeBytesMax else { throw .tooLarge }
        let lines = TextLines.split(text)
        guard lines.count <= Self.lineCountMax else { throw .tooManyLines }
        let declared = HolidayLine.declaration(lines)
        let heading = HolidayHeading(lines, declared)
        var names: [CivicDate: String?] = [:]
        var lineOfDate: [CivicDate: Int] = [:]
        for (number, scalars) in zip(1..., lines) {
            if number <= heading?.line ?? declared?.line ?? 0 { continue }
            do throws(Reason) {
                guard let line = try HolidayLine(scalars, declared?.delimiter),
                    let (date, name) = try Self.read(line, heading)
                else { continue }
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
    /// comment.
    private static func read(
        _ line: HolidayLine, _ heading: HolidayHeading?
    ) throws(Reason) -> (CivicDate, String?)? {
        let day = line.cell(heading?.day ?? 0)
        if day.first?.narrow == "#" { return nil }
        if day.first?.narrow == "-" {
            guard line.cells.count == 1 else { throw .date(.malformed) }
            return (try date(day.dropFirst()), nil)
        }
        let date = try date(day)
        let name = line.name(heading)
        guard !VisibleText.isBlank(String(String.UnicodeScalarView(name))) else {
            throw .nameMissing
        }
        if name.count == 1, name.first?.narrow == "-" { return (date, nil) }
        guard name.count <= nameScalarCountMax else { throw .nameTooLong }
        guard !name.contains(where: { $0.properties.generalCategory == .control }) else {
            throw .controlCharacter
        }
        return (date, String(String.UnicodeScalarView(name)))
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

/// Why a file of holidays cannot be used. It never repeats the text.
package enum HolidayOverrideError: Error, Hashable, Sendable {
    /// The file is larger than ``HolidayOverrides/sizeBytesMax``.
    case tooLarge
    /// The file has more lines than ``HolidayOverrides/lineCountMax``.
    case tooManyLines
    /// A line, counted from 1, is wrong.
    case line(Int, Reason)

    package enum Reason: Error, Hashable, Sendable {
        /// The day cannot be read.
        case date(CivicDateError)
        /// The day lies outside what ``HolidayCalendar/covers(_:)``.
        case notCovered
        /// Neither a name nor the sign that removes a day follows the day.
        case nameMissing
        /// The name has more scalars than ``HolidayOverrides/nameScalarCountMax``.
        case nameTooLong
        /// The name contains a control character.
        case controlCharacter
        /// A quote is not closed, or stands within a value.
        case quotes
        /// An earlier line names the same day.
        case repeated(line: Int)
    }
}
