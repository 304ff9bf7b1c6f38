internal import CivicCalendar
internal import HTML
internal import Requests

/// 課 downwards, twelve months across: how many left on time on Help Days, as shades with their number. It stays
/// in the city.
struct SectionMonths {
    /// Of fewer people a share says what one person did.
    private static let peopleMin = 10
    private static let monthsShown = 12

    /// The Help Days of a month in one 課.
    struct Cell {
        private var onTime = 0
        private var expected = 0
        private var fewest = Int.max

        mutating func add(_ day: ShowDaySeries.Day) {
            onTime += day.onTime
            expected += day.expected
            fewest = min(fewest, day.expected)
        }

        var isSmall: Bool { fewest < SectionMonths.peopleMin }

        /// Whole per cent; nobody is rounded up to all.
        var percent: Int { expected > 0 ? onTime * 100 / expected : 0 }
    }

    /// The oldest first.
    let months: [CivicMonth]
    private(set) var rows: [(section: String, cells: [CivicMonth: Cell])] = []

    /// Twelve months that end with one.
    init(until last: CivicMonth) {
        var months = [last]
        while months.count < Self.monthsShown, let before = months.first?.previous {
            months.insert(before, at: 0)
        }
        self.months = months
    }

    /// From which day on to ask, and until which.
    var range: (from: String, to: String)? {
        guard let first = months.first?.days.first, let last = months.last?.days.last else {
            return nil
        }
        return (first.text, last.text)
    }

    /// Where the city has not said when its Help Days are, every recorded day counts as one, as in the figures
    /// that are published.
    mutating func add(_ section: String, _ days: [ShowDaySeries.Day]) {
        var cells: [CivicMonth: Cell] = [:]
        for day in days where day.helpDay ?? true {
            guard let date = CivicDay(day.date).date else { continue }
            cells[CivicMonth(of: date), default: Cell()].add(day)
        }
        rows.append((section, cells))
    }
}

extension SectionMonths {
    var html: Markup {
        table(.class("heat")) {
            caption { say("助け合いデーに定時で帰った人の割合（%、延べ）") }
            head
            tbody {
                for row in rows {
                    tr {
                        th(.scope("row")) { bdi { HelpDayWords.section(row.section) } }
                        for month in months { cell(row.cells[month]) }
                    }
                }
            }
        }
    }

    /// The years above their months, so that months are short.
    private var head: Markup {
        let names = months.map { month in
            PageLanguage.isJapanese
                ? month.japanese.prefix { $0 != "年" } + "年" : String(month.year)
        }
        var years: [(name: String, count: Int)] = []
        for name in names {
            if let last = years.indices.last, years[last].name == name {
                years[last].count += 1
            } else {
                years.append((name, 1))
            }
        }
        return thead {
            tr {
                th(.scope("col")) { say("課") }
                for year in years { th(.scope("colgroup"), .colspan(year.count)) { year.name } }
            }
            tr {
                td {}
                for month in months {
                    th(.scope("col")) { "\(month.month)" }
                }
            }
        }
    }

    private func cell(_ cell: Cell?) -> Markup {
        guard let cell else { return td(.class("none")) { "–" } }
        if cell.isSmall { return td(.class("few")) { say("少") } }
        let percent = cell.percent
        return switch percent {
        case ..<60: td(.class("shade4")) { "\(percent)" }
        case ..<70: td(.class("shade3")) { "\(percent)" }
        case ..<80: td(.class("shade2")) { "\(percent)" }
        case ..<90: td(.class("shade1")) { "\(percent)" }
        default: td { "\(percent)" }
        }
    }
}
