internal import Alliance
internal import HTML
internal import Requests

/// Pieces that several pages of a Help Day show.
enum HelpDayParts {
    /// Leads to a page, which says once and to nobody else what the act did.
    static func done(_ act: String, _ visit: PageRequest, on path: PagePath) -> PageResponse {
        if let words = HelpDayWords.done(act) { visit.tell(words, on: path) }
        return .seeOther(path)
    }

    /// What was wrong, on top of the page and linked to the field.
    @MarkupBuilder static func trouble(_ trouble: HelpDayProblem?, field: String? = nil) -> Markup {
        if let trouble {
            div(.class("notice error"), .role("alert")) {
                p { trouble.message }
                if let field {
                    p { a(.fragment(field)) { trouble.action } }
                } else {
                    p { trouble.action }
                }
            }
        }
    }

    static func local() -> Markup {
        p(.class("leaves"), .id("reach")) { say("この画面の情報は庁外に出ません。") }
    }

    /// Who may open the day again is led to where it is done; everybody else is told whom to ask.
    @MarkupBuilder static func closed(
        _ isClosed: Bool, _ day: CivicDay, _ role: CityRole?
    ) -> Markup {
        if isClosed {
            p(.class("notice warn")) {
                say("この日は締められています。")
                if PageRoute.Access.personnel.admits(role) {
                    say("訂正するときは、")
                    a(.href((PagePath.helpDay(day) / "results").at("closing"))) { say("締めを開く") }
                    say("から開いてください。")
                } else {
                    say("訂正は職員課に頼んでください。")
                }
            }
        }
    }

    /// The kinds of work as a list to choose from.
    static func workChoice(
        _ name: String, _ title: String, chosen: String?, problem: String? = nil
    ) -> Markup {
        let described = ["reach"] + (problem == nil ? [] : [name + "-problem"])
        return div(.class("field")) {
            label(.for(name)) { title }
            select(
                .id(name), .name(name), .invalid(problem != nil), .describedBy(described)
            ) {
                option(.value("")) { say("選んでください") }
                for kind in WorkCategory.allCases {
                    option(.value(kind.word), .selected(kind.word == chosen)) {
                        kind.name(japanese: PageLanguage.isJapanese)
                    }
                }
            }
            if let problem {
                p(.class("problem"), .id(name + "-problem")) { say("エラー: ") + problem }
            }
        }
    }

    /// Members of staff as a list to choose from.
    static func personChoice(
        _ name: String, _ title: String, _ people: [(number: String, words: String)],
        chosen: String?
    ) -> Markup {
        div(.class("field")) {
            label(.for(name)) { title }
            select(.id(name), .name(name), .describedBy(["reach"])) {
                option(.value("")) { say("選んでください") }
                for person in people {
                    option(.value(person.number), .selected(person.number.isSame(as: chosen))) {
                        person.words
                    }
                }
            }
        }
    }

    static func minutes(_ minutes: Int) -> String { minutes > 0 ? say("\(minutes)分") : "–" }
}

/// When somebody left, and for what work if it was late.
enum LeavingFields {
    @MarkupBuilder static func html(_ visit: PageRequest, on day: CivicDay) -> Markup {
        let times = QuickTimes.buttons(on: day, visit)
        HelpDayParts.workChoice(
            "work", say("遅くなった業務（任意、遅くなったとき）"), chosen: visit.form["work"])
        times
        Controls.line(
            "at", QuickTimes.all(on: day, visit).isEmpty ? say("退庁した時刻") : say("ほかの時刻"),
            value: visit.form["at"] ?? "",
            isRequired: true,
            support: say("17:40、1740、17時40分 のように。日付が変わった後は 24:30 か 翌0:30 のように。17:45までが定時です。"),
            reach: .local, .class("short"), .autocomplete("off"))
        Controls.line(
            "note", say("内容（任意）"), value: visit.form["note"] ?? "", reach: .local,
            .autocomplete("off"))
    }

    static func values(_ visit: PageRequest) -> DepartureValues {
        DepartureValues(
            at: QuickTimes.chosen(visit), arrived: nil,
            work: visit.form.typed("work"),
            note: visit.form.typed("note"))
    }
}

/// What was wrong with a form of a Help Day: shown above the form, which keeps what was typed.
struct HelpDayProblem {
    let code: String
    let message: String
    let action: String

    init(code: String, message: String, action: String) {
        self.code = code
        self.message = message
        self.action = action
    }

    /// Rethrows what is not about the form: no right, nothing there, a damaged store.
    init(_ error: any Error, at node: any RequestDoor) throws {
        let problem = node.described(error)
        guard !(error is PageError), Problems.isOfInput(problem) else { throw error }
        self.init(
            code: problem.code, message: PageWords.message(problem),
            action: HelpDayWords.action(problem.code) ?? PageWords.action(problem))
    }
}
