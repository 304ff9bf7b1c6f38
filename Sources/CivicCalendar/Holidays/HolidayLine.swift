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
