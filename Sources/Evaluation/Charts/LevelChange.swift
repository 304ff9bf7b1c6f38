/// Where the level of a series moved, and it is known why: only there the usual range is worked out anew.
///
/// "Making Data Count" asks for both, a shift that lasts and a cause that is known. A range that followed every
/// shift by itself would call each change usual as soon as it had lasted.
package enum LevelChange {
    /// So many values on one side of the mean before are a shift.
    private static let shiftMin = 7

    /// The first points of new groups, as ``ChartSettings/groupStarts`` takes them. A cause counts where the
    /// groups on both of its sides have limits of their own and the first values after it, side by side, all
    /// lie beyond the mean before.
    ///
    /// - Parameter causes: the first point after each cause, in any order.
    package static func starts(_ points: [ChartPoint], causes: [Int]) -> [Int] {
        let values = points.map(\.measure.number)
        var starts: [Int] = []
        for cause in Set(causes).sorted() where points.indices.contains(cause) {
            let before = values[(starts.last ?? 0)..<cause].compactMap(\.self)
            let after = values[cause...].compactMap(\.self)
            guard before.count >= ChartGroup.valuesMin, after.count >= ChartGroup.valuesMin,
                let mean = Average.mean(before)
            else { continue }
            let first = after.prefix(shiftMin)
            if first.allSatisfy({ $0 > mean }) || first.allSatisfy({ $0 < mean }) {
                starts.append(cause)
            }
        }
        return starts
    }
}
