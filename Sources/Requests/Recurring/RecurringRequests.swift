/// What recurs in the own city, as an offer of support; nothing of it leaves the city.
package struct FindRecurring: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// How it is counted, as a sentence.
        package let rule: String
        package let window: Window
        package let work: [RecurringWork]
        package let sections: [RecurringWork]
        /// Empty for a post that may not see people.
        package let people: [RecurringMember]

        package init(
            rule: String, window: Window, work: [RecurringWork], sections: [RecurringWork],
            people: [RecurringMember]
        ) {
            self.rule = rule
            self.window = window
            self.work = work
            self.sections = sections
            self.people = people
        }
    }

    /// The recorded months that were looked at.
    package struct Window: Codable, Sendable {
        /// nil while nothing is recorded.
        package let from: String?
        package let until: String?
        package let months: Int
        /// `help_days`, or `all_recorded` while the city has not set the rule of its payday.
        package let days: String

        package init(from: String?, until: String?, months: Int, days: String) {
            self.from = from
            self.until = until
            self.months = months
            self.days = days
        }
    }

    /// The last so many recorded months; nil: as many as usual.
    package let months: Int?

    package init(months: Int?) {
        self.months = months
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// Work, or a section, in which the same trouble comes back.
package struct RecurringWork: Codable, Sendable {
    package let section: String
    package let monthsLate: Int
    package let of: Int
    package let since: String
    package let sentence: String
    /// Left out where the section is short whatever the work is.
    @OmittedIfNil package var work: String?
    /// A command that begins a project about it.
    @OmittedIfNil package var next: String?

    package init(
        section: String, monthsLate: Int, of: Int, since: String, sentence: String,
        work: String? = nil, next: String? = nil
    ) {
        self.section = section
        self.monthsLate = monthsLate
        self.of = of
        self.since = since
        self.sentence = sentence
        self.work = work
        self.next = next
    }
}

/// Somebody for whom it is late again and again: for their own 係長 and 所属長.
package struct RecurringMember: Codable, Sendable {
    package let section: String
    package let name: String
    package let employeeNumber: String
    package let monthsLate: Int
    package let of: Int
    package let since: String
    package let sentence: String

    package init(
        section: String, name: String, employeeNumber: String, monthsLate: Int, of: Int,
        since: String, sentence: String
    ) {
        self.section = section
        self.name = name
        self.employeeNumber = employeeNumber
        self.monthsLate = monthsLate
        self.of = of
        self.since = since
        self.sentence = sentence
    }
}

/// Signs that something is done for its form only; by section, never by person.
package struct FindHollowSigns: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let signs: [Sign]

        package init(signs: [Sign]) {
            self.signs = signs
        }
    }

    package struct Sign: Codable, Sendable {
        package let section: String
        package let sign: String
        package let months: [String]
        package let sentence: String

        package init(section: String, sign: String, months: [String], sentence: String) {
            self.section = section
            self.sign = sign
            self.months = months
            self.sentence = sentence
        }
    }

    /// So many months up to the last recorded; nil: as many as usual.
    package let months: Int?

    package init(months: Int?) {
        self.months = months
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}
