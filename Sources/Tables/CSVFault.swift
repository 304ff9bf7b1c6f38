/// Where a table breaks the form of CSV, and how. It repeats nothing that stands in the file.
package enum CSVFault: Error, Hashable, Sendable {
    case quoteUnclosed(line: Int)
    case quoteMisplaced(line: Int)
    case fieldTooLong(line: Int, position: Int, scalarsMax: Int)
    case tooManyColumns(line: Int, columnsMax: Int, found: Int)
}
