internal import CivicCalendar

/// What was wrong in a form, by field. The form is shown again with all that was typed.
struct Faults {
    private(set) var all: [(field: String, message: String)] = []

    var isEmpty: Bool { all.isEmpty }
    /// The status of the page: 422 where something was wrong.
    var status: Int { all.isEmpty ? 200 : 422 }

    subscript(field: String) -> String? { all.first { $0.field == field }?.message }

    mutating func add(_ field: String, _ message: String) { all.append((field, message)) }

    /// A text that must be there, or may be missing, and is not too long.
    mutating func text(
        _ visit: Visit, _ field: String, _ title: String, max: Int, isRequired: Bool = false
    ) {
        guard let text = visit.form.typed(field) else {
            if isRequired { add(field, "\(title)を書いてください。") }
            return
        }
        let count = text.unicodeScalars.count
        if count > max { add(field, "\(title)は\(max)字までです（いま\(count)字）。") }
    }

    mutating func choice(_ visit: Visit, _ field: String, _ title: String, of words: [String]) {
        if !words.contains(visit.form[field] ?? "") { add(field, "\(title)を選んでください。") }
    }

    mutating func day(_ visit: Visit, _ field: String, _ title: String, isRequired: Bool = false) {
        guard let text = visit.form.typed(field) else {
            if isRequired { add(field, "\(title)を書いてください。") }
            return
        }
        if CivicDay(text).date == nil {
            add(field, "\(title)を読み取れません。令和8年11月20日、R8.11.20、2026/11/20 のように書いてください。")
        }
    }

    mutating func time(_ visit: Visit, _ field: String, _ title: String, isRequired: Bool = false) {
        guard let text = visit.form.typed(field) else {
            if isRequired { add(field, "\(title)を書いてください。") }
            return
        }
        if ClockText.read(text) == nil {
            add(field, "\(title)を読み取れません。13:30、13時30分 のように書いてください。")
        }
    }

    /// On top of the page, linked to the fields.
    @HTMLBuilder var summary: HTML {
        if !all.isEmpty {
            div(.class("notice error"), .role("alert"), .tabindex(-1)) {
                p { strong { "\(all.count)か所を確かめてください。まだ何も共有していません。" } }
                ul {
                    for fault in all { li { a(.fragment(fault.field)) { fault.message } } }
                }
            }
        }
    }
}
