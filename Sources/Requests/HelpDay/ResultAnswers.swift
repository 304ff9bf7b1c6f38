/// How the day ended for how many.
package struct ResultCounts: Codable, Sendable {
    package let present: Int
    package let onTime: Int
    package let late: Int
    package let exempt: Int
    package let withoutResult: Int
    /// By the kind of work in English, or `unnamed`.
    package let lateByWork: [String: Int]

    package init(
        present: Int, onTime: Int, late: Int, exempt: Int, withoutResult: Int,
        lateByWork: [String: Int]
    ) {
        self.present = present
        self.onTime = onTime
        self.late = late
        self.exempt = exempt
        self.withoutResult = withoutResult
        self.lateByWork = lateByWork
    }
}

/// When the lights of a 課 went out.
package struct LightsOutAnswer: Codable, Sendable {
    package let at: String
    /// By 17:45.
    package let byAim: Bool
    package let enteredAt: String
    package let enteredLater: Bool
    package let stillHere: Int

    package init(at: String, byAim: Bool, enteredAt: String, enteredLater: Bool, stillHere: Int) {
        self.at = at
        self.byAim = byAim
        self.enteredAt = enteredAt
        self.enteredLater = enteredLater
        self.stillHere = stillHere
    }
}

/// How the day ended in a 課.
package struct DivisionAnswer: Codable, Sendable {
    package let section: String
    package let reported: Bool
    package let lightsOut: LightsOutAnswer?
    package let counts: ResultCounts
    /// Empty where there are none, or where they are not shown; in JSON they are left out then.
    package let latePeople: [LatePerson]

    package init(
        section: String, reported: Bool, lightsOut: LightsOutAnswer?, counts: ResultCounts,
        latePeople: [LatePerson]
    ) {
        self.section = section
        self.reported = reported
        self.lightsOut = lightsOut
        self.counts = counts
        self.latePeople = latePeople
    }

    private enum CodingKeys: String, CodingKey { case section, reported, lightsOut, latePeople }

    /// The counts stand beside the section's name.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        section = try container.decode(String.self, forKey: .section)
        reported = try container.decode(Bool.self, forKey: .reported)
        lightsOut = try container.decodeIfPresent(LightsOutAnswer.self, forKey: .lightsOut)
        latePeople = try container.decodeIfPresent([LatePerson].self, forKey: .latePeople) ?? []
        counts = try ResultCounts(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try counts.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(section, forKey: .section)
        try container.encode(reported, forKey: .reported)
        try container.encode(lightsOut, forKey: .lightsOut)
        if !latePeople.isEmpty { try container.encode(latePeople, forKey: .latePeople) }
    }
}

/// Somebody who left late.
package struct LatePerson: Codable, Sendable {
    package let employeeNumber: String
    package let name: String
    package let leftAt: String?
    package let work: String?
    package let note: String?

    package init(
        employeeNumber: String, name: String, leftAt: String?, work: String?, note: String?
    ) {
        self.employeeNumber = employeeNumber
        self.name = name
        self.leftAt = leftAt
        self.work = work
        self.note = note
    }
}
