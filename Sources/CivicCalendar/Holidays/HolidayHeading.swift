internal import Tables

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
