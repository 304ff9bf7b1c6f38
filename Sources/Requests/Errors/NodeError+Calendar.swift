package import CivicCalendar

/// What can be wrong with holidays and paydays, in words.
extension NodeError {
    package static func resultsOfDayToCome(_ day: String) -> NodeError {
        NodeError(
            "day_to_come", ja: "\(day) はまだ来ていない日です。結果は記録していません。",
            en: "\(day) has not come yet. No result was recorded.",
            actionJa: "日付を確かめて、もう一度実行してください。", actionEn: "Check the date and try again.")
    }

    package static func resultsOfOtherDay(_ day: String) -> NodeError {
        NodeError(
            "not_help_day",
            ja: "\(day) は、助け合いデーでも水曜日の定時退庁日でもありません。結果は記録していません。",
            en: "\(day) is no Help Day and no counted Wednesday. No result was recorded.",
            actionJa: "日付を確かめてください。その日で間違いなければ --any-day を付けてください。",
            actionEn: "Check the date; if it is meant, pass --any-day.")
    }

    package static func holidayFileNotText(_ path: String) -> NodeError {
        NodeError(
            "holiday_file",
            ja: "休日のファイル「\(path)」は UTF-8 としても CP932 としても読めません。何も変更していません。",
            en:
                "The file of holidays \(path) is neither UTF-8 nor CP932 text. Nothing was changed.",
            actionJa: "UTF-8 で保存し直してください。", actionEn: "Save it again as UTF-8.")
    }

    package init(holidays error: HolidayOverrideError, file: String) {
        let (ja, en): (String, String) =
            switch error {
            case .tooLarge: ("大きすぎます", "is too large")
            case .tooManyLines: ("行が多すぎます", "has too many lines")
            case .line(let line, let reason):
                ("\(line)行目: \(Self.words(reason).ja)", "line \(line): \(Self.words(reason).en)")
            }
        self.init(
            "holiday_file", ja: "休日のファイル「\(file)」を使えません（\(ja)）。何も変更していません。",
            en: "The file of holidays \(file) cannot be used (\(en)). Nothing was changed.",
            actionJa: "「2031-05-02,臨時の休日」や「-2031-05-03」のように直してください。",
            actionEn: "Write lines such as 2031-05-02,NAME or -2031-05-03.")
    }

    private static func words(_ reason: HolidayOverrideError.Reason) -> (ja: String, en: String) {
        switch reason {
        case .date(let error):
            error.words.map { ($0.japanese, $0.english) } ?? ("日付を読めません", "the day cannot be read")
        case .notCovered: ("1948年7月20日〜2099年の外です", "the day is not within 1948-07-20 to 2099")
        case .nameMissing: ("休日の名前がありません", "the name is missing")
        case .nameTooLong: ("名前が長すぎます", "the name is too long")
        case .controlCharacter: ("制御文字があります", "there is a control character")
        case .quotes:
            ("引用符（\"）が閉じていないか、値の途中にあります", "a quote is not closed, or stands within a value")
        case .repeated(let line): ("\(line)行目と同じ日です", "the same day as line \(line)")
        }
    }

    package init(calendar error: BusinessDayError) {
        switch error {
        case .notCovered(let year):
            self.init(
                "year_not_covered", ja: "\(year)年（年度）の休日は分かりません（1949〜2098年度）。",
                en: "The holidays of \(year) are not known (fiscal years 1949 to 2098).",
                actionJa: "年を確認してください。", actionEn: "Check the year.", exitStatus: 2)
        case .overrideOnDayOff(let date):
            self.init(
                "payday_on_day_off", ja: "\(date.japanese)は閉庁日です。給与支給日にできません。変更していません。",
                en: "The city hall is closed on \(date.text): no payday. Nothing was changed.",
                actionJa: "別の日を指定してください。", actionEn: "Name another day.", exitStatus: 2)
        case .noBusinessDay(let month):
            self.init(
                "no_business_day", ja: "\(month.text) には開庁日がありません。",
                en: "There is no business day in \(month.text).",
                actionJa: "休日のファイルを確認してください。", actionEn: "Check the file of holidays.")
        }
    }

    package init(payday error: PaydayRuleError) {
        self.init(
            "payday_rule", ja: "給与支給日の決まりが正しくありません（\(Self.words(error).ja)）。変更していません。",
            en: "The payday rule is wrong (\(Self.words(error).en)). Nothing was changed.",
            actionJa: "例: --day 20 --on-day-off previous --override 2026-05=2026-05-19",
            actionEn: "For example: --day 20 --on-day-off previous --override 2026-05=2026-05-19",
            exitStatus: 2)
    }

    private static func words(_ error: PaydayRuleError) -> (ja: String, en: String) {
        switch error {
        case .dayOfMonth: ("日は 1〜31 です", "the day is 1 to 31")
        case .yokohamaDay: ("横浜の方法は 18〜20 日だけです", "Yokohama's way is for the 18th to 20th")
        case .overrideOutsideMonth(let month):
            ("\(month.text) の外の日です", "the day lies outside \(month.text)")
        case .tooManyOverrides: ("例外が多すぎます", "too many overrides")
        case .date(let error):
            error.words.map { ($0.japanese, $0.english) } ?? ("日付を読めません", "a date cannot be read")
        case .move: ("previous、next、yokohama のいずれかです", "one of previous, next, yokohama")
        case .tooLarge, .malformed, .repeated, .incomplete:
            ("保存された決まりが壊れています", "the stored rule is damaged")
        case .line(let line, let inner):
            ("\(line)行目: \(words(inner).ja)", "line \(line): \(words(inner).en)")
        }
    }
}

extension NodeError {
    /// A text that is no day or month; one outside the era that it names is told which days that has.
    package static func badDay(
        _ field: String, _ error: CivicDateError, _ allowed: String = "YYYY-MM-DD, 令和7年4月1日"
    ) -> NodeError {
        switch error {
        case .weekday(let expected):
            return NodeError(
                "other_weekday",
                ja: "「\(field)」に書かれた曜日が違います（その日は\(expected.japanese)曜日です）。何も変更していません。",
                en:
                    "The weekday in \(field) is wrong (that day is a \(expected.english)). "
                    + "Nothing was changed.",
                actionJa: "日付か曜日を直してください。", actionEn: "Correct the day or the weekday.",
                exitStatus: 2)
        case .outsideEra(let era):
            return NodeError(
                "outside_era",
                ja: "「\(field)」の日は\(era.name)にありません（\(era.name)は \(era.firstDay) から "
                    + "\(era.lastDay) まで）。何も変更していません。",
                en:
                    "The day of \(field) is not in \(era.romanName) (\(era.firstDay) to \(era.lastDay)). "
                    + "Nothing was changed.",
                actionJa: "元号と年を確かめるか、西暦（YYYY-MM-DD）で書いてください。",
                actionEn: "Check the era and its year, or write YYYY-MM-DD.", exitStatus: 2)
        default: return badValue(field, allowed)
        }
    }
}
