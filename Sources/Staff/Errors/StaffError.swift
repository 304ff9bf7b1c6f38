/// Everything that can go wrong with the staff records, as a stable code with the place.
///
/// A case holds numbers and column names of ours, never a value that was read: the message goes
/// to screens and logs, where no name and no employee number may appear.
package enum StaffError: Error, Hashable, Sendable {
    // The store.
    case databaseNewer
    case databaseForeign
    case databaseCorrupt
    case databaseBusy
    case databaseUnavailable(sqliteCode: Int)
    case durabilityRefused
    case diskFull
    case cancelled
    case keysUnusable
    case keysUnwritable
    case keysDoNotFit
    case personErased
    case tooManyPeople(peopleMax: Int)
    /// More or longer than what the city may keep unshared.
    case draftFull

    // Who may do what.
    case roleRefused(StaffRole, LocalAction)
    /// Something outside the part of the organisation for which the post answers.
    case outsideSection(line: Int?)
    case postMalformed
    case postUnknown

    /// A 係内ミーティング that cannot be recorded so.
    case sectionMeeting(SectionMeetingProblem)

    /// An entry about a Help Day.
    case helpDay(HelpDayProblem)

    // A file as a whole.
    case fileTooLarge(bytesMax: Int)
    case fileEmpty
    case fileWithoutRows
    case tooManyLines(linesMax: Int)
    /// A workbook, a page or a PDF file.
    case notTable(FileSort)
    case encodingWide
    case encodingBroken(line: Int, byte: Int)
    case encodingUnavailable

    // Its shape.
    case columnMissing(StaffColumn)
    case columnTwice(StaffColumn)
    case columnUnknown(position: Int)
    case columnCount(line: Int, expected: Int, found: Int)
    case quoteUnclosed(line: Int)
    case quoteMisplaced(line: Int)
    case fieldTooLong(line: Int, position: Int, scalarsMax: Int)

    // A value.
    case field(line: Int, column: StaffColumn, problem: FieldProblem)
    case employeeNumberTwice(line: Int, firstLine: Int)
    case employeeNumberUnknown(line: Int)
    /// More places of one person than a file may hold.
    case tooManyPlaces(line: Int, placesMax: Int)
    case placesOverlap(line: Int, firstLine: Int)
    case postHeldTwice(line: Int, firstLine: Int)
    case personDiffers(line: Int, firstLine: Int)
    /// The file seems to name only a part of the staff.
    case manyWouldLeave(left: Int, present: Int)
    /// The same names leave and join the same sections under other numbers.
    case numbersWouldChange(people: Int, line: Int)
    /// Another name under numbers, of which nobody said whether it is another person.
    case numbersOfOthers(people: Int, line: Int)
    /// The number of somebody who stands in a place, given to another person from a later day.
    case numberStillHeld(line: Int)
    case unmappable(line: Int, column: StaffColumn)
}
