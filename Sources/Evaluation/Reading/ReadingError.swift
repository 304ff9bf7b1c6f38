/// Where a file of points is wrong, and how. It repeats nothing that stands in the file.
package struct ReadingError: Error, Equatable, Sendable {
    package let problem: ReadingProblem
    /// From 1; nil where the file as a whole is wrong.
    package let line: Int?
    /// The column, as documented.
    package let field: ChartColumn?

    init(_ problem: ReadingProblem, line: Int? = nil, field: ChartColumn? = nil) {
        self.problem = problem
        self.line = line
        self.field = field
    }
}

/// What is wrong with a file of points.
package enum ReadingProblem: Equatable, Sendable {
    case notUTF8
    case empty
    case tooLarge
    case tooManyPoints
    /// Several columns without a line of known names above them.
    case headerMissing
    case headerTwice
    /// Neither a value nor a numerator with its denominator.
    case columnMissing
    /// More or fewer fields than the header names.
    case fieldCount
    case unclosedQuote
    case notANumber
    case notWhole
    case outOfRange
    case noDenominator
    case aboveDenominator
    case labelTooLong
    /// Among dates a label that is none, or a day that does not exist.
    case noSuchDate
    /// Dates stand in a column whose heading is not known.
    case datesUnnamed(position: Int)
    /// 46113 for a day.
    case serialDates
    /// 45% and 45 in one series.
    case percentMixed
    /// Dates that do not ascend, or stand twice.
    case dateOrder
    /// Not JSON, or deeper than an array of numbers or flat objects.
    case json
}

extension ReadingError {
    /// Line, field and what is wrong with it.
    package func text(_ language: ChartLanguage) -> String {
        var place = ""
        if let line { place += language.choose("\(line)行目: ", "line \(line): ") }
        if let field { place += language.choose("\(field.japanese): ", "\(field.rawValue): ") }
        return place + detail(language)
    }

    private func detail(_ language: ChartLanguage) -> String {
        let points = EvaluationLimits.pointsMax
        let kibibytes = EvaluationLimits.bytesMax / 1_024
        return switch problem {
        case .notUTF8: language.choose("UTF-8 の文字ではありません", "not UTF-8 text")
        case .empty: language.choose("値がありません", "there are no values")
        case .tooLarge: language.choose("\(kibibytes) KiB を超えています", "larger than \(kibibytes) KiB")
        case .tooManyPoints: language.choose("\(points)個を超えています", "more than \(points) points")
        case .headerMissing:
            language.choose(
                "列名の行（日付,値 または 日付,分子,分母）がありません",
                "no header (date,value or date,numerator,denominator)")
        case .headerTwice: language.choose("同じ列名が二つあります", "the column is named twice")
        case .columnMissing:
            language.choose("値の列、または分子と分母の列が必要です", "needs value, or numerator and denominator")
        case .fieldCount: language.choose("列の数が違います", "wrong number of fields")
        case .unclosedQuote: language.choose("引用符が正しくありません", "a stray or unclosed quote")
        case .notANumber: language.choose("数ではありません", "not a number")
        case .notWhole: language.choose("整数ではありません", "not a whole number")
        case .outOfRange: language.choose("扱える範囲の外です", "out of range")
        case .noDenominator: language.choose("0 です", "must not be zero")
        case .aboveDenominator: language.choose("分母を超えています", "exceeds the denominator")
        case .labelTooLong: language.choose("長すぎます", "too long")
        case .dateOrder: language.choose("前の行より後の日付にしてください", "must be later than the one before")
        case .noSuchDate:
            language.choose(
                "そのような日付はありません（2026-04-08、令和8年4月 のように、年から書きます）",
                "no such date (written with its year, as 2026-04-08 or 2026-04)")
        case .datesUnnamed(let position):
            language.choose(
                "\(position)列目は日付ですが、見出しが「日付」ではありません",
                "column \(position) holds dates, and its heading is not date")
        case .serialDates:
            language.choose(
                "表計算ソフトの日付の通し番号です。列の表示形式を日付にして書き出してください",
                "a spreadsheet's own number for a day; format the column as date")
        case .percentMixed:
            language.choose("「%」のある値とない値が混ざっています", "values with and without % are mixed")
        case .json:
            language.choose(
                "数またはオブジェクトの配列（JSON）ではありません", "not a JSON array of numbers or objects")
        }
    }
}
