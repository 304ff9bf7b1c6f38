import Alliance
import Foundation
import Gate
import Testing

/// Item by item, month by month: what an attacker makes of all that a city ever published.
struct AttackTests {
    private static let seeds: ClosedRange<UInt64> = 1...60
    private static let rule = SuppressionRule()

    private enum Control { case none, exactTotals, everyTotal, everyCorrection, oldForms }

    private func publish(
        _ table: MonthTable, month: Int, past: PublishedMonth, _ control: Control
    ) -> (version: Attacker.Version, cells: [MonthCell]) {
        let disclosure = MonthDisclosure(
            table, rule: Self.rule, past: control == .everyCorrection ? .none : past)
        var texts: [ObservationKey: String] = [:]
        for cell in disclosure.cells { texts[cell.key] = cell.figure.canonicalText }
        var version = Attacker.Version(month: month, texts: texts)
        let size = table.groups.reduce(0) { $0 + $1.expected }
        let done = table.groups.reduce(0) { $0 + $1.onTime }
        switch control {
        case .exactTotals: version.exactTotals[.onTimeLeaving] = (size, done)
        case .everyTotal:
            texts[.closing] = "rounded:\((done + 2) / 5 * 5)/\((size + 2) / 5 * 5)"
            version = Attacker.Version(month: month, texts: texts)
        case .oldForms:
            for group in table.groups {
                let key = ObservationKey(unitGroup: group.group, indicator: .onTimeLeaving)
                texts[key] =
                    SharedFigure.figure(
                        expected: group.expected, onTime: group.onTime, rule: Self.rule
                    ).canonicalText
            }
            version = Attacker.Version(month: month, texts: texts)
        case .none, .everyCorrection: break
        }
        return (version, disclosure.cells)
    }

    private struct Outcome {
        var counts = 0
        var narrow: [String] = []
        var cells = 0
        var versions = 0
        var totals = 0
        var months = 0
    }

    private func attack(_ seed: UInt64, _ control: Control, sizesMove: Int? = nil) -> Outcome {
        var city = InventedCity(seed: seed)
        var outcome = Outcome()
        var versions: [Attacker.Version] = []
        for month in 1...12 {
            outcome.months += 1
            let (first, cells) = publish(
                city.nextMonth(), month: month, past: .none, control)
            versions.append(first)
            outcome.cells += cells.count
            if case .rounded? = cells.last?.figure.shape { outcome.totals += 1 }
            guard month % 3 == 0 else { continue }
            let corrected = city.correction(isLarge: month % 6 == 0)
            let (second, again) = publish(
                corrected, month: month, past: PublishedMonth(cells), control)
            versions.append(second)
            outcome.cells += again.count
        }
        outcome.versions = versions.count
        let attacker = Attacker(
            versions, sizesMove: sizesMove, bandsHideSizes: control != .oldForms)
        for count in attacker.result
        where sizesMove == nil || !count.isSize {
            outcome.counts += 1
            // What follows from a contradiction does not count as a success of a control.
            if count.interval.width < 5, control == .none || count.interval.width > 0 {
                outcome.narrow.append("\(count.name) \(count.interval.low)…\(count.interval.high)")
            }
        }
        if let folder = ProcessInfo.processInfo.environment["TASUKEAI_ATTACK_TABLES"],
            control == .none, sizesMove == nil
        {
            export(versions, seed, to: folder)
        }
        return outcome
    }

    private func export(_ versions: [Attacker.Version], _ seed: UInt64, to folder: String) {
        let rows = versions.map { version -> [String: Any] in
            let cells = version.texts.map { key, text in
                [
                    "group": key.unitGroup, "indicator": key.indicator.word,
                    "category": key.category?.word ?? "", "text": text,
                ]
            }.sorted { "\($0)" < "\($1)" }
            return ["month": version.month, "cells": cells]
        }
        let data = try? JSONSerialization.data(withJSONObject: rows, options: [.sortedKeys])
        try? data?.write(to: URL(filePath: folder).appending(path: "seed-\(seed).json"))
    }

    private func attackAll(_ control: Control, sizesMove: Int? = nil) -> Outcome {
        var whole = Outcome()
        for seed in Self.seeds {
            let one = attack(seed, control, sizesMove: sizesMove)
            whole.counts += one.counts
            whole.cells += one.cells
            whole.versions += one.versions
            whole.totals += one.totals
            whole.months += one.months
            whole.narrow += one.narrow.map { "seed \(seed): \($0)" }
        }
        return whole
    }

    @Test func `no count is pinned narrower than five by all tables of a year`() {
        let found = attackAll(.none)
        print(
            "attack: seeds \(Self.seeds), \(found.months) months, \(found.versions) publications,",
            "\(found.cells) figures, \(found.counts) counts attacked, \(found.totals) months with a",
            "total, \(found.narrow.count) pinned")
        #expect(found.narrow.isEmpty, "\(found.narrow.prefix(5))")
        #expect(found.totals > 100)
    }

    @Test func `nor where the reader knows that sizes move by one person at most`() {
        let found = attackAll(.none, sizesMove: 1)
        print("attack with sizes tied: \(found.counts) counts, \(found.narrow.count) pinned")
        #expect(found.narrow.isEmpty, "\(found.narrow.prefix(5))")
    }

    @Test func `with suppression switched off the attack succeeds`() {
        for (name, control, move) in [
            ("exact totals", Control.exactTotals, nil),
            ("every total, rounded", .everyTotal, nil),
            ("every correction shown", .everyCorrection, nil),
            ("forms chosen figure by figure", .oldForms, 1),
        ] as [(String, Control, Int?)] {
            let found = attackAll(control, sizesMove: move)
            print("control, \(name): \(found.narrow.count) of \(found.counts) counts pinned")
            #expect(!found.narrow.isEmpty, "\(name)")
        }
    }
}
