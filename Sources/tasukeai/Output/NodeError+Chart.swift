internal import Evaluation
internal import Requests

/// Why no chart could be made, in words.
extension NodeError {
    static func chartFile(_ error: ReadingError) -> NodeError {
        NodeError(
            "chart_file", ja: "ファイルを読み取れません。\(error.text(.japanese))。",
            en: "The file cannot be read as figures: \(error.text(.english)).",
            actionJa: "その行を直して、もう一度実行してください。",
            actionEn: "Mend that line and try again.")
    }

    static func badOption(_ option: String, _ allowed: String) -> NodeError {
        NodeError(
            "bad_value", ja: "\(option) の値が正しくありません（使える値: \(allowed)）。",
            en: "The value of \(option) is wrong (allowed: \(allowed)).",
            actionJa: "値を確認して、もう一度実行してください。", actionEn: "Check the value and try again.",
            exitStatus: 2)
    }

    static func targetWithoutPercent(_ target: String) -> NodeError {
        NodeError(
            "bad_value", ja: "値は割合（%）なのに、--target の「\(target)」に % がありません。",
            en: "The values are per cent, and --target \(target) bears no %.",
            actionJa: "「\(target)%」なら、% を付けて実行してください。",
            actionEn: "If \(target)% is meant, add the sign.", exitStatus: 2)
    }

    static func targetOfPercent(_ target: String) -> NodeError {
        var plain = target
        if let sign = plain.lastIndex(where: { $0 == "%" || $0 == "％" }) { plain.remove(at: sign) }
        return NodeError(
            "bad_value", ja: "値には % がないのに、--target の「\(target)」には付いています。",
            en: "The values bear no %, and --target \(target) does.",
            actionJa: "値と同じに「\(plain)」と書くか、ファイルの値に % を付けてください。",
            actionEn: "Write it as the values are (\(plain)), or add % to the values.",
            exitStatus: 2)
    }

    static func noSuchDate(_ option: String, _ date: String) -> NodeError {
        NodeError(
            "bad_value", ja: "\(option) の「\(date)」は日付ではないか、そのような日はありません。",
            en: "\(date) (\(option)) is no date, or there is no such day.",
            actionJa: "2026-04-08、令和8年4月8日 のように書いてください。",
            actionEn: "Write it as 2026-04-08.", exitStatus: 2)
    }

    static func dateNotReached(_ option: String, _ date: String) -> NodeError {
        NodeError(
            "date_not_reached", ja: "\(option) の「\(date)」以後の値がファイルにありません。",
            en: "No value of the file lies on or after \(date) (\(option)).",
            actionJa: "ファイルの日付と見比べてください。", actionEn: "Compare it with the dates of the file.")
    }

    static func notDay(line: Int) -> NodeError {
        NodeError(
            "chart_file", ja: "\(line)行目: 日付がありません。前後の日は日付で探します。",
            en: "Line \(line) has no date; neighbouring days are found by their dates.",
            actionJa: "「日付,値」の形にしてください。", actionEn: "Give rows of date,value.")
    }

    static func needsValues() -> NodeError {
        NodeError(
            "chart", ja: "分子と分母ではなく、値（超過勤務の時間など）の列が必要です。",
            en: "This needs the column value (such as hours of overtime), no numerators.",
            actionJa: "「日付,値」の形にしてください。", actionEn: "Give rows of date,value.")
    }

    static func helpDayClosed(_ day: String) -> NodeError {
        NodeError(
            "bad_value", ja: "助け合いデー \(day) は閉庁日です。", en: "The Help Day \(day) is a day off.",
            actionJa: "日付を確認してください。", actionEn: "Check the day.", exitStatus: 2)
    }

    static func chart(_ error: ChartError, lines: [Int]) -> NodeError {
        func line(_ index: Int) -> String {
            let number = lines.indices.contains(index) ? lines[index] : index + 1
            return Words.choose(ja: "\(number)行目", en: "line \(number)")
        }
        func wrong(_ ja: String, _ en: String, _ status: Int32 = 1) -> NodeError {
            NodeError(
                status == 2 ? "bad_value" : "chart", ja: ja, en: en,
                actionJa: "値を確認して、もう一度実行してください。", actionEn: "Check the values and try again.",
                exitStatus: status)
        }
        let points = EvaluationLimits.pointsMax
        return switch error {
        case .empty: wrong("値がありません。", "There are no values.")
        case .tooManyPoints: wrong("値は\(points)個までです。", "At most \(points) values.")
        case .notFinite(let index):
            wrong("\(line(index)): 扱える範囲の外です。", "\(line(index)): out of range.")
        case .noDenominator(let index):
            wrong("\(line(index)): 分母が 0 です。", "\(line(index)): the denominator is zero.")
        case .notAProportion(let index):
            wrong("\(line(index)): 割合ではありません。", "\(line(index)): not a proportion.")
        case .needsProportions:
            wrong(
                "この図には分子と分母の列が必要です。", "This chart needs the columns numerator and denominator.")
        case .mixed(let index):
            wrong("\(line(index)): 値と割合が混ざっています。", "\(line(index)): values and proportions mixed.")
        case .groupStart, .changePoint:
            wrong(
                "日付は、最初の値より後で、最後の値までにしてください。",
                "The date must lie after the first value and not beyond the last.")
        case .targetNotFinite: wrong("目標が、扱える範囲の外です。", "The target is out of range.", 2)
        case .target:
            wrong("目標は、割合では 0〜1（0〜100%）です。", "The target of proportions lies between 0 and 1.", 2)
        }
    }
}
