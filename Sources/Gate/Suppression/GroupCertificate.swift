/// Whether the groups of a month may stand beside the city's total.
///
/// The shared groups are not the whole city: one is never shared (`MonthTable`), so a total leaves each
/// of them open as long as it does not lie at an edge. Let y of the city be from Y on by its text. The
/// groups' least counts add up to A, their least rests (n − y) to B. A reader who knows every base finds
/// for a group the counts up to its least + (Y + 4 − A), and the rests up to its least + (n − Y − B).
/// Where both leave four steps, five values or more stand behind each group, the total, and what the
/// group that is not shared did.
///
/// Silence would tell that they do not. So the groups stay away already where the steps are fewer than
/// four and the width of the widest band: then those that stay away include whole bands.
/// `ExhaustiveAttackTests` tries every month.
struct GroupCertificate {
    private static let stepsMin = FigureForm.roundingBase - 1

    let total: FigureWindow
    let groups: [FigureWindow]

    var holds: Bool {
        let least = groups.reduce(0) { $0 + $1.counts.lowerBound }
        let leastRest = groups.reduce(0) { $0 + $1.size - $1.counts.upperBound }
        let first = total.counts.lowerBound
        let steps = min(first + Self.stepsMin - least, total.size - first - leastRest)
        return steps >= Self.stepsMin + (groups.map(\.counts.count).max() ?? 0)
    }
}
