internal import Alliance

/// Everything that leaves of a month, decided together: primary and secondary suppression and what a
/// correction may show.
///
/// 1. Each figure of a group by `CellRule`: by its own numbers alone.
/// 2. A group of an earlier version stays as it was unless one of its figures moved far
///    (`CorrectionDistance`).
/// 3. Totals by `TotalCertificate`: by the texts of the groups and of the totals alone. No figure of a
///    group is ever withheld for the sake of a total: the total goes.
/// 4. Work that ran late only beside a total, and only where it cannot narrow it.
///
/// Each step reads exact numbers only of the figure it makes, and texts of all others. So what was
/// withheld, and why, follows from what is public, and silence tells no more than the rule says.
package struct MonthDisclosure {
    private let table: MonthTable
    private let rule: SuppressionRule
    private let past: PublishedMonth
    /// The figures of groups in the order of their names, then those of the city.
    package private(set) var cells: [MonthCell] = []
    private var hasChangedGroup = false
    private var isPossible = true

    package init(_ table: MonthTable, rule: SuppressionRule, past: PublishedMonth = .none) {
        self.table = table
        self.rule = rule
        self.past = past
        addGroups()
        addLightsOut()
        addTotalsAndLateWork()
    }

    // MARK: Groups

    private mutating func addGroups() {
        var distance = CorrectionDistance(rule: rule)
        var keys: Set<ObservationKey> = []
        let groups = table.groups.sorted {
            $0.group.utf8.lexicographicallyPrecedes($1.group.utf8)
        }
        for group in groups {
            let fresh = freshCells(group)
            keys.formUnion(fresh.map(\.key))
            let known = fresh.filter { past.figures[$0.key] != nil }
            if past.isWhole, known.isEmpty { hasChangedGroup = true }
            let isNear = known.allSatisfy {
                distance.isNear(past.figures[$0.key] ?? .suppressed, $0.figure)
            }
            if !known.isEmpty, !isNear { hasChangedGroup = true }
            for cell in fresh {
                guard let old = past.figures[cell.key], isNear || old == .retracted else {
                    cells.append(cell)
                    continue
                }
                cells.append(kept(cell, old))
            }
        }
        addMissingGroups(keys)
    }

    private mutating func freshCells(_ group: ConfidentialCount) -> [MonthCell] {
        ConfidentialCount.indicators.compactMap { indicator in
            guard let done = group.done(indicator) else { return nil }
            let (figure, reason) = CellRule.cell(
                expected: group.expected, done: done, rule: rule)
            if reason == .suppressedImpossible { isPossible = false }
            let key = ObservationKey(unitGroup: group.group, indicator: indicator)
            return MonthCell(key: key, figure: figure, reason: reason)
        }
    }

    /// A correction replaces the month as a whole: groups that it does not have are taken back.
    private mutating func addMissingGroups(_ keys: Set<ObservationKey>) {
        let missing = past.figures.keys.filter {
            !keys.contains($0) && !$0.unitGroup.utf8.elementsEqual(ObservationRules.wholeCity.utf8)
        }.sorted {
            $0.indicator == $1.indicator
                ? $0.unitGroup.utf8.lexicographicallyPrecedes($1.unitGroup.utf8)
                : $0.indicator.rawValue < $1.indicator.rawValue
        }
        for key in missing {
            if past.figures[key] != .retracted { hasChangedGroup = true }
            cells.append(MonthCell(key: key, figure: .retracted, reason: .retracted))
        }
    }

    private func kept(_ cell: MonthCell, _ old: SharedFigure) -> MonthCell {
        if old == cell.figure { return cell }
        return MonthCell(
            key: cell.key, figure: old,
            reason: old == .retracted ? .retracted : .keptCorrectionTooSmall)
    }

    // MARK: The city

    private mutating func addLightsOut() {
        guard let lights = table.lightsOut else { return }
        let key = ObservationKey(unitGroup: ObservationRules.wholeCity, indicator: .lightsOut)
        let (figure, reason) = CellRule.cell(
            expected: lights.expected, done: lights.done, rule: rule, isSizeKnown: true)
        let cell = MonthCell(key: key, figure: figure, reason: reason)
        var distance = CorrectionDistance(rule: rule, isSizeKnown: true)
        guard let old = past.figures[key], old == .retracted || distance.isNear(old, figure) else {
            cells.append(cell)
            return
        }
        cells.append(kept(cell, old))
    }

    private mutating func addTotalsAndLateWork() {
        let totals = totalCells()
        if let total = totals.first, let late = table.lateWork {
            let disclosure = LateWorkDisclosure(total: total.figure, rule: rule, past: past)
            let figures = disclosure.cells(late, lateAtAll: isPossible ? sums().late : nil)
            cells += figures
        }
        // The total of leaving on time is the month's last figure: with it, the month is whole.
        cells += totals.dropFirst()
        cells += totals.prefix(1)
    }

    private func sums() -> (size: Int, counts: [Int?], late: Int) {
        let size = table.groups.reduce(0) { $0 + $1.expected }
        let counts = ConfidentialCount.indicators.map { indicator -> Int? in
            let all = table.groups.compactMap { $0.done(indicator) }
            return all.count == table.groups.count ? all.reduce(0, +) : nil
        }
        return (size, counts, size - (counts[0] ?? 0))
    }

    /// The totals, leaving on time first. After a correction that shows, there are none: two totals and
    /// two versions of one group would tell the rest of it.
    private func totalCells() -> [MonthCell] {
        let indicators = ConfidentialCount.indicators.filter { indicator in
            table.groups.contains { $0.done(indicator) != nil } || indicator == .onTimeLeaving
        }
        let fresh = hasChangedGroup || past.isWhole ? nil : certifiedTotals()
        return indicators.map { indicator in
            let key = ObservationKey(
                unitGroup: ObservationRules.wholeCity, indicator: indicator)
            if past.isWhole, !hasChangedGroup, let old = past.figures[key] {
                let reason: CellReason =
                    if case .rounded = old.shape { .shownRounded } else { .totalDropped }
                return MonthCell(key: key, figure: old, reason: reason)
            }
            return fresh?.first { $0.key == key }
                ?? MonthCell(key: key, figure: .suppressed, reason: .totalDropped)
        }
    }

    /// The totals of all indicators together; nil where there is no proof that they are safe, or none
    /// that the next higher total would be.
    ///
    /// The latter so that the totals that are dropped always include a safe one: otherwise dropping
    /// itself would tell that the numbers lie at an edge.
    private func certifiedTotals() -> [MonthCell]? {
        guard isPossible, !table.groups.isEmpty, table.groups.count <= MonthTable.groupsMax else {
            return nil
        }
        // Possible numbers are at most a million each.
        let sums = sums()
        guard sums.size <= SuppressionRule.expectedMax else { return nil }
        let size = CellRule.rounded(sums.size)
        var result: [MonthCell] = []
        var targets: [ClosedRange<Int>?] = []
        for (indicator, count) in zip(ConfidentialCount.indicators, sums.counts) {
            guard let count else {
                targets.append(nil)
                continue
            }
            let key = ObservationKey(
                unitGroup: ObservationRules.wholeCity, indicator: indicator)
            let count5 = CellRule.rounded(count)
            if let figure = Self.total(count5, of: size, rule: rule) {
                targets.append((count5 - 2)...(count5 + 2))
                result.append(MonthCell(key: key, figure: figure, reason: .shownRounded))
            } else if count <= CellRule.fewMax, indicator != .onTimeLeaving {
                targets.append(0...CellRule.fewMax)
                result.append(
                    MonthCell(
                        key: key, figure: .suppressed,
                        reason: count == 0 ? .suppressedNone : .suppressedFew))
            } else {
                return nil
            }
        }
        guard let signatures = signatures(), let first = targets[0] else { return nil }
        let higher = first.lowerBound + 5...first.upperBound + 5
        guard Self.total(higher.lowerBound + 2, of: size, rule: rule) != nil else { return nil }
        for target in [first, higher] {
            var certificate = TotalCertificate(
                groups: signatures, size: (size - 2)...(size + 2),
                counts: [target] + targets.dropFirst())
            guard certificate.holds() else { return nil }
        }
        return result
    }

    /// Rounded, or nothing at all: a total is large or it is not worth its risk.
    private static func total(_ count5: Int, of size: Int, rule: SuppressionRule) -> SharedFigure? {
        guard size - 2 >= rule.unitMinimum,
            Disclosure.hidesFew(onTime5: count5, expected5: size)
        else { return nil }
        return SharedFigure(checking: .rounded(onTime5: count5, expected5: size))
    }

    private func signatures() -> [GroupSignature]? {
        var figures: [ObservationKey: SharedFigure] = [:]
        for cell in cells { figures[cell.key] = cell.figure }
        var result: [GroupSignature] = []
        for group in table.groups {
            let own = ConfidentialCount.indicators.map {
                figures[ObservationKey(unitGroup: group.group, indicator: $0)]
            }
            guard let signature = GroupSignature(own, rule: rule) else { return nil }
            result.append(signature)
        }
        return result
    }
}
