internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records

extension LocalNode {
    func performMeeting(_ request: NodeRequest, _ release: String?) async throws -> JSONValue {
        switch request {
        case .meetingNew(let values):
            var values = values
            if values["status"] == nil { values["status"] = "planned" }
            return try await create(.meeting, parent: nil, values, release)
        case .meetingList: return try await meetingList()
        case .meetingShow(let id): return try await show(meeting: try await record(id, .meeting))
        case .agendaAdd(let id, let text):
            return try await create(
                .agendaItem, parent: try await record(id, .meeting).id, ["text": text], release)
        case .attend(let id, let member, let how, let left):
            var values = ["member": member, "how": how]
            values["left"] = left
            return try await create(
                .attendance, parent: try await record(id, .meeting).id, values, release)
        case .roundAdd(let id, let at, let pairs):
            let meeting = try await record(id, .meeting)
            return try await addRound(meeting, at, pairs, release)
        default: throw NodeError.badValue("command", "meeting")
        }
    }

    /// A round with its pairs in one entry; each pair is two members.
    private func addRound(
        _ meeting: SharedRecord, _ at: String, _ pairs: [String], _ release: String?
    ) async throws -> JSONValue {
        guard !pairs.isEmpty else { throw NodeError.badValue("--pairs", "142069-141305") }
        for pair in pairs {
            let members = pair.split(separator: "-", maxSplits: 1)
            guard members.count == 2, members[0] != members[1] else {
                throw NodeError.badValue("--pairs", "142069-141305")
            }
            for member in members { _ = try Self.member(String(member)) }
        }
        var values = try newValues(.dialogueRound, ["at": at])
        let field = try rule(.dialogueRound, "pairs").number
        values += pairs.map { ShareableEdit.NewValue(field: field, value: .content($0)) }
        let ids = try await publish(
            .create(.dialogueRound, parent: meeting.id, values: values, passage: nil), release)
        return ["id": JSONValue(ids.first?.description)]
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
        return [
            "id": .string(meeting.id.description), "city": .string(meeting.owner.text),
            "fields": fields(meeting),
            "attendance": .array(
                attendance.map {
                    [
                        "id": .string($0.id.description), "city": plain($0, "member"),
                        "how": plain($0, "how"), "left": plain($0, "left"),
                    ]
                }),
            "agenda": .array(
                agenda.map { ["id": .string($0.id.description), "text": plain($0, "text")] }),
            "rounds": .array(
                rounds.map { round in
                    [
                        "id": .string(round.id.description), "at": plain(round, "at"),
                        "pairs": .array(
                            round.elements(2).map { json($0.value, MeetingRules.pairs) }),
                        "notes": .string(round.text(3)?.text ?? ""),
                    ]
                }),
        ]
    }
}
