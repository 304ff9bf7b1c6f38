internal import Requests

/// What the page of an evening says of those who are here, by the place where it stands: the page writes it, and
/// its script renews it. In both it is the same words.
struct PresenceLines: Encodable, Sendable {
    let lines: [String: String]

    init(_ answer: ShowPresence.Answer) {
        var lines: [String: String] = [:]
        for division in answer.divisions {
            // Of lights that are out the page has more to say than words.
            lines[Self.standing(division)] = Self.words(division)
            for member in division.members { lines[Self.left(member)] = Self.words(member) }
        }
        self.lines = lines
    }

    /// Names of places: people and sections keep theirs when others come and go.
    static func standing(_ division: ShowPresence.Division) -> String {
        "standing-" + division.section
    }

    static func left(_ member: ShowPresence.Member) -> String {
        "left-" + member.person.employeeNumber
    }

    static func words(_ division: ShowPresence.Division) -> String {
        guard let out = division.lightsOut else {
            let here = division.members.count { $0.leftAt == nil && !$0.exempt }
            return say("まだ消灯が記録されていません。退庁の記録がない人: \(here)人")
        }
        return say("消灯 \(out.at)") + (out.stillHere > 0 ? say("（残っていた人 \(out.stillHere)人）") : "")
    }

    static func words(_ member: ShowPresence.Member) -> String {
        (member.exempt ? say("（除外）") : "") + (member.leftAt.map { say("（\($0)退庁）") } ?? "")
    }
}
