internal import Tables

/// A line of a file of holidays, taken apart as spreadsheets put it together: quotes, tabs or semicolons
/// between columns, commas behind the last.
struct HolidayLine {
    /// Without the empty ones behind the last.
    let cells: [ArraySlice<Unicode.Scalar>]
    private let delimiter: Unicode.Scalar

    /// Nil for a line on which nothing can be seen. A day holds no sign that stands between columns, so
    /// the first such sign of a line is the one that is meant.
    init?(
        _ line: ArraySlice<Unicode.Scalar>, _ declared: Unicode.Scalar?
    ) throws(HolidayOverrideError.Reason) {
        let signs: [Unicode.Scalar] = declared.map { [$0] } ?? [",", "，", "\t", ";", "；"]
        // A comment may hold anything.
        let isComment = line.first?.narrow == "#"
        delimiter = isComment ? "," : line.first(where: signs.contains) ?? ","
        var rest = line
        while let last = rest.last, last == delimiter || last.narrow == " " || last.narrow == "," {
            rest.removeLast()
        }
        var cells = isComment ? [rest] : try Self.cells(rest, delimiter)
        while let last = cells.last, VisibleText.isBlank(String(String.UnicodeScalarView(last))) {
            cells.removeLast()
        }
        guard !cells.isEmpty else { return nil }
        self.cells = cells
    }

    /// Nothing where the line has no such column.
    func cell(_ index: Int) -> ArraySlice<Unicode.Scalar> {
        cells.indices.contains(index) ? TextLines.trimmed(cells[index]) : []
    }

    /// The name in its column. In the last, or where no heading names any, it goes on to the end of the line:
    /// nobody puts quotes around a name for the sake of a comma.
    func name(_ heading: HolidayHeading?) -> ArraySlice<Unicode.Scalar> {
        if let heading, !heading.isNameLast { return cell(heading.name) }
        let rest = cells.dropFirst(heading?.name ?? 1)
        return TextLines.trimmed(ArraySlice(rest.joined(separator: [delimiter])))
    }

    private static func cells(
        _ line: ArraySlice<Unicode.Scalar>, _ delimiter: Unicode.Scalar
    ) throws(HolidayOverrideError.Reason) -> [ArraySlice<Unicode.Scalar>] {
        guard delimiter.isASCII else {
            return line.split(separator: delimiter, omittingEmptySubsequences: false)
        }
        var reader = CSVReader(
            utf8: Array(String(String.UnicodeScalarView(line)).utf8),
            delimiter: UInt8(delimiter.value),
            scalarsMax: HolidayOverrides.sizeBytesMax, from: 0)
        do {
            return try reader.next()?.fields.map { ArraySlice($0.text.unicodeScalars) } ?? []
        } catch {
            switch error {
            case .quoteUnclosed, .quoteMisplaced: throw .quotes
            case .fieldTooLong, .tooManyColumns: throw .nameTooLong
            }
        }
    }

    /// `sep=;` on the first line, which tells a spreadsheet the sign between columns.
    static func declaration(
        _ lines: [ArraySlice<Unicode.Scalar>]
    ) -> (line: Int, delimiter: Unicode.Scalar?)? {
        guard let first = lines.first, first.count <= 5,
            String(String.UnicodeScalarView(first.prefix(4))).lowercased() == "sep="
        else { return nil }
        // A tab at the end of a line is taken for a space.
        return (1, first.count == 5 ? first.last.flatMap { $0.isASCII ? $0 : nil } : "\t")
    }
}

/// The line of a file of holidays that names its columns: 「国民の祝日・休日月日,国民の祝日・休日名称」.
struct HolidayHeading {
    /// Counted from 1.
    let line: Int
    /// The columns, counted from 0.
    let day: Int
    let name: Int
    let isNameLast: Bool

    /// A title and the like may stand above it, but no day.
    private static let linesAboveMax = 10

    /// Nil where no line before the first day names a day and a name.
    init?(
        _ lines: [ArraySlice<Unicode.Scalar>], _ declared: (line: Int, delimiter: Unicode.Scalar?)?
    ) {
        var above = 0
        for (number, scalars) in zip(1..., lines) where number > declared?.line ?? 0 {
            guard let line = try? HolidayLine(scalars, declared?.delimiter) else { continue }
            let first = line.cell(0)
            let words = line.cells.map { HeadingText(String(String.UnicodeScalarView($0))) }
            if let day = words.firstIndex(where: Self.dayNames.contains),
                let name = words.firstIndex(where: Self.holidayNames.contains)
            {
                self.line = number
                self.day = day
                self.name = name
                isNameLast = name == words.count - 1
                return
            }
            let text = String(String.UnicodeScalarView(first))
            let isDay = first.first?.narrow == "-" || (try? CivicDate(reading: text)) != nil
            above += first.first?.narrow == "#" ? 0 : 1
            if isDay || above > Self.linesAboveMax { return nil }
        }
        return nil
    }

    private static let dayNames = Set(
        ["国民の祝日・休日月日", "国民の祝日月日", "日付", "月日", "年月日", "date"].map(HeadingText.init))
    private static let holidayNames = Set(
        ["国民の祝日・休日名称", "国民の祝日名称", "名称", "名前", "祝日名", "休日名", "祝日名称", "休日名称", "name"]
            .map(HeadingText.init))
}
