internal import Requests

/// One person of a check list: what is known, what was typed, and what was wrong with it.
struct CheckRow {
    static let canLeave = "can_leave"

    let number: String
    let name: String
    /// What was said before, in words.
    var before: String?
    var outlook = ""
    var over = ""
    var room = ""
    var work = ""
    var note = ""
    var reason = ""
    var immovable = ""
    /// Nobody said anything of this person in this check, nor a week before.
    let isUnreported: Bool
    /// Set by 「全員に聞いた」 just now, and not saved.
    private(set) var isSet = false
    /// By the field's English name, as the node names it.
    var problems: [String: String] = [:]

    /// `week` is given on the eve: what nobody said yet is preset to what was said then.
    init(_ member: ForecastMember, week: ForecastMember?) {
        number = member.employeeNumber
        name = member.name
        let known = member.standing == "not_reported" ? week ?? member : member
        switch known.standing {
        case Self.canLeave: outlook = Self.canLeave
        case "hard": outlook = "hard"
        case "exempt_requested", "exempt_approved": outlook = "exempt"
        default: outlook = ""
        }
        isUnreported = known.standing == "not_reported"
        over = known.overMinutes > 0 ? "\(known.overMinutes)" : ""
        room = known.roomMinutes > 0 ? "\(known.roomMinutes)" : ""
        work = known.work ?? ""
        note = known.note ?? ""
        reason = member.reason ?? week?.reason ?? ""
        immovable = member.immovable ?? week?.immovable ?? ""
        before = Self.words(member, week)
    }

    private static func words(
        _ member: ForecastMember, _ week: ForecastMember?
    ) -> String? {
        if member.standing.hasPrefix("exempt") { return HelpDayWords.standing(member.standing) }
        guard let week, week.standing != "not_reported" else { return nil }
        let minutes = week.overMinutes > 0 ? say(" \(week.overMinutes)分") : ""
        return say("1週間前: ") + HelpDayWords.standing(week.standing) + minutes
    }

    /// What was typed in the form's row.
    mutating func overlay(_ form: FormFields, at index: Int) {
        outlook = form["outlook-\(index)"] ?? ""
        over = form["over-\(index)"] ?? ""
        room = form["room-\(index)"] ?? ""
        work = form["work-\(index)"] ?? ""
        note = form["note-\(index)"] ?? ""
        reason = form["reason-\(index)"] ?? ""
        immovable = form["immovable-\(index)"] ?? ""
    }

    /// 「全員に聞いた」: who is 未記入 can leave; what was chosen for somebody stays.
    mutating func setIfUnreported() {
        guard isUnreported, outlook.isEmpty else { return }
        outlook = Self.canLeave
        isSet = true
    }

    /// Whether this answer has words of its own, below the list.
    var hasMore: Bool { ["hard", "exempt"].contains(outlook) }

    /// What belongs to the chosen outlook: a form without scripts sends the other fields as well.
    var typed: ForecastInForm {
        var typed = ForecastInForm(number: number, outlook: outlook)
        switch outlook {
        case "hard": (typed.overMinutes, typed.work, typed.note) = (over, work, note)
        case Self.canLeave: typed.roomMinutes = room
        case "exempt": (typed.reason, typed.immovable) = (reason, immovable)
        default: break
        }
        return typed
    }
}
