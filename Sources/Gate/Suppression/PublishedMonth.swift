internal import Alliance

/// What a city has published of a month already.
struct PublishedMonth {
    var figures: [ObservationKey: SharedFigure] = [:]

    static let none = PublishedMonth()

    /// Whether its last figure is there: until then the month is shown nowhere, and goes on where a
    /// publication was interrupted.
    var isWhole: Bool { figures[.closing] != nil }

    /// Whether it was taken back as a whole.
    var isRetracted: Bool { figures[.closing] == .retracted }
}
