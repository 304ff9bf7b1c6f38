/// Who could help whom. People accept or change it; nothing happens by itself.
package struct HelpProposal: Hashable, Sendable, ConfidentialValue {
    /// By helped person, then helper. Assignments that were kept are not repeated.
    package let assignments: [HelpAssignment]
    /// By person.
    package let unmet: [UnmetNeed]
    /// Within sections.
    package let within: HelpStageTotal
    /// Across sections, after what the sections settled themselves.
    package let across: HelpStageTotal

    package var minutes: Int { assignments.reduce(0) { $0 + $1.pair.minutes } }
    package var unmetMinutes: Int { unmet.reduce(0) { $0 + $1.minutes } }
}

/// A proposed pair, and why these two.
package struct HelpAssignment: Hashable, Sendable, ConfidentialValue {
    package let pair: HelpPair
    package let reason: HelpReason
}

/// Somebody helps somebody for so many minutes: as proposed, or as people changed it.
package struct HelpPair: Hashable, Sendable, ConfidentialValue {
    package let helper: Int64
    package let helped: Int64
    package let minutes: Int

    package init(helper: Int64, helped: Int64, minutes: Int) {
        self.helper = helper
        self.helped = helped
        self.minutes = minutes
    }
}

/// What one stage of a proposal arranged.
package struct HelpStageTotal: Hashable, Sendable {
    /// Started quarter-hours. Someone who needs 20 minutes occupies two.
    package internal(set) var quarters = 0
    /// Points of `HelpCosts`.
    package internal(set) var points = 0

    package init(quarters: Int = 0, points: Int = 0) {
        self.quarters = quarters
        self.points = points
    }
}

/// What remains of a need after everything proposed.
package struct UnmetNeed: Hashable, Sendable, ConfidentialValue {
    package let person: Int64
    package let minutes: Int
    package let cause: UnmetCause

    package init(person: Int64, minutes: Int, cause: UnmetCause) {
        self.person = person
        self.minutes = minutes
        self.cause = cause
    }
}

/// Why help could not be found where the scope allows to look for it.
package enum UnmetCause: Hashable, Sendable {
    /// Nobody there has a quarter-hour of room.
    case noRoom
    /// What may be asked is used up; there is more room, but a limit such as care duties protects it.
    case limits
    /// All room is used up.
    case roomUsedUp
}

extension UnmetNeed {
    /// - Parameter person: how to call the person, with さん where it belongs.
    package func japanese(person: String) -> String {
        let why =
            switch cause {
            case .noRoom: "応援できる人がいません。"
            case .limits: "頼める上限まですべて使いました。"
            case .roomUsedUp: "余裕のある人の時間はすべて使いました。"
            }
        return "\(person)の超過見込みは、あと\(minutes)分残ります。\(why)"
    }

    package func english(person: String) -> String {
        let why =
            switch cause {
            case .noRoom: "Nobody has room to help."
            case .limits:
                "All that may be asked is used up."
            case .roomUsedUp: "All room is used."
            }
        return "\(person) is still short by \(minutes) minute\(minutes == 1 ? "" : "s"). \(why)"
    }
}
