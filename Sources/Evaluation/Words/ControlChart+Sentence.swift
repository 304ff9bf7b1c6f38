extension ControlChart {
    /// The chart in one sentence, for screen readers and for the evidence of a review.
    ///
    /// Where what came last is a gap, it names the point that it is about: a value of March is not the latest one
    /// beside the months that were told as bands.
    package func sentence(_ language: ChartLanguage) -> String {
        guard variation != .insufficient else { return insufficient(language) }
        guard let stale else { return judgement(language) }
        return judgement(language)
            + language.choose(
                "\(stale)より後は、数では分かりません。", " After \(stale) no values are known as numbers.")
    }

    private func judgement(_ language: ChartLanguage) -> String {
        let change = language == .japanese ? japaneseChange() : englishChange()
        guard let assurance, let target = settings.target else {
            return language.choose(change + (stale == nil ? "います。" : "いました。"), change + ".")
        }
        let goal = DecimalText.short(target, isProportion: isProportion)
        switch (language, assurance) {
        case (.japanese, .met): return change + "いて、目標（\(goal)）は今のままで達成し続ける見込みです。"
        case (.japanese, .notMet): return change + "いて、今のままでは目標（\(goal)）に届きません。"
        case (.japanese, .hitOrMiss): return change + "いて、目標（\(goal)）には届くことも届かないこともあります。"
        case (.english, .met): return change + "; as it is, the target (\(goal)) will be met."
        case (.english, .notMet):
            return change + "; as it is, the target (\(goal)) will not be met."
        case (.english, .hitOrMiss):
            return change + "; the target (\(goal)) is sometimes met and sometimes not."
        }
    }

    private func insufficient(_ language: ChartLanguage) -> String {
        let count = current?.valueCount ?? 0
        let needed = ChartGroup.valuesMin
        guard count < needed else {
            return language.choose(
                "データ不足: 続いた値がないため、管理限界と判定はまだ示しません。",
                "Not enough data: no values stand side by side, so there are no limits or verdict yet."
            )
        }
        return language.choose(
            "データ不足: 値は\(count)個で、管理限界と判定は\(needed)個から示します。",
            "Not enough data: \(count) values so far, limits and a verdict need \(needed).")
    }

    /// The label of the newest value, where gaps follow it.
    private var stale: String? {
        guard let range = current?.range, let last = lastPoint, points[range].last?.value == nil
        else { return nil }
        return ChartText.shortened(last.label, scalarsMax: 40)
    }

    /// How many values up to the newest one the special cause spans.
    private var span: Int {
        guard let group = current, let last = points[group.range].last(where: { $0.value != nil })
        else { return 0 }
        let values = points[group.range].reversed().drop { $0.value == nil }
        switch last.special {
        case nil: return 0
        case .outside: return 1
        case .twoOfThree: return 3
        case .trend:
            var count = 1
            for (later, earlier) in zip(values, values.dropFirst()) {
                guard let late = later.value, let early = earlier.value,
                    last.side == .high ? late > early : late < early
                else { break }
                count += 1
            }
            return count
        case .shift:
            let isHigh = last.side == .high
            return values.prefix { point in
                guard let value = point.value, let center = point.center else { return false }
                return isHigh ? value > center : value < center
            }.count
        }
    }

    private func japaneseChange() -> String {
        guard let last = lastPoint, let special = last.special, let side = last.side else {
            return (stale.map { "数で分かる最後の値（\($0)）までは、" } ?? "") + "いつもの範囲で動いて"
        }
        let isHigh = side == .high
        let line = current?.hasLimits == true ? "平均" : "中央値"
        let newest = stale.map { "数で分かる最後の値（\($0)）" } ?? "最新の値"
        let recent = { (count: Int) in
            stale.map { "数で分かる最後の\(count)回（\($0)まで）" } ?? "直近\(count)回"
        }
        let what =
            switch special {
            case .outside: "\(newest)がいつもの範囲を\(isHigh ? "上" : "下")に外れ"
            case .trend: "\(recent(span))が\(isHigh ? "上がり" : "下がり")続け"
            case .twoOfThree: "\(recent(3))のうち2回以上が\(isHigh ? "上" : "下")の限界に近く"
            case .shift: "\(recent(span))が\(line)を\(isHigh ? "上" : "下")回り"
            }
        switch variation {
        case .specialImprovement: return what + "、改善の方向に変化して"
        case .specialConcern: return what + "、注意が必要な方向に変化して"
        default: return what + "、これまでと違う動きをして"
        }
    }

    private func englishChange() -> String {
        guard let last = lastPoint, let special = last.special, let side = last.side else {
            let end = stale.map { " up to the last known value (\($0))" } ?? ""
            return "Within the usual range" + end
        }
        let isHigh = side == .high
        let line = current?.hasLimits == true ? "mean" : "median"
        let newest = stale.map { "last known value (\($0))" } ?? "latest value"
        let recent = { (count: String) in
            "last \(count) \(stale.map { "known values (up to \($0))" } ?? "values")"
        }
        let what =
            switch special {
            case .outside: "The \(newest) is \(isHigh ? "above" : "below") the usual range"
            case .trend: "The \(recent("\(span)")) keep \(isHigh ? "rising" : "falling")"
            case .twoOfThree:
                "At least two of the \(recent("three")) are near the \(isHigh ? "upper" : "lower") limit"
            case .shift: "The \(recent("\(span)")) are \(isHigh ? "above" : "below") the \(line)"
            }
        switch variation {
        case .specialImprovement: return what + ", a change for the better"
        case .specialConcern: return what + ", a change that needs attention"
        default: return what + ", a change"
        }
    }
}

extension ControlChart {
    /// A value of this chart as people read it: shares as per cent.
    package func text(_ value: Double) -> String {
        DecimalText.short(value, isProportion: isProportion)
    }
}
