internal import Requests
internal import Staff

/// Help between members of staff as sentences in the language of whoever asks.
struct HelpWords {
    private let isJapanese: Bool

    init(_ call: Call) {
        isJapanese = call.isJapanese
    }

    func sentence(_ help: HelpEntry) -> String {
        let (helper, helped) = (title(help.helper), title(help.helped))
        guard let reason = help.reason, let kind = WorkKind(rawValue: reason.category) else {
            return isJapanese
                ? "\(helper)が\(helped)を\(help.minutes)分手伝います。"
                : "\(helper) helps \(helped) for \(help.minutes) minutes."
        }
        return isJapanese
            ? reason.japanese(
                helper: helper, helped: helped, minutes: help.minutes, work: kind.japanese)
            : reason.english(
                helper: helper, helped: helped, minutes: help.minutes, work: kind.english)
    }

    func sentence(_ unmet: HelpProposalReport.Unmet) -> String {
        isJapanese
            ? unmet.need.japanese(person: title(unmet.person))
            : unmet.need.english(person: title(unmet.person))
    }

    /// The people of a defect are those of its pair; which is which, the defect's helper says.
    func sentence(_ unfit: HelpProposalReport.Unfit) -> String {
        let isAboutHelped: Bool =
            switch unfit.defect {
            case .helpedNotShort, .exceedsNeed: true
            default: false
            }
        let first = unfit.defect.people.first
        let name: (Int64) -> String = { id in
            id == first
                ? title(isAboutHelped ? unfit.help.helped : unfit.help.helper)
                : title(unfit.help.helped)
        }
        return isJapanese ? unfit.defect.japanese(name: name) : unfit.defect.english(name: name)
    }

    private func title(_ person: PersonName) -> String {
        isJapanese ? person.name + "さん" : person.name
    }
}

extension UnmetCause {
    var code: String {
        switch self {
        case .noRoom: "no_room"
        case .limits: "limits"
        case .roomUsedUp: "room_used_up"
        }
    }
}
