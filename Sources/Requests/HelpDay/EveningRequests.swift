/// Records when somebody left.
package struct RecordDeparture: NodeRequest {
    package typealias Answer = DepartureAnswer

    package let date: String
    package let number: String
    package let values: DepartureValues

    package init(date: String, number: String, values: DepartureValues) {
        self.date = date
        self.number = number
        self.values = values
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// One person's departure, as typed.
package struct DepartureValues: Codable, Sendable {
    package let at: String
    package let arrived: String?
    package let work: String?
    package let note: String?

    package init(at: String, arrived: String?, work: String?, note: String?) {
        self.at = at
        self.arrived = arrived
        self.work = work
        self.note = note
    }
}

/// Takes a departure back.
package struct RemoveDeparture: NodeRequest {
    package typealias Answer = DepartureAnswer

    package let date: String
    package let number: String

    package init(date: String, number: String) {
        self.date = date
        self.number = number
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

package struct DepartureAnswer: Codable, Sendable {
    package let change: String
    package let unchanged: Bool
    /// How the day ended for that person; nil after taking it back where nothing else says.
    package let outcome: String?

    package init(change: String, unchanged: Bool, outcome: String?) {
        self.change = change
        self.unchanged = unchanged
        self.outcome = outcome
    }
}

/// Puts out the lights of a 課: whoever is not still here left on time.
package struct RecordLightsOut: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let change: String
        package let unchanged: Bool
        package let section: String
        package let at: String
        package let enteredLater: Bool
        package let stillHere: Int
        package let onTime: Int
        package let late: Int
        package let exempt: Int

        package init(
            change: String, unchanged: Bool, section: String, at: String, enteredLater: Bool,
            stillHere: Int, onTime: Int, late: Int, exempt: Int
        ) {
            self.change = change
            self.unchanged = unchanged
            self.section = section
            self.at = at
            self.enteredLater = enteredLater
            self.stillHere = stillHere
            self.onTime = onTime
            self.late = late
            self.exempt = exempt
        }
    }

    package let date: String
    package let section: String?
    /// nil: now.
    package let at: String?
    /// Employee numbers with signs between them.
    package let still: String?
    /// Tapped without a connection, and sent later.
    package let isOffline: Bool

    package init(date: String, section: String?, at: String?, still: String?, isOffline: Bool) {
        self.date = date
        self.section = section
        self.at = at
        self.still = still
        self.isOffline = isOffline
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// Who is expected on the day itself.
package struct ShowPresence: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let date: String
        package let closed: Bool
        package let divisions: [Division]

        package init(date: String, closed: Bool, divisions: [Division]) {
            self.date = date
            self.closed = closed
            self.divisions = divisions
        }
    }

    package struct Division: Codable, Sendable {
        package let section: String
        /// Whether whoever asks may put the lights of the 課 out.
        package let whole: Bool
        package let lightsOut: LightsOutAnswer?
        package let members: [Member]

        package init(
            section: String, whole: Bool, lightsOut: LightsOutAnswer?, members: [Member]
        ) {
            self.section = section
            self.whole = whole
            self.lightsOut = lightsOut
            self.members = members
        }
    }

    package struct Member: Codable, Sendable {
        package let person: HelpPerson
        /// nil while nothing says how the day ended.
        package let outcome: String?
        package let leftAt: String?
        /// By what the outcome was set.
        package let source: String?
        package let work: String?
        package let note: String?
        package let exempt: Bool
        package let stillHere: Bool

        package init(
            person: HelpPerson, outcome: String?, leftAt: String?, source: String?, work: String?,
            note: String?, exempt: Bool, stillHere: Bool
        ) {
            self.person = person
            self.outcome = outcome
            self.leftAt = leftAt
            self.source = source
            self.work = work
            self.note = note
            self.exempt = exempt
            self.stillHere = stillHere
        }
    }

    package let date: String
    package let section: String?

    package init(date: String, section: String?) {
        self.date = date
        self.section = section
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}
