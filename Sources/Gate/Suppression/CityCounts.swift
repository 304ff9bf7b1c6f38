internal import Alliance

/// Figures about sections and acts of a whole city: they are no figures about persons.
///
/// How many 課 had their lights out, how many meetings were held and projects begun is told as it is
/// where at least five 課 stand behind it. Help is counted in acts and rounded to five; what rounds to
/// less than ten is 「10回に満たない」, so that five numbers or more stand behind each text.
///
/// Lights that were on say that somebody was there after 17:45, so their number is one about persons after all,
/// and is told only where `LightsCertificate` holds.
struct CityCounts {
    /// Fewer 課 than this could be told apart.
    static let divisionsMinimum = 5

    let table: MonthTable
    /// What the city's share and its groups leave open; nil where no number of lights is told.
    let lights: LightsCertificate?

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

    private func lightsOut(_ divisions: [MonthTable.Division]) -> MonthCell {
        guard divisions.allSatisfy({ (0...SuppressionRule.expectedMax).contains($0.expected) }),
            divisions.count <= SuppressionRule.expectedMax
        else { return cell(.lightsOut, .suppressed, .suppressedImpossible) }
        guard divisions.count >= Self.divisionsMinimum else {
            return cell(.lightsOut, .suppressed, .suppressedFewDivisions)
        }
        guard let lights, lights.holds(divisions) else {
            return cell(.lightsOut, .suppressed, .suppressedBesideShare)
        }
        let done = divisions.count(where: \.isOut)
        return cell(
            .lightsOut, SharedFigure(.exact(done: done, of: divisions.count)), .shownAsItIs)
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
