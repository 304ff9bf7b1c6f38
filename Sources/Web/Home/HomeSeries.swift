internal import CivicCalendar
internal import HTML
internal import Requests

/// The last twelve months of who left on time: of the own section where the reader answers for one, else what the
/// city published. A line without an axis of its own: from nobody below to everybody above.
enum HomeSeries {
    private static let months = 12

    struct Month {
        let month: CivicMonth
        /// 0 to 1; nil: nothing, a band, or withheld.
        let share: Double?
        let words: String
    }

    /// nil for whom there is none.
    static func html(_ visit: PageRequest, _ reader: Reader) async throws -> Markup? {
        switch reader.role {
        case .administrator: return nil
        case .sectionChief, .generalAffairsChief, .manager:
            let section = reader.post.section.map(HelpDayWords.section) ?? say("自分の所属")
            return drawn(
                try await recorded(visit), say("\(section)の定時退庁"),
                empty: say("助け合いデーの結果を記録すると、月ごとの割合がここに出ます。"), more: "/helpday")
        case .personnel:
            return drawn(
                try await recorded(visit), say("市全体の定時退庁（庁内の記録）"),
                empty: say("助け合いデーの結果を記録すると、月ごとの割合がここに出ます。"), more: "/figures")
        case .person, .member, .adviser, .observer:
            return drawn(
                try await published(visit), say("この市の定時退庁（公開した数値）"),
                empty: say("職員課が数値を公開すると、月ごとの割合がここに出ます。"), more: "/compare")
        }
    }

    private static func recorded(_ visit: PageRequest) async throws -> [Month] {
        guard let today = visit.today.date else { return [] }
        let window = window(today)
        guard let first = window.first?.days.first else { return [] }
        let answer = try await visit.ask(
            ShowDaySeries(section: nil, from: first.text, to: today.text))
        return window.map { month in
            let days = answer.days.filter { $0.date.hasPrefix(month.text) }
            let all = days.reduce(0) { $0 + $1.expected }
            guard all > 0 else { return Month(month: month, share: nil, words: say("記録なし")) }
            let share = Double(days.reduce(0) { $0 + $1.onTime }) / Double(all)
            return Month(month: month, share: share, words: percent(share))
        }
    }

    private static func published(_ visit: PageRequest) async throws -> [Month] {
        guard let today = visit.today.date else { return [] }
        let own = try await visit.ask(MemberNames()).own
        let answer = try await visit.ask(
            CompareCities(
                indicator: CompareWords.indicators[0].word, drawings: .none, page: 0))
        // The newest way of counting, where there are two.
        let points =
            answer.cities.filter { $0.city == own }
            .max { $0.definition < $1.definition }?.points ?? []
        return window(today).map { month in
            guard let point = points.last(where: { $0.period == month.text }) else {
                return Month(month: month, share: nil, words: say("公開なし"))
            }
            return Month(month: month, share: point.value, words: point.display)
        }
    }

    private static func window(_ today: CivicDate) -> [CivicMonth] {
        var all = [CivicMonth(of: today)]
        while all.count < months, let earlier = all.last?.previous { all.append(earlier) }
        return all.reversed()
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

    private static func drawn(
        _ series: [Month], _ title: String, empty: String, more: PagePath
    ) -> Markup {
        guard let last = series.last(where: { $0.share != nil }), let share = last.share else {
            return div {
                h2 { title }
                p { empty }
            }
        }
        return div(.class("series")) {
            h2 { a(.href(more)) { title } }
            p(.class("row")) {
                span(.class("figure")) { percent(share) }
                span(.class("muted")) { last.month.said + before(last, series) }
            }
            svg(.class("spark"), .viewBox(240, 60), .hidden) { line(series) }
            details {
                summary { say("12か月の数字") }
                ul(.class("plain")) {
                    for month in series.reversed() {
                        li { say("\(month.month.said)　\(month.words)") }
                    }
                }
            }
        }
    }

    /// What it was at first, in words: the line shows which way it went.
    private static func before(_ last: Month, _ series: [Month]) -> String {
        guard let first = series.first(where: { $0.share != nil }), first.month != last.month,
            let share = first.share
        else { return "" }
        return say("（\(first.month.said)は\(percent(share))）")
    }

    @MarkupBuilder private static func line(_ series: [Month]) -> Markup {
        path(.class("edge"), .d("M0 5H240M0 55H240"))
        path(.class("line"), .d(points(series)))
        if let index = series.lastIndex(where: { $0.share != nil }), let share = series[index].share
        {
            circle(.cx(x(index)), .cy(y(share)), .r(4))
        }
    }

    /// Broken where nothing is known.
    private static func points(_ series: [Month]) -> String {
        var text = ""
        var isDrawing = false
        for (index, month) in series.enumerated() {
            guard let share = month.share else {
                isDrawing = false
                continue
            }
            // A month alone is a dot: a line of no length with a round end.
            text += isDrawing ? "L" : "M\(x(index)) \(y(share))h0M"
            text += "\(x(index)) \(y(share))"
            isDrawing = true
        }
        return text
    }

    private static func x(_ index: Int) -> Int { 6 + index * 228 / (months - 1) }
    private static func y(_ share: Double) -> Int {
        55 - Int((min(max(share, 0), 1) * 50).rounded())
    }
}
