import Alliance
import Foundation
import Gate
import Testing

/// What three readers make of all that a city publishes of a month: one knows nothing else, one every
/// headcount, one every exact base. `tools/attack` does the same by whole-number programming.
struct AttackTests {
    private static let seeds: ClosedRange<UInt64> = 1...120
    private static let rule = SuppressionRule()

    private enum Control { case none, exactTotals, everyGroup, smallGroups, everyLight }

    private struct Outcome {
        var counts = 0
        var narrow: [String] = []
        var groups = 0
        var groupsShown = 0
        var cells = 0
        var cellsShown = 0
    }

    private func attack(
        _ seed: UInt64, _ control: Control, _ knowledge: Knowledge, _ whole: inout Outcome
    ) {
        var city = InventedCity(seed: seed, groupMin: control == .smallGroups ? 12 : 50)
        for month in 1...12 {
            let table = city.nextMonth()
            let cells = MonthDisclosure(table, rule: Self.rule).cells
            solve(table, cells, control, knowledge, "seed \(seed) month \(month)", &whole)
            if control == .none { count(cells, city, &whole) }
            guard month % 3 == 0, control == .none else { continue }
            // A correction, read as a month of its own.
            let corrected = city.correction(isLarge: month % 6 == 0)
            let again = MonthDisclosure(corrected, rule: Self.rule, past: PublishedMonth(cells))
            solve(
                corrected, again.cells, control, knowledge, "seed \(seed) month \(month) again",
                &whole)
        }
    }

    private func solve(
        _ table: MonthTable, _ cells: [MonthCell], _ control: Control, _ knowledge: Knowledge,
        _ name: String, _ whole: inout Outcome
    ) {
        var texts: [ObservationKey: String] = [:]
        for cell in cells { texts[cell.key] = cell.figure.canonicalText }
        if control == .everyLight, let lights = table.lightsOut {
            let key = ObservationKey(
                unitGroup: ObservationRules.wholeCity, indicator: .lightsOut)
            texts[key] = "exact:\(lights.count(where: \.isOut))/\(lights.count)"
        }
        if control == .everyGroup || control == .smallGroups {
            // Each group by itself, the unshared one too, as bands of ten points.
            for group in table.groups where group.expected > 0 {
                let key = ObservationKey(unitGroup: group.group, indicator: .onTimeLeaving)
                texts[key] = "band:\(min(9, group.onTime * 10 / group.expected) * 10)"
            }
        }
        let (size, done) = table.groups.reduce((0, 0)) {
            ($0.0 + $1.expected, $0.1 + $1.onTime)
        }
        let attacker = Attacker(
            texts,
            groups: table.groups.map { group in
                .init(
                    name: group.group, headcount: group.headcount, expected: group.expected,
                    divisions: (table.lightsOut ?? []).filter { $0.groups == [group.group] }
                        .map(\.expected))
            }, knowledge: knowledge, exactTotal: control == .exactTotals ? (size, done) : nil)
        for count in attacker.result {
            whole.counts += 1
            // What follows from a contradiction does not count as a success of a control.
            if count.interval.width < min(5, count.before),
                control == .none || count.interval.width > 0
            {
                let interval = count.interval
                whole.narrow.append("\(name): \(count.name) \(interval.low)…\(interval.high)")
            }
        }
    }

    private func count(_ cells: [MonthCell], _ city: InventedCity, _ whole: inout Outcome) {
        for cell in cells where cell.key.unitGroup != ObservationRules.wholeCity {
            whole.groups += 1
            if cell.figure != .suppressed { whole.groupsShown += 1 }
        }
        guard city.staffCount >= 300 else { return }
        for cell in cells where cell.key.unitGroup == ObservationRules.wholeCity {
            whole.cells += 1
            if cell.figure != .suppressed { whole.cellsShown += 1 }
        }
    }

    private func attackAll(_ control: Control, _ knowledge: Knowledge) -> Outcome {
        var whole = Outcome()
        for seed in Self.seeds { attack(seed, control, knowledge, &whole) }
        return whole
    }

    @Test(arguments: Knowledge.allCases)
    func `no count has fewer than five values`(knowledge: Knowledge) {
        let found = attackAll(.none, knowledge)
        print(
            "attack, \(knowledge) known: \(found.counts) counts, \(found.narrow.count) under five;",
            "\(found.groupsShown) of \(found.groups) figures of groups shown;",
            "\(found.cellsShown) of \(found.cells) city-level figures of cities of 300 and more")
        #expect(found.narrow.isEmpty, "\(found.narrow.prefix(5))")
        #expect(found.cellsShown * 100 > found.cells * 90)
        #expect(found.groupsShown * 100 > found.groups * 50)
    }

    @Test func `with the rule weakened the same readers succeed`() {
        for (control, knowledge) in [
            (Control.exactTotals, Knowledge.bases), (.everyGroup, .bases), (.smallGroups, .bases),
            (.smallGroups, .headcounts), (.everyLight, .bases), (.everyLight, .headcounts),
        ] {
            let found = attackAll(control, knowledge)
            print("control, \(control), \(knowledge): \(found.narrow.count) of \(found.counts)")
            #expect(!found.narrow.isEmpty, "\(control) \(knowledge)")
        }
    }

    /// For `tools/attack`: what was published, what is known, what is true.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["TASUKEAI_ATTACK_TABLES"] != nil))
    func `tables are written for the solver`() throws {
        let folder = ProcessInfo.processInfo.environment["TASUKEAI_ATTACK_TABLES"] ?? ""
        for seed in Self.seeds {
            var city = InventedCity(seed: seed)
            let months = (1...4).map { _ -> [String: Any] in
                let table = city.nextMonth()
                let cells = MonthDisclosure(table, rule: Self.rule).cells
                return [
                    "groups": table.groups.map { group in
                        [
                            "name": group.group, "headcount": group.headcount,
                            "expected": group.expected, "on_time": group.onTime,
                            "divisions": (table.lightsOut ?? []).filter {
                                $0.groups == [group.group]
                            }
                            .map(\.expected),
                        ] as [String: Any]
                    },
                    "cells": cells.map {
                        [
                            "group": $0.key.unitGroup, "indicator": $0.key.indicator.word,
                            "category": $0.key.category?.word ?? "",
                            "text": $0.figure.canonicalText,
                        ]
                    },
                ]
            }
            let data = try JSONSerialization.data(withJSONObject: months, options: [.sortedKeys])
            try data.write(to: URL(filePath: folder).appending(path: "seed-\(seed).json"))
        }
    }
}
