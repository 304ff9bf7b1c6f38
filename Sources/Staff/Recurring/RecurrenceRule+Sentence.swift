extension RecurrenceRule {
    /// The rule as people read it beside its answer.
    package static func sentence(japanese: Bool, isHelpDaysOnly: Bool) -> String {
        japanese
            ? "結果を記録した直近の月について、\(isHelpDaysOnly ? "助け合いデー" : "記録のあるすべての日")の遅い退庁を見ます。"
                + "係ごとの業務、係、人のそれぞれについて、ほかの人の割合の1.5倍と人数から5か月に1回（何人も重なる場合は50か月に1回）"
                + "も起きない多さの月（ほかに遅い人がいなければ1人でも）を数えます。それが3か月以上、かつ記録した月の半分以上あり、"
                + "市のどこかで偶然そうなる見込みが20回に1回より小さいときだけ示します。市全体で多かった月は数えません。"
                + "ほかの人も遅くなっていれば、ほかで見られない業務も半件はあったものとみなします。"
                + "どの業務でも遅い係は、業務ではなく係として示します。繰り返す業務や人として分かったものは、係の数から除きます。"
                + "順位ではありません。"
            : "Of the last months with results, the late departures on "
                + (isHelpDaysOnly ? "Help Days" : "all recorded days") + " are taken. "
                + "For each kind of work in a section, each section and each person, a month counts if "
                + "more were late than one and a half times the rate of everybody else and the number "
                + "of people bring in one month out of five (or, where several coincide, out of fifty); one is enough "
                + "where nobody else is late. It is shown if at least 3 months count, and at least half of "
                + "those recorded, and if chance would show as much anywhere in the city "
                + "less than once in 20 times. A month that was hard for the whole city does not count; where others "
                + "are late at all, work not seen with them is taken for half a case. A section that is "
                + "late with everything is shown as a section, not as each kind of work; what is known as "
                + "recurring work or a person is left out of a section's count. It is no ranking."
    }
}
