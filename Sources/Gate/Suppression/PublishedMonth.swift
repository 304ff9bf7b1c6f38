package import Alliance

/// What a city has published of a month already.
package struct PublishedMonth: Sendable {
    package var figures: [ObservationKey: SharedFigure] = [:]

    package static let none = PublishedMonth()

    package init(_ cells: [MonthCell] = []) {
        for cell in cells { figures[cell.key] = cell.figure }
    }

    /// Whether its last figure is there: until then the month is shown nowhere, and goes on where a
    /// publication was interrupted.
    var isWhole: Bool { figures[.closing] != nil }

    /// Whether it was taken back as a whole.
    var isRetracted: Bool { figures[.closing] == .retracted }
}
