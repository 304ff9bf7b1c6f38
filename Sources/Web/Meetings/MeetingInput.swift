internal import Alliance
internal import CivicCalendar
internal import HTML
internal import Requests

/// What was sent of a meeting's form: part by part as a request says it, with what is wrong in it.
struct MeetingInput {
    private static let agendaMax = 100
    private static let rowsMax = 100

    private(set) var parts: [WriteMeeting.Part] = []
    private(set) var faults = Faults()

    private let visit: PageRequest
    private let meeting: ShowMeeting.Answer?

    init(_ form: MeetingForm) {
        visit = form.visit
        meeting = form.meeting
        if form.isOwner { readHead(form) }
        if form.canWrite {
            readAgenda()
            for city in form.cities.cities { readAttendance(of: city.value) }
        }
        readNotes()
        if form.canWrite {
            readRows(of: .decision, form.cities)
            readRows(of: .todo, form.cities)
        }
    }

    /// Adds a part as it was typed, or as it is read.
    private mutating func add(_ place: DraftPlace, _ text: String? = nil) {
        let typed = text ?? visit.form[MeetingForm.name(place)] ?? ""
        parts.append(
            .init(place: place, text: typed, seen: visit.form[MeetingForm.seenName(place)] ?? ""))
    }

    private mutating func readHead(_ form: MeetingForm) {
        for field in MeetingForm.head {
            let place = DraftPlace.field(field.name)
            faults.field(visit, field, isRequired: form.isRequired(field))
            switch field.form {
            case .day: add(place, visit.day(field.name, .ahead)?.text ?? "")
            case .time:
                // A time that was said can be another one, but not unsaid.
                if let known = meeting?.fields[field.name]?.value,
                    visit.form.typed(field.name) == nil
                {
                    faults.add(
                        field.name,
                        say("一度決めた\(field.title)の時刻は空けられません（いま\(known)）。変わったときは、新しい時刻を書いてください。")
                    )
                }
                add(place, visit.time(field.name) ?? "")
            default: add(place)
            }
        }
    }

    /// New items stand in one field, a line each.
    private mutating func readAgenda() {
        let field = SharedKind.agendaItem.field("text")
        for item in meeting?.agenda ?? [] {
            let place = DraftPlace.below(kind: "agenda_item", id: item.id, field: "text")
            guard visit.form[MeetingForm.name(place)] != nil else { continue }
            faults.field(visit, field, MeetingForm.name(place))
            add(place)
        }
        faults.text(visit, MeetingForm.agenda, say("議題"), max: FieldForm.textScalarsMax)
        let lines = MeetingForm.lines(visit.form[MeetingForm.agenda] ?? "")
        if lines.count > Self.agendaMax {
            faults.add(
                MeetingForm.agenda, say("議題を一度に加えられるのは、\(Self.agendaMax)件までです（いま\(lines.count)件）。"))
        }
        let max = field.scalarsMax ?? FieldForm.textScalarsMax
        if lines.contains(where: { $0.unicodeScalars.count > max }) {
            faults.add(MeetingForm.agenda, say("議題は、1件に\(max)字までです。"))
        }
        for (number, line) in lines.enumerated() {
            add(.below(kind: "agenda_item", id: "new-\(number)", field: "text"), line)
        }
    }

    private mutating func readAttendance(of city: String) {
        let (how, left) = MeetingForm.attendance(of: city)
        let names = (how: MeetingForm.name(how), left: MeetingForm.name(left))
        guard visit.form[names.left] != nil else { return }
        faults.field(visit, SharedKind.attendance.field("how"), names.how, isRequired: false)
        faults.field(visit, SharedKind.attendance.field("left"), names.left)
        let time = visit.time(names.left)
        switch visit.form[names.how] {
        case nil where visit.form.typed(names.left) != nil:
            faults.add(names.how, say("途中で出る時刻を書いた市は、参加も選んでください。"))
        case "absent" where time != nil:
            faults.add(names.left, say("「欠席」の市は、途中で出られません。時刻を空けるか、参加のしかたを選び直してください。"))
        default:
            // What the meeting itself does not say, its first round does; the rest is the kind's rule.
            if let time, visit.time("begin") ?? meeting?.begin == nil, let begin = meeting?.begins,
                time <= begin
            {
                faults.add(
                    names.left, say("途中で出る時刻（\(time)）が、会合の始まり（\(begin)）より前です。来なかった市は「欠席」にしてください。"))
            }
        }
        add(how)
        add(left, time ?? "")
    }

    private mutating func readNotes() {
        let minutes = DraftPlace.field("minutes")
        if visit.form[MeetingForm.name(minutes)] != nil {
            faults.field(visit, SharedKind.meeting.field("minutes"))
            add(minutes)
        }
        for round in meeting?.rounds ?? [] {
            let place = DraftPlace.below(kind: "dialogue_round", id: round.id, field: "notes")
            guard visit.form[MeetingForm.name(place)] != nil else { continue }
            faults.field(
                visit, SharedKind.dialogueRound.field("notes"), MeetingForm.name(place))
            add(place)
        }
    }

    /// Rows in which nothing was written are none.
    private mutating func readRows(of kind: SharedKind, _ cities: CityNames) {
        for number in MeetingForm.rows(of: kind, in: visit.form).prefix(Self.rowsMax) {
            let place = { (field: String) in
                DraftPlace.below(
                    kind: kind.declaration.name, id: "new-\(number)", field: field)
            }
            let name = { (field: String) in MeetingForm.name(place(field)) }
            guard ["text", "city", "until"].contains(where: { visit.form.typed(name($0)) != nil })
            else { continue }
            faults.text(
                visit, name("text"), kind.title("text"),
                max: kind.field("text").scalarsMax ?? FieldForm.textScalarsMax, isRequired: true)
            faults.city(visit, kind.field("city"), name("city"), of: cities)
            add(place("text"))
            add(place("city"))
            guard kind == .todo else { continue }
            faults.field(visit, kind.field("until"), name("until"))
            add(place("until"), visit.day(name("until"), .ahead)?.text ?? "")
        }
    }
}
