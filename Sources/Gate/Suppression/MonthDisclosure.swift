internal import Alliance

/// Everything that leaves of a month, decided together.
///
/// 1. The city's total of leaving on time, by `FigureForm`: it never depends on its groups.
/// 2. The shared groups, all of them or none (`GroupCertificate`), by texts and bases alone.
/// 3. What is counted of sections and acts (`CityCounts`, `LightsCertificate`, `LateHours`).
/// 4. A correction replaces a figure where the old and the new text are five persons apart. Where they
///    are not, the change would tell of a few persons, and the old text is false: it is withdrawn. Two
///    versions of a group beside one of another would tell its rest, so the groups go together.
package struct MonthDisclosure {
    /// The figures of groups in the order of their names, then those of the city; leaving on time last.
    package let cells: [MonthCell]

    package init(_ table: MonthTable, rule: SuppressionRule, past: PublishedMonth = .none) {
        let maker = Maker(table: table, rule: rule, past: past)
        let total = maker.total()
        let closing = maker.corrected(total)
        let groups = maker.groups(total, hasTotalMoved: maker.hasMoved(closing))
        cells = groups + maker.cityCells(closing.figure, beside: total.figure) + [closing]
    }
}

/// The steps of ``MonthDisclosure``.
private struct Maker {
    let table: MonthTable
    let rule: SuppressionRule
    let past: PublishedMonth

    private var form: FigureForm { FigureForm(rule: rule) }

    /// A table that cannot be true must not trap: then the sum is below zero.
    private func sum(_ number: (ConfidentialCount) -> Int) -> Int {
        table.groups.reduce(0) { sum, group in
            let one = number(group)
            guard (0...SuppressionRule.expectedMax).contains(one) else { return Int.min / 2 }
            return sum < 0 ? sum : sum + one
        }
    }

    private var size: Int { sum(\.expected) }

    var headcount: Int { sum(\.headcount) }

    // MARK: The total

    func total() -> MonthCell {
        let isPossible = table.groups.allSatisfy { $0.onTime <= $0.expected }
        let (figure, reason) = form.share(
            headcount: headcount, expected: isPossible ? size : -1, done: sum(\.onTime),
            isCity: true)
        return MonthCell(key: .closing, figure: figure, reason: reason)
    }

    /// The total, if it may replace what was said before.
    func corrected(_ cell: MonthCell) -> MonthCell {
        guard let old = past.figures[cell.key], old != cell.figure else { return cell }
        if old == .retracted { return MonthCell(key: cell.key, figure: old, reason: .retracted) }
        // Blocks that are counted from another headcount: what was said is as right as before.
        if case .rounded(let done, let base) = old.shape, done < base,
            case .rounded(done, let now) = cell.figure.shape, done < now,
            abs(base - size) < FigureForm.roundingBase
        {
            return MonthCell(key: cell.key, figure: old, reason: cell.reason)
        }
        if old != .suppressed, cell.figure != .suppressed,
            let before = window(old), let after = window(cell.figure),
            after.isFar(from: before) || isBaseFar(old, cell.figure)
        {
            return cell
        }
        return MonthCell(key: cell.key, figure: .suppressed, reason: .withdrawn)
    }

    private func window(_ figure: SharedFigure) -> FigureWindow? {
        form.window(figure, headcount: headcount, expected: size, isCity: true)
    }

    private func isBaseFar(_ old: SharedFigure, _ new: SharedFigure) -> Bool {
        guard case .rounded(_, let before) = old.shape, case .rounded(_, let after) = new.shape
        else { return false }
        return abs(before - after) >= 2 * FigureForm.roundingBase
    }

    func hasMoved(_ cell: MonthCell) -> Bool {
        past.figures[cell.key].map { $0 != cell.figure } ?? false
    }

    // MARK: Groups

    private var shared: [ConfidentialCount] {
        table.groups.filter(\.isShared).sorted {
            $0.group.utf8.lexicographicallyPrecedes($1.group.utf8)
        }
    }

    /// The shared groups, each by itself.
    private var sharedCells: [MonthCell] {
        shared.map { group in
            let (figure, reason) = form.share(
                headcount: group.headcount, expected: group.expected, done: group.onTime,
                isCity: false)
            return MonthCell(key: Self.key(group), figure: figure, reason: reason)
        }
    }

    func groups(_ total: MonthCell, hasTotalMoved: Bool) -> [MonthCell] {
        var cells = sharedCells
        if certified(total.figure, cells) == nil {
            cells = cells.map {
                MonthCell(key: $0.key, figure: .suppressed, reason: .suppressedToProtectAnother)
            }
        }
        let missing = missingKeys(cells)
        let hasMoved = cells.contains { cell in
            guard let old = past.figures[cell.key], old != .suppressed else { return false }
            return old != cell.figure
        }
        let isCorrection = hasTotalMoved || hasMoved || !missing.isEmpty
        cells = cells.map { kept($0, isCorrection: isCorrection) }
        return cells
            + missing.map { MonthCell(key: $0, figure: .retracted, reason: .retracted) }
    }

    /// What the texts of the groups leave open; nil where they may not stand beside the total.
    private func certified(_ total: SharedFigure, _ cells: [MonthCell]) -> [FigureWindow]? {
        guard total != .suppressed, let city = window(total) else { return nil }
        var windows: [FigureWindow] = []
        for (group, cell) in zip(shared, cells) {
            guard cell.reason != .suppressedImpossible,
                let window = form.window(
                    cell.figure, headcount: group.headcount, expected: group.expected,
                    isCity: false)
            else { return nil }
            windows.append(window)
        }
        let certificate = GroupCertificate(
            total: city, groups: windows,
            citySizes: form.sizes(headcount: headcount, expected: size, isCity: true),
            groupSizes: table.groups.map { group in
                guard group.isShared else { return 0...max(group.headcount, group.expected) }
                return form.sizes(
                    headcount: group.headcount, expected: group.expected, isCity: false)
            })
        return certificate.holds ? windows : nil
    }

    private func kept(_ cell: MonthCell, isCorrection: Bool) -> MonthCell {
        guard let old = past.figures[cell.key] else {
            // A month that is whole gets no further groups: beside the old ones they would be a version.
            guard past.isWhole else { return cell }
            return MonthCell(key: cell.key, figure: .suppressed, reason: .withdrawn)
        }
        switch old {
        case .retracted: return MonthCell(key: cell.key, figure: old, reason: .retracted)
        case .suppressed:
            let reason = cell.figure == .suppressed ? cell.reason : .withdrawn
            return MonthCell(key: cell.key, figure: old, reason: reason)
        default:
            guard isCorrection else { return cell }
            return MonthCell(key: cell.key, figure: .suppressed, reason: .withdrawn)
        }
    }

    /// A correction replaces the month as a whole: groups that it does not have are taken back.
    private func missingKeys(_ cells: [MonthCell]) -> [ObservationKey] {
        let known = Set(cells.map(\.key))
        return past.figures.keys.filter {
            !known.contains($0) && !$0.unitGroup.utf8.elementsEqual(ObservationRules.wholeCity.utf8)
        }.sorted { $0.unitGroup.utf8.lexicographicallyPrecedes($1.unitGroup.utf8) }
    }

    private static func key(_ group: ConfidentialCount) -> ObservationKey {
        ObservationKey(unitGroup: group.group, indicator: .onTimeLeaving)
    }

    // MARK: Sections and acts

    /// - Parameter computed: the total by itself, beside which the groups were decided.
    func cityCells(_ total: SharedFigure, beside computed: SharedFigure) -> [MonthCell] {
        var cells = CityCounts(table: table, lights: lights(total, computed)).cells
        if let minutes = table.lateMinutes {
            cells += LateHours(total: leastWindow(total)).cells(minutes)
        }
        let isTooSmall = headcount < rule.headcountMinimum
        return cells.map { cell in
            if isTooSmall {
                return MonthCell(
                    key: cell.key, figure: .suppressed, reason: .suppressedSmallCity)
            }
            return replacing(cell)
        }
    }

    private func lights(
        _ total: SharedFigure, _ computed: SharedFigure
    ) -> LightsCertificate? {
        let isAll: Bool
        switch total.shape {
        case .rounded(let done, let expected): isAll = done == expected
        case .band(let low, let high) where low > 0 && high < 100: isAll = false
        default: return nil
        }
        let sizes = form.sizes(headcount: headcount, expected: size, isCity: true)
        func window(_ size: Int) -> FigureWindow? {
            form.window(total, headcount: headcount, expected: size, isCity: true)
        }
        guard let own = window(size), let low = window(sizes.lowerBound),
            let high = window(sizes.upperBound)
        else { return nil }
        let least = low.rests.lowerBound
        return LightsCertificate(
            rests: least...max(least, high.rests.upperBound), ownRests: own.rests,
            groups: litGroups(computed), isAll: isAll)
    }

    private func litGroups(_ total: SharedFigure) -> [LightsCertificate.Group] {
        guard let windows = certified(total, sharedCells), !windows.isEmpty else { return [] }
        let told = zip(shared, windows).map { group, window in
            LightsCertificate.Group(name: group.group, rests: window.rests)
        }
        let others = table.groups.filter { !$0.isShared }.map { group in
            LightsCertificate.Group(name: group.group, rests: 0...max(0, group.expected))
        }
        return told + others
    }

    /// The city's rest as it is at the least base that its text leaves.
    private func leastWindow(_ total: SharedFigure) -> FigureWindow? {
        guard total != .suppressed, total != .retracted else { return nil }
        let kind = form.kind(headcount: headcount, expected: size, isCity: true)
        var least = size
        if case .rounded(let block) = kind { least = block.lowerBound }
        return form.window(total, headcount: headcount, expected: least, isCity: true)
    }

    /// Counts of sections and hours are replaced as they are; acts of help like persons.
    private func replacing(_ cell: MonthCell) -> MonthCell {
        guard let old = past.figures[cell.key], old != cell.figure else { return cell }
        if old == .retracted { return MonthCell(key: cell.key, figure: old, reason: .retracted) }
        guard cell.key.indicator == .helpWithin || cell.key.indicator == .helpAcross else {
            return cell
        }
        if old != .suppressed, Self.isFar(old, cell.figure) { return cell }
        return MonthCell(key: cell.key, figure: .suppressed, reason: .withdrawn)
    }

    private static func isFar(_ old: SharedFigure, _ new: SharedFigure) -> Bool {
        func number(_ figure: SharedFigure) -> Int? {
            switch figure.shape {
            case .about(let count): count
            case .few: FigureForm.roundingBase
            default: nil
            }
        }
        guard let before = number(old), let after = number(new) else { return false }
        return abs(before - after) >= 2 * FigureForm.roundingBase
    }
}
