internal import CivicCalendar
internal import Requests
internal import Staff

/// Help between members of staff: proposals, and what people decide.
extension LocalNode {
    func performHelp(_ request: HelpDayRequest, _ acting: Acting) async throws -> JSONValue {
        switch request {
        case .propose(let date, let section, let check):
            let report = try await staff.proposeHelp(
                on: try await entryDay(date), section: try section.map(Self.sectionPath),
                check: try check.map(Self.check), as: acting)
            return Self.json(report)
        case .decideHelp(let text, let state):
            guard let state = HelpState(rawValue: state), state != .proposed else {
                throw NodeError.badValue("command", "accept, order, decline")
            }
            // What is no number is the id of no help.
            let (change, help) = try await staff.decideHelp(Int64(text) ?? -1, state, as: acting)
            if change != .unchanged { await noticeHelp(help) }
            return Self.json(change, ["help": Self.json(help)])
        case .order(let date, let helper, let helped, let minutes):
            let (change, help) = try await staff.orderHelp(
                helper: helper, helped: helped, minutes: minutes, on: try await entryDay(date),
                as: acting)
            if change != .unchanged { await noticeHelp(help) }
            return Self.json(change, ["help": Self.json(help)])
        default: throw NodeError.badValue("command", "propose, accept, decline, order")
        }
    }

    private static func json(_ report: HelpProposalReport) -> JSONValue {
        [
            "unchanged": .bool(!report.isChanged), "agreed_minutes": .int(report.agreedMinutes),
            "proposed_minutes": .int(report.proposed.reduce(0) { $0 + $1.minutes }),
            "unmet_minutes": .int(report.unmet.reduce(0) { $0 + $1.need.minutes }),
            "proposals": .array(report.proposed.map(json)),
            "unmet": .array(
                report.unmet.map { unmet in
                    [
                        "person": json(unmet.person), "minutes": .int(unmet.need.minutes),
                        "cause": .string(code(unmet.need.cause)),
                        "sentence": .string(
                            Language.isJapanese
                                ? unmet.need.japanese(person: title(unmet.person))
                                : unmet.need.english(person: title(unmet.person))),
                    ]
                }),
            "unfit": .array(
                report.unfit.map { unfit in
                    [
                        "help": json(unfit.help), "code": .string(unfit.defect.code),
                        "sentence": .string(sentence(unfit)),
                    ]
                }),
        ]
    }

    static func json(_ help: HelpEntry) -> JSONValue {
        [
            "id": .int(Int(help.id)), "helper": json(help.helper), "helped": json(help.helped),
            "minutes": .int(help.minutes), "reach": .string(help.reach.rawValue),
            "state": .string(help.state.rawValue), "sentence": .string(sentence(help)),
        ]
    }

    static func json(_ person: PersonName) -> JSONValue {
        [
            "employee_number": .string(person.employeeNumber), "name": .string(person.name),
            "section": .string(person.section),
        ]
    }

    private static func title(_ person: PersonName) -> String {
        Language.isJapanese ? person.name + "さん" : person.name
    }

    private static func sentence(_ help: HelpEntry) -> String {
        let (helper, helped) = (title(help.helper), title(help.helped))
        guard let reason = help.reason, let kind = WorkKind(rawValue: reason.category) else {
            return Language.isJapanese
                ? "\(helper)が\(helped)を\(help.minutes)分手伝います。"
                : "\(helper) helps \(helped) for \(help.minutes) minutes."
        }
        return Language.isJapanese
            ? reason.japanese(
                helper: helper, helped: helped, minutes: help.minutes, work: kind.japanese)
            : reason.english(
                helper: helper, helped: helped, minutes: help.minutes, work: kind.english)
    }

    /// The people of a defect are those of its pair; which is which, the defect's helper says.
    private static func sentence(_ unfit: HelpProposalReport.Unfit) -> String {
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
        return Language.isJapanese
            ? unfit.defect.japanese(name: name) : unfit.defect.english(name: name)
    }

    private static func code(_ cause: UnmetCause) -> String {
        switch cause {
        case .noRoom: "no_room"
        case .limits: "limits"
        case .roomUsedUp: "room_used_up"
        }
    }
}
