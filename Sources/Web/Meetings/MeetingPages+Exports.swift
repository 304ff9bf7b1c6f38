internal import Alliance
internal import Documents
internal import HTML
internal import Requests

/// A meeting with its minutes as a file of Word, its to-dos as a table.
extension MeetingPages {
    static let exportRoutes: [PageRoute] = [
        .get("/meetings/:id/minutes.docx", .signedIn, document),
        .get("/meetings/:id/todos.xlsx", .signedIn) { visit in
            try Exports.excel(try await todoTable(visit), visit)
        },
        .get("/meetings/:id/todos.csv", .signedIn) { visit in
            Exports.csv(try await todoTable(visit), visit)
        },
    ]

    static func exports(_ meeting: ShowMeeting.Answer) -> Markup {
        let path = PagePath.meeting(meeting.id)
        return Exports.row(word: path / "minutes.docx") {
            if !meeting.todos.isEmpty {
                a(.href(path / "todos.xlsx")) { say("宿題をExcelで") }
                a(.href(path / "todos.csv")) { say("宿題をCSVで") }
            }
        }
    }

    private static func document(_ visit: PageRequest) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let cities = await CityNames(visit)
        let minutes = meeting.fields["minutes"]?.text ?? ""
        return try Exports.word(
            meeting.title,
            facts(meeting) + agenda(meeting) + attendance(meeting, cities)
                + rounds(meeting, cities) + outcomes(meeting, cities)
                + [
                    .heading(1, SharedKind.meeting.title("minutes")),
                    .text(minutes.isEmpty ? none : minutes),
                ], name: say("議事録_\(meeting.title)"), visit)
    }

    private static var none: String { say("まだありません。") }

    private static func facts(_ meeting: ShowMeeting.Answer) -> [WordDocument.Block] {
        var when = CivicDay(meeting.fields["date"]?.value).said
        if let begin = meeting.begin { when += say("　\(begin)") }
        if let end = meeting.fields["end"]?.value, !end.isEmpty { when += say("〜\(end)") }
        return [.note(say("日時: \(when)"))]
            + ["status", "form", "place", "link", "reason"].compactMap { field in
                guard let value = meeting.fields[field]?.value, !value.isEmpty else { return nil }
                return .note(
                    "\(SharedKind.meeting.title(field)): \(SharedKind.meeting.shown(field, value))")
            }
    }

    private static func agenda(_ meeting: ShowMeeting.Answer) -> [WordDocument.Block] {
        let items = meeting.agenda.enumerated().map { index, item in
            say("\(index + 1)　\(item.text ?? say("（消されました）"))")
        }
        return [
            .heading(1, say("議題")), .text(items.isEmpty ? none : items.joined(separator: "\n")),
        ]
    }

    private static func attendance(
        _ meeting: ShowMeeting.Answer, _ cities: CityNames
    ) -> [WordDocument.Block] {
        let rows = cities.cities.map { city in
            let note = meeting.attendance(of: city.value)
            return [
                city.title, SharedKind.attendance.shown("how", note?.how), note?.left ?? "–",
            ]
        }
        return [
            .heading(1, say("各市の参加")),
            .table(heads: [say("市"), say("参加"), say("途中で出た時刻")], rows: rows, widths: [2, 2, 1]),
        ]
    }

    private static func rounds(
        _ meeting: ShowMeeting.Answer, _ cities: CityNames
    ) -> [WordDocument.Block] {
        guard !meeting.rounds.isEmpty else { return [] }
        let blocks = meeting.rounds.sorted { ($0.at ?? "") < ($1.at ?? "") }.flatMap {
            round -> [WordDocument.Block] in
            [
                .heading(2, say("\(round.at ?? "–") から")),
                .list(round.pairs.map { RoundWords.pair($0, cities) }),
            ] + (round.notes.isEmpty ? [] : [.text(round.notes)])
        }
        return [.heading(1, say("対話の組み合わせ"))] + blocks
    }

    private static func outcomes(
        _ meeting: ShowMeeting.Answer, _ cities: CityNames
    ) -> [WordDocument.Block] {
        let decisions = meeting.decisions.map { decision in
            let state = decision.state == "withdrawn" ? say("（取り下げ）") : ""
            let city = decision.city.map { say("（担当: \(cities[$0])）") } ?? ""
            return "\(decision.text ?? say("（消されました）"))\(city)\(state)"
        }
        var blocks: [WordDocument.Block] = [
            .heading(1, say("決まったこと")), decisions.isEmpty ? .text(none) : .list(decisions),
            .heading(1, say("宿題")),
        ]
        let todos = meeting.todos.map { todo in
            [
                todo.text ?? say("（消されました）"), SharedKind.todo.shown("city", todo.city, cities),
                todo.until.map { CivicDay($0).said } ?? "–",
                SharedKind.todo.shown("state", todo.state),
            ]
        }
        blocks.append(
            todos.isEmpty
                ? .text(none)
                : .table(
                    heads: [say("宿題"), say("担当"), say("いつまで"), say("状態")], rows: todos,
                    widths: [5, 2, 3, 2]))
        return blocks
    }

    private static func todoTable(_ visit: PageRequest) async throws -> TableFile {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let cities = await CityNames(visit)
        return TableFile(
            title: say("宿題_\(meeting.title)"),
            heads: [say("宿題"), say("担当"), say("いつまで"), say("状態"), say("済んだ日")],
            rows: meeting.todos.map { todo in
                [
                    .text(todo.text ?? say("（消されました）")),
                    .text(SharedKind.todo.shown("city", todo.city, cities)), .day(todo.until),
                    .text(SharedKind.todo.shown("state", todo.state)), .day(todo.done),
                ]
            })
    }
}
