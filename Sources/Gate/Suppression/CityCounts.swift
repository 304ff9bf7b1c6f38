internal import Alliance

/// Figures about sections and acts of a whole city: they are no figures about persons.
///
/// How many 課 had their lights out, how many meetings were held and projects begun is told as it is
/// where at least five 課 stand behind it. Help is counted in acts and rounded to five; what rounds to
/// less than ten is 「10回に満たない」, so that five numbers or more stand behind each text.
///
/// Lights that were out everywhere say that nobody was there after 17:45. Beside 「90%以上」, which is told so
/// that 全員 is not, that would be 全員 after all; and lights that were out nowhere are somebody late in each
/// 課, beside a few. So where the city's share lies at an end, or is not told, no number of lights is, whatever
/// it is: silence for certain numbers alone would tell them.
struct CityCounts {
    /// Fewer 課 than this could be told apart.
    static let divisionsMinimum = 5

    let table: MonthTable
    /// Whether the city's share leaves many on both sides, or its setting lets everybody be spoken of.
    let tellsLights: Bool

    init(_ table: MonthTable, total: SharedFigure, rule: SuppressionRule) {
        self.table = table
        tellsLights = rule.allowsFull || Self.leavesMany(total)
    }

    private static func leavesMany(_ total: SharedFigure) -> Bool {
        switch total.shape {
        case .rounded(let done, let expected): done < expected
        case .band(let low, let high): low > 0 && high < 100
        default: false
        }
    }

    /// In the order in which they are published; what was not counted is not there.
    var cells: [MonthCell] {
        var cells: [MonthCell] = []
        if let lights = table.lightsOut { cells.append(lightsOut(lights)) }
        if let meetings = table.sectionMeetings { cells.append(count(.sectionMeetings, meetings)) }
        if let projects = table.projects { cells.append(count(.projects, projects)) }
        if let help = table.help {
            cells.append(acts(.helpWithin, help.within))
            cells.append(acts(.helpAcross, help.across))
        }
        return cells
    }

    private func lightsOut(_ share: MonthTable.Share) -> MonthCell {
        guard share.done >= 0, share.done <= share.expected,
            share.expected <= SuppressionRule.expectedMax
        else { return cell(.lightsOut, .suppressed, .suppressedImpossible) }
        guard share.expected >= Self.divisionsMinimum else {
            return cell(.lightsOut, .suppressed, .suppressedFewDivisions)
        }
        guard tellsLights else { return cell(.lightsOut, .suppressed, .suppressedBesideEnd) }
        return cell(
            .lightsOut, SharedFigure(.exact(done: share.done, of: share.expected)), .shownAsItIs)
    }

    private func count(_ indicator: Indicator, _ count: Int) -> MonthCell {
        guard (0...SuppressionRule.expectedMax).contains(count) else {
            return cell(indicator, .suppressed, .suppressedImpossible)
        }
        guard table.divisions >= Self.divisionsMinimum else {
            return cell(indicator, .suppressed, .suppressedFewDivisions)
        }
        return cell(indicator, SharedFigure(.count(count)), .shownAsItIs)
    }

    private func acts(_ indicator: Indicator, _ count: Int) -> MonthCell {
        guard (0...SuppressionRule.expectedMax).contains(count) else {
            return cell(indicator, .suppressed, .suppressedImpossible)
        }
        let count5 = FigureForm.rounded(count)
        guard count5 >= SuppressionRule.unitMinimumFloor else {
            return cell(indicator, SharedFigure(.few), .shownFewActs)
        }
        return cell(indicator, SharedFigure(.about(count5)), .shownActs)
    }

    private func cell(
        _ indicator: Indicator, _ figure: SharedFigure, _ reason: CellReason
    ) -> MonthCell {
        let key = ObservationKey(unitGroup: ObservationRules.wholeCity, indicator: indicator)
        return MonthCell(key: key, figure: figure, reason: reason)
    }
}
