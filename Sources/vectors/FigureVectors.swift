internal import Alliance
internal import Gate

/// What may be said of y persons of n, of whole months, and which texts a reader takes. Protocol.md §9.
struct FigureVectors: Encodable {
    struct Figure: Encodable {
        let headcount: Int
        let expected: Int
        let onTime: Int
        let isCity: Bool
        let unitMinimum: Int
        let allowsFull: Bool
        let text: String
    }

    struct Group: Encodable {
        let headcount: Int
        let expected: Int
        let onTime: Int
        let isShared: Bool
        let text: String?
    }

    /// A 課, all of which is in the group of this number.
    struct Division: Encodable {
        let group: Int
        let expected: Int
        let isOut: Bool
    }

    struct Month: Encodable {
        let groups: [Group]
        let total: String
        let helpWithin: Int
        let help: String
        let divisions: [Division]
        let lights: String
        let lateMinutes: Int
        let late: String
    }

    struct Text: Encodable {
        let indicator: String
        let isCity: Bool
        let text: String
        let accepted: Bool
    }

    let figures: [Figure]
    let months: [Month]
    let texts: [Text]

    init() {
        figures = Self.figures()
        months = Self.months()
        texts = Self.texts()
    }

    private static func figures() -> [Figure] {
        let sizes = [
            (49, 49), (50, 9), (50, 10), (50, 40), (50, 41), (50, 50), (58, 58), (59, 49), (59, 50),
            (59, 59), (100, 97), (174, 169), (174, 170), (174, 174), (225, 221), (225, 220),
            (225, 230), (300, 281), (1_000, 982), (19_000, 18_402),
        ]
        var figures: [Figure] = []
        for (minimum, full) in [(10, false), (10, true), (20, false)] {
            let rule = SuppressionRule(unitMinimum: minimum, allowsFull: full)
            for (headcount, expected) in sizes {
                let values = Set([
                    0, 1, 9, 12, 13, 22, 23, expected / 2, expected - 14, expected - 10,
                    expected - 9, expected - 1, expected, expected + 1,
                ])
                for isCity in [true, false] {
                    for onTime in values.sorted() where onTime >= 0 {
                        let figure = SharedFigure.share(
                            headcount: headcount, expected: expected, done: onTime,
                            isCity: isCity, rule: rule)
                        figures.append(
                            Figure(
                                headcount: headcount, expected: expected, onTime: onTime,
                                isCity: isCity, unitMinimum: minimum, allowsFull: full,
                                text: figure.canonicalText))
                    }
                }
            }
        }
        return figures
    }

    /// Months of one to three groups, the last of which is not shared.
    private static func months() -> [Month] {
        let cities: [[(Int, Int, Int)]] = [
            [(225, 219, 171)], [(120, 117, 90), (80, 78, 60)], [(60, 58, 55), (50, 49, 48)],
            [(120, 117, 117), (80, 78, 77)], [(200, 190, 20), (150, 140, 135), (60, 60, 30)],
            [(49, 49, 30)],
        ]
        let more = [
            (0, 0, 4, 0), (7, 17, 20, 600), (8, 20, 20, 1_799), (23, 5, 5, 90_000),
            (12, 4, 20, 9_000),
        ]
        return cities.flatMap { groups in more.map { month(groups, $0) } }
    }

    private static func month(
        _ groups: [(Int, Int, Int)], _ more: (help: Int, out: Int, divisions: Int, late: Int)
    ) -> Month {
        let counts = groups.enumerated().map { index, group in
            ConfidentialCount(
                group: "\(index)", headcount: group.0, expected: group.1, onTime: group.2,
                isShared: index + 1 < groups.count)
        }
        let divisions = (0..<more.divisions).map { index in
            let group = index % counts.count
            let own = (more.divisions - group + counts.count - 1) / counts.count
            return Division(
                group: group, expected: counts[group].expected / own, isOut: index < more.out)
        }
        let table = MonthTable(
            groups: counts, divisions: more.divisions,
            lightsOut: divisions.map {
                .init(groups: ["\($0.group)"], expected: $0.expected, isOut: $0.isOut)
            },
            help: .init(within: more.help, across: 0), lateMinutes: [.meeting: more.late])
        let cells = MonthDisclosure(table, rule: SuppressionRule()).cells
        func text(_ group: String, _ indicator: Indicator, _ category: WorkCategory?) -> String? {
            let key = ObservationKey(unitGroup: group, indicator: indicator, category: category)
            return cells.first { $0.key == key }?.figure.canonicalText
        }
        let city = ObservationRules.wholeCity
        return Month(
            groups: counts.map {
                Group(
                    headcount: $0.headcount, expected: $0.expected, onTime: $0.onTime,
                    isShared: $0.isShared, text: text($0.group, .onTimeLeaving, nil))
            },
            total: text(city, .onTimeLeaving, nil) ?? "", helpWithin: more.help,
            help: text(city, .helpWithin, nil) ?? "", divisions: divisions,
            lights: text(city, .lightsOut, nil) ?? "", lateMinutes: more.late,
            late: text(city, .lateWork, .meeting) ?? "")
    }

    private static func texts() -> [Text] {
        let all = [
            "suppressed", "retracted", "Suppressed", "", "band:0", "band:90", "band:100", "band:5",
            "band:-10", "band:00", "band:10-30", "band:30-50", "band:50-70", "band:70-90",
            "band:0-50", "band:50-100", "band:90-100", "band:20-40", "band:0-100",
            "rounded:175/225", "rounded:15/170", "rounded:155/170", "rounded:10/170",
            "rounded:160/170", "rounded:170/170", "rounded:165/165", "rounded:100/165",
            "rounded:176/225", "rounded:0175/225", "rounded:1000000/1000000",
            "rounded:15/1000005", "rounded:175/225 ", "rounded:175/225/5", "175/225", "exact:17/20",
            "exact:5/5", "exact:4/4", "exact:21/20", "exact:0/5", "count:0", "count:34",
            "count:034", "count:1000001", "about:10", "about:45", "about:5", "about:12", "few",
            "few:", "hours:0", "hours:10", "hours:30+", "hours:0+", "hours:20", "hours:100000",
        ]
        return Indicator.allCases.flatMap { indicator in
            [true, false].flatMap { isCity in
                all.map { text in
                    let key = ObservationKey(
                        unitGroup: isCity ? ObservationRules.wholeCity : "部",
                        indicator: indicator,
                        category: indicator == .lateWork ? .meeting : nil)
                    return Text(
                        indicator: indicator.word, isCity: isCity, text: text,
                        accepted: SharedFigure(canonicalText: text, of: key) != nil)
                }
            }
        }
    }
}
