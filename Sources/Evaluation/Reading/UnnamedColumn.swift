/// A column whose heading says nothing to us, in a file without a column of dates.
struct UnnamedColumn: Sendable {
    /// Where its heading stands.
    let line: Int
    /// From 1.
    let position: Int
    var cells: [String] = []

    /// Whether it is the column of dates nevertheless: then the order of the rows is not by chance.
    func holdsDates(_ order: (String) -> Int?) -> Bool {
        let filled = cells.filter { !NarrowText.trimmed($0).isEmpty }
        return filled.count { order($0) != nil } * 2 > filled.count
    }
}
