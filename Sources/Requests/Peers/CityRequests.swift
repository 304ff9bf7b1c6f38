/// What every page says of this city and of the others. All of it can be asked while records are folded
/// anew, so that pages about errors have their frame.

/// This city and those that it trusts, advisers among them.
package struct MemberNames: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let own: String
        /// The Japanese names, by id.
        package let names: [String: String]

        package init(own: String, names: [String: String]) {
            self.own = own
            self.names = names
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
    package var readsRecords: Bool { false }
}

/// In whose name the caller's texts are shared, for forms to say so.
package struct ShowSpeaker: NodeRequest {
    package typealias Answer = Speaker

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
    package var readsRecords: Bool { false }
}

/// When the other cities were last reached, in the order of their ids.
package struct ListContacts: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let contacts: [CityContact]

        package init(contacts: [CityContact]) {
            self.contacts = contacts
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
    package var readsRecords: Bool { false }
}

/// A peer as pages speak of it.
package struct CityContact: Codable, Sendable {
    /// How what it writes comes here.
    package enum Reach: String, Codable, Sendable {
        /// This node calls it.
        case reached
        /// It calls this node, and cannot be called from here, or need not be. All its data arrive.
        case callsUs = "calls_us"
        /// Nothing was heard of it for days, and nothing is known of why.
        case silent
        /// Calls fail, and it does not call, either.
        case failing
        case never
    }

    package let id: String
    /// In Japanese.
    package let name: String
    /// Seconds since 1970; nil: never.
    package let lastSeconds: Int64?
    package let reach: Reach
    /// What failed since, in Japanese; only of one that is not heard, either.
    package let problem: String?

    package init(id: String, name: String, lastSeconds: Int64?, reach: Reach, problem: String?) {
        self.id = id
        self.name = name
        self.lastSeconds = lastSeconds
        self.reach = reach
        self.problem = problem
    }
}
