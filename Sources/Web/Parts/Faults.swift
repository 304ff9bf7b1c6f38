internal import Alliance
internal import CivicCalendar
internal import HTML
internal import Requests

/// What was wrong in a form, by field. The form is shown again with all that was typed.
struct Faults {
    private(set) var all: [(field: String, message: String)] = []

    /// Whether the form is shown again because somebody wants to go on writing.
    private var isRewriting = false

    var isEmpty: Bool { all.isEmpty && !isRewriting }
    /// The status of the page: 422 where something was wrong.
    var status: Int { all.isEmpty ? 200 : 422 }

    subscript(field: String) -> String? { all.first { $0.field == field }?.message }

    mutating func add(_ field: String, _ message: String) { all.append((field, message)) }

    /// A text that must be there, or may be missing, and is not too long.
    mutating func text(
        _ visit: PageRequest, _ field: String, _ title: String, max: Int, isRequired: Bool = false
    ) {
        isRewriting = visit.isRewriting
        if let found = ControlCharacter(in: visit.form[field] ?? "") {
            return add(field, say("\(title)の\(PageWords.place(of: found))。\(PageWords.replaced)"))
        }
        guard let text = visit.form.typed(field) else {
            if isRequired { add(field, say("\(title)を書いてください。")) }
            return
        }
        let count = text.unicodeScalars.count
        if count > max { add(field, say("\(title)は\(max)字までです（いま\(count)字）。")) }
    }

    mutating func choice(_ visit: PageRequest, _ field: String, _ title: String, of words: [String])
    {
        isRewriting = visit.isRewriting
        if !words.contains(visit.form[field] ?? "") { add(field, say("\(title)を選んでください。")) }
    }

    mutating func day(
        _ visit: PageRequest, _ field: String, _ title: String, _ leaning: CivicDay.SearchDirection,
        isRequired: Bool = false
    ) {
        guard let day = visit.day(field, leaning) else {
            if isRequired { add(field, say("\(title)を書いてください。")) }
            return
        }
        if day.date == nil {
            add(field, say("\(title)を読み取れません。\(day.advice)"))
        }
    }

    /// A day on which somebody shall be reminded: not today and not one that is past.
    mutating func dayToCome(_ visit: PageRequest, _ field: String, _ title: String) {
        day(visit, field, title, .ahead)
        guard let day = visit.day(field, .ahead)?.date, let today = visit.today.date, day <= today
        else { return }
        add(
            field,
            say(
                "\(title)は、明日以降の日にしてください（\(CivicDay(day).said)は\(day == today ? say("今日です") : say("過ぎています"))）。今日までの日では、お知らせが出ません。"
            )
        )
    }

    /// A day on which something was done: today or one that is past.
    mutating func dayPast(
        _ visit: PageRequest, _ field: String, _ title: String, isRequired: Bool = false
    ) {
        day(visit, field, title, .back, isRequired: isRequired)
        guard let day = visit.day(field, .back)?.date, let today = visit.today.date, day > today
        else { return }
        add(field, say("\(title)は、今日までの日にしてください（\(CivicDay(day).said)はまだ来ていません）。"))
    }

    mutating func time(
        _ visit: PageRequest, _ field: String, _ title: String, isRequired: Bool = false
    ) {
        guard let text = visit.form.typed(field) else {
            if isRequired { add(field, say("\(title)を書いてください。")) }
            return
        }
        if ClockText.read(text) == nil {
            add(field, say("\(title)を読み取れません。\(ClockText.forms)"))
        }
    }

    /// On top of the page, linked to the fields.
    @MarkupBuilder var summary: Markup {
        if !all.isEmpty {
            div(.class("notice error"), .role("alert"), .tabindex(-1)) {
                p { strong { say("\(all.count)か所を確かめてください。まだ何も共有していません。") } }
                ul {
                    for fault in all { li { a(.fragment(fault.field)) { fault.message } } }
                }
            }
        }
    }
}

/// What was wrong with a form, on top of the page; linked to the field where one is to blame.
enum Problems {
    static func summary(_ error: NodeError?, field: String? = nil) -> Markup {
        guard let error else { return Markup() }
        return summary(PageWords.message(error), PageWords.action(error), field: field)
    }

    static func summary(_ message: String, _ action: String, field: String? = nil) -> Markup {
        div(.class("notice error"), .role("alert")) {
            p { strong { say("エラー") } }
            if let field {
                p { a(.fragment(field)) { message } }
            } else {
                p { message }
            }
            p { action }
        }
    }

    /// Whether an error is one of what was typed or sent: the form is shown again.
    static func isOfInput(_ error: NodeError) -> Bool { PageError(error).status == 422 }
}
