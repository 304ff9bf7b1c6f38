internal import Alliance

/// Staff late at least once in the month, by kind of work, beside the city's total.
///
/// A reader knows that nobody is late for a kind of work who was not late at all, and that who was late
/// was so for some kind. So a figure is shown only if it stays under the fewest who can have been late
/// by the total's text, and not all twelve are shown unless together they exceed the most: then
/// neither inequality can narrow any number, here, in the total, or in a group.
struct LateWorkDisclosure {
    let total: SharedFigure
    let rule: SuppressionRule
    let past: PublishedMonth

    /// - Parameter lateAtAll: the staff that were late at all, exact; nil if the table cannot be true.
    func cells(_ late: [WorkCategory: Int], lateAtAll: Int?) -> [MonthCell] {
        guard case .rounded(let onTime, let size) = total.shape, let lateAtAll else {
            return WorkCategory.allCases.map { cell($0, .suppressed, .totalDropped) }
        }
        let few = size - 2 - (onTime + 2)
        let many = size + 2 - (onTime - 2)
        var cells = WorkCategory.allCases.map { category -> MonthCell in
            let count = late[category] ?? 0
            return kept(fresh(category, count, of: size, few: few, lateAtAll: lateAtAll))
        }
        let shown = cells.compactMap { Self.count($0.figure) }
        let isAllShown = shown.count == cells.count
        if isAllShown, shown.reduce(0, { $0 + $1 - 2 }) < many,
            let smallest = cells.indices.min(by: { shown[$0] < shown[$1] })
        {
            cells[smallest] = cell(
                cells[smallest].key.category ?? .other, .suppressed, .suppressedToProtectAnother)
        }
        return cells
    }

    private func fresh(
        _ category: WorkCategory, _ count: Int, of size: Int, few: Int, lateAtAll: Int
    ) -> MonthCell {
        guard count >= 0, count <= lateAtAll else {
            return cell(category, .suppressed, .suppressedImpossible)
        }
        guard count > CellRule.fewMax else {
            return cell(category, .suppressed, count == 0 ? .suppressedNone : .suppressedFew)
        }
        let count5 = CellRule.rounded(count)
        guard count5 + 2 <= few,
            let figure = SharedFigure(checking: .rounded(onTime5: count5, expected5: size))
        else { return cell(category, .suppressed, .suppressedToProtectAnother) }
        return cell(category, figure, .shownRounded)
    }

    /// What was said stays said unless it moved far; what was withheld stays so.
    private func kept(_ cell: MonthCell) -> MonthCell {
        guard let old = past.figures[cell.key], old != cell.figure else { return cell }
        if past.isWhole, let before = Self.count(old) {
            // Withheld counts begin at 0 to 7 and may be as many as were late at all.
            let isFar = Self.count(cell.figure).map { abs($0 - before) >= 10 } ?? false
            if isFar { return cell }
        }
        guard past.isWhole || Self.count(old) != nil else { return cell }
        let reason: CellReason = old == .retracted ? .retracted : .keptCorrectionTooSmall
        return MonthCell(key: cell.key, figure: old, reason: reason)
    }

    private func cell(
        _ category: WorkCategory, _ figure: SharedFigure, _ reason: CellReason
    ) -> MonthCell {
        let key = ObservationKey(
            unitGroup: ObservationRules.wholeCity, indicator: .lateWork, category: category)
        return MonthCell(key: key, figure: figure, reason: reason)
    }

    private static func count(_ figure: SharedFigure) -> Int? {
        guard case .rounded(let count, _) = figure.shape else { return nil }
        return count
    }
}
