internal import CivicCalendar
internal import FoundationEssentials
internal import Gate
internal import Staff

/// A month of a whole city through the real store: its staff imported and sealed, a Help Day recorded,
/// counted, and decided about by the gate, secondary suppression included; then a correction.
struct PublishWorkload {
    let name: String
    let staffCount: Int

    func run() async throws {
        let folder = try BenchmarkFolder()
        defer { folder.remove() }
        let store = try StaffStore(folder: folder.path, keys: folder.keys)
        defer { try? store.close() }
        let city = InventedResults(staffCount: staffCount, seed: 20_260_520)
        let acting = Acting(post: .personnel, account: "benchmark", seconds: 1_795_392_000)
        guard let day = CivicDate(year: 2026, month: 5, day: 20) else { return }
        let month = CivicMonth(of: day)

        var figures: [String: Double] = ["staff": Double(staffCount)]
        figures["import_seconds"] = try await JSONLine.secondsOf {
            try await store.importStaff(csv: city.staff, as: acting)
        }
        figures["import_unchanged_seconds"] = try await JSONLine.secondsOf {
            try await store.importStaff(csv: city.staff, as: acting)
        }
        figures["dry_run_seconds"] = try await JSONLine.secondsOf {
            _ = try await store.previewImport(csv: city.staff, as: acting)
        }
        figures["record_seconds"] = try await JSONLine.secondsOf {
            try await store.recordHelpDay(csv: city.results, on: day, as: acting)
        }
        figures["directory_seconds"] = try await JSONLine.secondsOf {
            _ = try await store.directory()
        }
        var counts: MonthIndicators?
        figures["count_seconds"] = try await JSONLine.secondsOf {
            counts = try await store.monthIndicators(
                month: month, days: [day], as: acting,
                grouping: .fixing(headcountMin: SuppressionRule().headcountMinimum))
        }
        guard let counts else { return }
        figures.merge(Self.decide(counts)) { first, _ in first }
        figures["peak_mb"] = JSONLine.memoryPeakMB
        JSONLine.print(name, scope: "city", figures)
    }

    private static func decide(_ counts: MonthIndicators) -> [String: Double] {
        let rule = SuppressionRule()
        var cells: [MonthCell] = []
        let first = JSONLine.seconds {
            cells = MonthDisclosure(table(counts, correction: 0), rule: rule).cells
        }
        var corrected: [MonthCell] = []
        var past = PublishedMonth()
        for cell in cells { past.figures[cell.key] = cell.figure }
        let second = JSONLine.seconds {
            corrected = MonthDisclosure(table(counts, correction: 9), rule: rule, past: past).cells
        }
        return [
            "groups": Double(counts.groups.count), "cells": Double(cells.count),
            "suppressed": Double(cells.count { $0.figure == .suppressed }),
            "revised": Double(zip(cells, corrected).count { $0.figure != $1.figure }),
            "decide_seconds": first, "decide_correction_seconds": second,
        ]
    }

    /// The month's table; a correction makes so many people of every tenth group late.
    private static func table(_ counts: MonthIndicators, correction: Int) -> MonthTable {
        MonthTable(
            groups: counts.groups.enumerated().map { index, group in
                ConfidentialCount(
                    group: group.group, headcount: group.headcount, expected: group.expected,
                    onTime: max(0, group.onTime - (index % 10 == 0 ? correction : 0)),
                    isShared: group.isShared)
            }, divisions: counts.divisions,
            lightsOut: counts.lightsOut.divisions.map {
                MonthTable.Division(groups: $0.groups, expected: $0.expected, isOut: $0.isOut)
            })
    }
}
