internal import Alliance
internal import HTML
internal import Requests

/// The whole meeting as one form, to call it and to write it up: what was typed comes before what is shared.
///
/// Each field says what it began from, so that nobody writes over what they did not see.
struct MeetingForm {
    /// The field in which new items of the agenda stand, a line each.
    static let agenda = "agenda"
    static let head = SharedKind.meeting.declaration.fields.filter { $0.name != "minutes" }
    private static let rowsMin = 3
    private static let rowsMax = 100

    let visit: PageRequest
    /// nil where it is a new one.
    let meeting: ShowMeeting.Answer?
    /// The meeting that did not take place, whose agenda is carried over.
    var from: ShowMeeting.Answer?
    /// What a new one begins with.
    var template: MeetingTemplate?
    let cities: CityNames
    var faults = Faults()
    /// Where somebody else wrote meanwhile: the form goes on from what they wrote.
    var conflicts: [DraftPlace] = []
    var proposal: ProposeRounds.Answer?

    /// Whether the reader's city called the meeting; whether the reader writes for the city, or only takes notes.
    var isOwner: Bool { canWrite && meeting.map { $0.city == cities.own } ?? true }
    var canWrite: Bool { visit.reader.map { PageRoute.Access.writers.admits($0.role) } ?? false }

    /// What the form calls the field at a place.
    static func name(_ place: DraftPlace) -> String {
        if case .field(let name) = place { name } else { "p:\(place)" }
    }

    static func seenName(_ place: DraftPlace) -> String { "s:\(place)" }

    static func attendance(of city: String) -> (how: DraftPlace, left: DraftPlace) {
        (
            .below(kind: "attendance", id: city, field: "how"),
            .below(kind: "attendance", id: city, field: "left")
        )
    }

    static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init).filter { !SharedWords.isBlank($0) }
    }

    /// The numbers of the rows for new records of a kind that a form holds.
    static func rows(of kind: SharedKind, in form: FormFields) -> [Int] {
        form.names(after: "p:\(kind.declaration.name)/new-")
            .filter { $0.hasSuffix("/text") }
            .compactMap { Int($0.dropLast("/text".count)) }
            .filter { (0..<rowsMax).contains($0) }.sorted()
    }

    /// Those that were sent with something in them, and empty ones to go on.
    func rows(of kind: SharedKind) -> Range<Int> {
        let written = Self.rows(of: kind, in: visit.form).filter { number in
            ["text", "city", "until"].contains { field in
                let place = DraftPlace.below(
                    kind: kind.declaration.name, id: "new-\(number)", field: field)
                return visit.form.typed(Self.name(place)) != nil
            }
        }
        let empty = kind == .todo ? Self.rowsMin : 1
        return 0..<min(Self.rowsMax, (written.last.map { $0 + 1 } ?? 0) + empty)
    }

    /// What stands in a field: as typed, or as the meeting says it.
    func value(_ place: DraftPlace, shown: String? = nil) -> String {
        visit.form[Self.name(place)] ?? shown ?? meeting?.shown(at: place) ?? ""
    }

    /// A form that comes back says what it said when it was sent, unless it tells of something newer.
    func began(at place: DraftPlace) -> Markup {
        let held = meeting?.seen(at: place) ?? ""
        let typed = conflicts.contains(place) ? nil : visit.form[Self.seenName(place)]
        return input(
            .type("hidden"), .name(Self.seenName(place)),
            .value(ControlCharacter.replaced(in: typed ?? held, hasLines: true)))
    }
}

extension MeetingForm {
    var html: Markup {
        let target = meeting.map { PagePath.meeting($0.id) / "write" } ?? "/meetings"
        let back = meeting.map { PagePath.meeting($0.id) } ?? "/meetings"
        return HTML.form(.post, .action(target), .class("whole")) {
            Controls.token(visit)
            p(.class("leaves")) { say("この画面に書いたことは、連合に共有されます。個人の名前は書かないでください。") }
            if isOwner { headFields }
            if canWrite {
                agendaFields
                attendanceFields
                roundFields
            } else {
                noteFields
            }
            minutesField
            if canWrite { outcomeFields }
            div(.class("draftbar")) {
                div(.class("row")) {
                    Controls.submit(say("確認へ進む"))
                    Controls.leave(back)
                }
                p(.class("muted")) { say("まだ何も共有していません。次の画面で、出ていく内容を確かめます。") }
            }
        }
    }

    private var headFields: Markup {
        section(.labelledBy("head")) {
            h2(.id("head")) { say("日時と場所") }
            headField("title")
            div(.class("dayline")) { for name in ["date", "begin", "end"] { headField(name) } }
            for name in ["form", "place", "link"] { headField(name) }
            details(
                .class("edit"),
                .open(["status", "reason"].contains { faults[$0] != nil || isTyped(.field($0)) })
            ) {
                summary {
                    say("状態: ")
                    SharedKind.meeting.shown("status", meeting?.status ?? "planned")
                    say("（開催済み・中止・延期にする）")
                }
                for name in ["status", "reason"] { headField(name) }
            }
        }
    }

    @MarkupBuilder private func headField(_ name: String) -> Markup {
        let field = SharedKind.meeting.field(name)
        let (value, hint, problem) = (headValue(field), field.hint?.said, faults[name])
        began(at: .field(name))
        if let answer = meeting?.fields[name], answer.hasCandidates {
            p(.class("notice warn")) {
                say("\(answer.bothTitle)があります（\(field.title)）。この画面で共有すると、書いてあるものに決まります。")
            }
        }
        switch field.form {
        case .choice:
            Controls.choice(
                name, field.title, field.options, chosen: value, isRequired: isRequired(field),
                support: hint, problem: problem)
        case .area:
            Controls.area(
                name, field.title, value: value, rows: 2, support: hint, problem: problem)
        case .day:
            Controls.line(
                name, field.title, value: value, isRequired: isRequired(field),
                support: CivicDay.forms, problem: problem)
        default:
            Controls.line(
                name, field.title, value: value, isRequired: isRequired(field), support: hint,
                problem: problem)
        }
    }

    /// A new meeting says all that is asked for, but for its status, which it begins with; of one that exists nothing
    /// that was said is left out.
    func isRequired(_ field: FieldDeclaration) -> Bool {
        guard let meeting else { return field.isRequired && field.name != "status" }
        return field.isRequired && !meeting.shown(at: .field(field.name)).isEmpty
    }

    /// Whether somebody wrote something else there than the meeting says.
    func isTyped(_ place: DraftPlace) -> Bool {
        guard let typed = visit.form[Self.name(place)] else { return false }
        return !typed.isSame(
            as: place == .field("status")
                ? meeting?.status ?? "planned" : meeting?.shown(at: place) ?? "")
    }

    private func headValue(_ field: FieldDeclaration) -> String {
        let place = DraftPlace.field(field.name)
        if let meeting {
            let held = meeting.shown(at: place)
            return value(
                place, shown: field.name == "date" && !held.isEmpty ? CivicDay(held).said : held
            )
        }
        switch field.name {
        // What is called off has its own day and its own reason.
        case "date", "reason": return value(place)
        case "status": return value(place, shown: "planned")
        default:
            return value(
                place, shown: from?.shown(at: place) ?? template?.values[field.name])
        }
    }

    private var agendaFields: Markup {
        section(.labelledBy("agenda-title")) {
            h2(.id("agenda-title")) { say("議題") }
            if let meeting, !meeting.agenda.isEmpty {
                ol { for item in meeting.agenda { li { agendaItem(item) } } }
            }
            Controls.area(
                Self.agenda,
                meeting?.agenda.isEmpty == false ? say("加える議題") : say("議題"),
                value: visit.form[Self.agenda] ?? carriedOver, rows: 4,
                support: say("1行に1件ずつ書きます。"),
                problem: faults[Self.agenda])
        }
    }

    /// The words are changed by the city that wrote them.
    @MarkupBuilder private func agendaItem(_ item: AgendaItemAnswer) -> Markup {
        let place = DraftPlace.below(kind: "agenda_item", id: item.id, field: "text")
        if item.by == cities.own, item.text != nil {
            began(at: place)
            Controls.area(
                Self.name(place), say("議題"), value: value(place), rows: 1,
                problem: faults[Self.name(place)])
        } else {
            bdi { item.text ?? say("（消されました）") }
            span(.class("muted")) { say("（\(cities[item.by])）") }
        }
    }

    private var carriedOver: String {
        (from?.agenda.compactMap(\.text) ?? template?.agenda ?? [])
            .map { Self.lines($0).joined(separator: " ") }.joined(separator: "\n")
    }

    /// The other cities write in it at the same time; both texts become one.
    private var minutesField: Markup {
        let place = DraftPlace.field("minutes")
        return section(.labelledBy("minutes-title")) {
            h2(.id("minutes-title")) { SharedKind.meeting.title("minutes") }
            began(at: place)
            Controls.area(
                Self.name(place), SharedKind.meeting.title("minutes"), value: value(place),
                rows: 12,
                support: say("話したことと、次回に話すこと。ほかの市が同じときに書いた分は消えません。"),
                problem: faults[Self.name(place)], .autocomplete("off"))
            if let meeting {
                p {
                    a(.href(PagePath.meeting(meeting.id) / "minutes")) { say("議事録だけの画面で書く") }
                    span(.class("muted")) { say("（ほかの市が同時に書く様子が見えます）") }
                }
            }
        }
    }
}
