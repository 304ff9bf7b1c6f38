/// Proposes who helps whom; people decide.
package struct ProposeHelp: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let unchanged: Bool
        package let agreedMinutes: Int
        package let proposedMinutes: Int
        package let unmetMinutes: Int
        package let proposals: [HelpAnswer]
        package let unmet: [Unmet]
        package let unfit: [Unfit]

        package init(
            unchanged: Bool, agreedMinutes: Int, proposedMinutes: Int, unmetMinutes: Int,
            proposals: [HelpAnswer], unmet: [Unmet], unfit: [Unfit]
        ) {
            self.unchanged = unchanged
            self.agreedMinutes = agreedMinutes
            self.proposedMinutes = proposedMinutes
            self.unmetMinutes = unmetMinutes
            self.proposals = proposals
            self.unmet = unmet
            self.unfit = unfit
        }
    }

    /// Somebody who stays short, and why.
    package struct Unmet: Codable, Sendable {
        package let person: HelpPerson
        package let minutes: Int
        package let cause: String
        package let sentence: String

        package init(person: HelpPerson, minutes: Int, cause: String, sentence: String) {
            self.person = person
            self.minutes = minutes
            self.cause = cause
            self.sentence = sentence
        }
    }

    /// Help that was decided on and no longer fits the forecasts.
    package struct Unfit: Codable, Sendable {
        package let help: HelpAnswer
        package let code: String
        package let sentence: String

        package init(help: HelpAnswer, code: String, sentence: String) {
            self.help = help
            self.code = code
            self.sentence = sentence
        }
    }

    package let date: String
    package let section: String?
    package let check: String?

    package init(date: String, section: String?, check: String?) {
        self.date = date
        self.section = section
        self.check = check
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

package struct DecideHelp: NodeRequest {
    package typealias Answer = EntryAnswer

    package let id: String
    /// `accepted`, `ordered` or `declined`.
    package let state: String

    package init(id: String, state: String) {
        self.id = id
        self.state = state
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// Decides on help that nobody proposed.
package struct OrderHelp: NodeRequest {
    package typealias Answer = EntryAnswer

    package let date: String
    package let helper: String
    package let helped: String
    package let minutes: Int

    package init(date: String, helper: String, helped: String, minutes: Int) {
        self.date = date
        self.helper = helper
        self.helped = helped
        self.minutes = minutes
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// Help in which the acting person stands.
package struct ListOwnHelp: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let help: [OwnHelpRow]

        package init(help: [OwnHelpRow]) {
            self.help = help
        }
    }

    package init() {}

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

package struct OwnHelpRow: Codable, Sendable {
    package let date: String
    package let isHelper: Bool
    package let other: HelpPerson
    package let minutes: Int

    package init(date: String, isHelper: Bool, other: HelpPerson, minutes: Int) {
        self.date = date
        self.isHelper = isHelper
        self.other = other
        self.minutes = minutes
    }
}

/// Thanks somebody; only they read it.
package struct GiveThanks: NodeRequest {
    package typealias Answer = EntryAnswer

    package let date: String
    package let from: String
    package let to: String
    package let text: String

    package init(date: String, from: String, to: String, text: String) {
        self.date = date
        self.from = from
        self.to = to
        self.text = text
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// The thanks that the acting person got.
package struct ListThanks: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let thanks: [ThanksRow]

        package init(thanks: [ThanksRow]) {
            self.thanks = thanks
        }
    }

    package init() {}

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

package struct ThanksRow: Codable, Sendable {
    package let date: String
    package let from: String
    package let text: String

    package init(date: String, from: String, text: String) {
        self.date = date
        self.from = from
        self.text = text
    }
}
