extension RecurrenceRule {
    /// The rule as people read it beside its answer.
    package static func sentence(japanese: Bool, isHelpDaysOnly: Bool) -> String {
        japanese
            ? "結果を記録した月のうち直近の期間について、\(isHelpDaysOnly ? "助け合いデー" : "記録のあるすべての日")の遅い退庁を見ます。"
                + "同じ係の同じ業務・係・人のそれぞれについて、ほかの人の割合と係の人数から5か月に1回も起きない多さの月"
                + "（ほかに遅い人がいなければ1人でも）を数え、それが3か月以上かつ記録した月の半分以上あり、"
                + "市全体のどこかで偶然そうなる見込みが20回に1回より小さいときだけ示します。"
                + "市全体で多かった月は数えません。係は、繰り返す業務として示した分を除いて見ます。順位ではありません。"
            : "Of the last months with results, the late departures on "
                + (isHelpDaysOnly ? "Help Days" : "all recorded days") + " are taken. "
                + "For each kind of work in a section, each section and each person, a month counts if more "
                + "were late than the rate of everybody else and the size of the section bring in one month "
                + "out of five (one is enough where nobody else is late). It is shown if at least 3 months "
                + "count, and at least half of those recorded, and if chance would show as much anywhere in "
                + "the city less than once in 20 times. A month that was hard for the whole city does not "
                + "count. Of a section, what is shown as recurring work is left out. It is no ranking."
    }
}
