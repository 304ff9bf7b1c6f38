/// How many gave which forecast.
package struct ForecastCounts: Codable, Sendable {
    package var present = 0
    package var shortMinutes = 0
    package var hardWithoutMinutes = 0
    package var withRoom = 0
    package var roomMinutes = 0
    package var inBothChecks = 0
    package var changedBetweenChecks = 0
    package var canLeave = 0
    package var hard = 0
    package var exemptRequested = 0
    package var exemptApproved = 0
    package var exemptRefused = 0
    package var notReported = 0

    package init() {}
}

/// The forecasts of a section: its counts, and its members where whoever asks sees them.
package struct ForecastSection: Codable, Sendable {
    package let section: String
    package let counts: ForecastCounts
    /// Empty where they are not shown; in JSON they are left out then.
    package let members: [ForecastMember]

    package init(section: String, counts: ForecastCounts, members: [ForecastMember]) {
        self.section = section
        self.counts = counts
        self.members = members
    }

    private enum CodingKeys: String, CodingKey { case section, members, missing }

    /// The counts stand beside the section's name.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        section = try container.decode(String.self, forKey: .section)
        members = try container.decodeIfPresent([ForecastMember].self, forKey: .members) ?? []
        counts = try ForecastCounts(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try counts.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(section, forKey: .section)
        guard !members.isEmpty else { return }
        try container.encode(members, forKey: .members)
        try container.encode(
            members.filter { $0.standing == "not_reported" }.map(\.employeeNumber),
            forKey: .missing)
    }
}

/// One person's forecast, as the check on a day's page has it.
package struct ForecastMember: Codable, Sendable {
    package let employeeNumber: String
    package let name: String
    /// `can_leave`, `hard`, `exempt_requested`, `exempt_approved`, `exempt_refused` or `not_reported`.
    package let standing: String
    package let overMinutes: Int
    package let roomMinutes: Int
    package let work: String?
    package let note: String?
    package let reason: String?
    package let immovable: String?
    /// What the week's check said, where the eve's says something else.
    package let was: String?
    package let changed: Bool

    package init(
        employeeNumber: String, name: String, standing: String, overMinutes: Int,
        roomMinutes: Int, work: String?, note: String?, reason: String?, immovable: String?,
        was: String?, changed: Bool
    ) {
        self.employeeNumber = employeeNumber
        self.name = name
        self.standing = standing
        self.overMinutes = overMinutes
        self.roomMinutes = roomMinutes
        self.work = work
        self.note = note
        self.reason = reason
        self.immovable = immovable
        self.was = was
        self.changed = changed
    }
}
