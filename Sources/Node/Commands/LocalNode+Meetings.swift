internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import UseCases

extension LocalNode {
    func performMeeting(_ request: OldRequest, _ release: String?) async throws -> JSONValue {
        switch request {
        case .meetingNew(let values):
            var values = values
            if values["status"] == nil { values["status"] = "planned" }
            try checkTimes(nil, values)
            return try await create(.meeting, parent: nil, values, release)
        case .meetingList: return try await meetingList()
        case .meetingShow(let id): return try await show(meeting: try await record(id, .meeting))
        case .agendaAdd(let id, let text):
            return try await create(
                .agendaItem, parent: try await record(id, .meeting).id, ["text": text], release)
        case .attend(let id, let member, let how, let left):
            guard left == nil || how != "absent" else { throw NodeError.leftWhileAbsent() }
            var values = ["member": member, "how": how]
            values["left"] = left
            return try await create(
                .attendance, parent: try await record(id, .meeting).id, values, release)
        case .roundAdd(let id, let at, let pairs):
            return try await addRounds(try await record(id, .meeting), [at: pairs], release)
        case .roundsAdd(let id, let rounds):
            return try await addRounds(try await record(id, .meeting), rounds, release)
        default: throw NodeError.badValue("command", "meeting")
        }
    }

    private static let roundsMax = 100

    /// Rounds with their pairs in one entry; each pair is two members. The id is the first round's.
    private func addRounds(
        _ meeting: SharedRecord, _ rounds: [String: [String]], _ release: String?
    ) async throws -> JSONValue {
        guard (1...Self.roundsMax).contains(rounds.count) else {
            throw NodeError.badValue("rounds", "1–\(Self.roundsMax)")
        }
        let field = try rule(.dialogueRound, "pairs").number
        var edits: [ShareableEdit] = []
        for (at, pairs) in rounds.sorted(by: { $0.key < $1.key }) {
            try checkPairs(pairs)
            var values = try newValues(.dialogueRound, ["at": at])
            values += pairs.map { ShareableEdit.NewValue(field: field, value: .content($0)) }
            edits.append(
                .create(.dialogueRound, parent: meeting.id, values: values, passage: nil))
        }
        let ids = try await gate.publish(edits, release: try self.release(release))
        return ["id": JSONValue(ids.first?.description)]
    }

    private func checkPairs(_ pairs: [String]) throws {
        guard !pairs.isEmpty else { throw NodeError.badValue("--pairs", "142069-141305") }
        for pair in pairs {
            let members = pair.split(separator: "-", maxSplits: 1)
            guard members.count == 2, members[0] != members[1] else {
                throw NodeError.badValue("--pairs", "142069-141305")
            }
            for member in members { _ = try Self.member(String(member)) }
        }
    }

    private func meetingList() async throws -> JSONValue {
        let meetings = try await reader.all(.meeting)
        return [
            "meetings": .array(
                meetings.map { meeting in
                    var row: [String: JSONValue] = [
                        "id": .string(meeting.id.description), "city": .string(meeting.owner.text),
                    ]
                    for name in ["title", "date", "form", "status"] {
                        row[name] = plain(meeting, name)
                    }
                    return .object(row)
                })
        ]
    }

    private func show(meeting: SharedRecord) async throws -> JSONValue {
        let attendance = try await reader.children(of: meeting.id, .attendance)
        let agenda = try await reader.children(of: meeting.id, .agendaItem)
        let rounds = try await reader.children(of: meeting.id, .dialogueRound)
        var whole: [String: JSONValue] = [
            "id": .string(meeting.id.description), "city": .string(meeting.owner.text),
            "fields": fields(meeting),
            "attendance": .array(
                attendance.map {
                    [
                        "id": .string($0.id.description), "city": plain($0, "member"),
                        "how": plain($0, "how"), "left": plain($0, "left"),
                        "by": .string($0.owner.text),
                    ]
                }),
            "agenda": .array(
                agenda.map {
                    [
                        "id": .string($0.id.description), "text": plain($0, "text"),
                        "by": .string($0.owner.text),
                    ]
                }),
            "rounds": .array(
                rounds.map { round in
                    [
                        "id": .string(round.id.description), "at": plain(round, "at"),
                        "pairs": .array(
                            round.elements(2).map { json($0.value, MeetingRules.pairs) }),
                        "notes": .string(round.text(3)?.text ?? ""),
                        "version": .string(TextVersion.text(round.text(3)?.version ?? [])),
                    ]
                }),
        ]
        whole.merge(try await outcomes(of: meeting)) { known, _ in known }
        return .object(whole)
    }
}
