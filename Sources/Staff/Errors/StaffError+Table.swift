internal import Tables

extension StaffError {
    /// What is wrong with the form of a file.
    init(_ fault: CSVFault) {
        switch fault {
        case .quoteUnclosed(let line): self = .quoteUnclosed(line: line)
        case .quoteMisplaced(let line): self = .quoteMisplaced(line: line)
        case .fieldTooLong(let line, let position, let scalarsMax):
            self = .fieldTooLong(line: line, position: position, scalarsMax: scalarsMax)
        case .tooManyColumns(let line, let columnsMax, let found):
            self = .columnCount(line: line, expected: columnsMax, found: found)
        }
    }
}
