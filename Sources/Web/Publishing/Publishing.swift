internal import Accounts
internal import Alliance
internal import HTML
internal import Requests

/// The way out for whatever pages share: first a preview of exactly what will leave and what was
/// found in it, then, as an act of its own, the publishing. A form that is sent twice is done once.
enum Publishing {
    /// What will leave, as people read it: a heading and the text.
    typealias Leaving = (title: String, text: String)

    /// Shows the preview, or publishes if this is the preview's own form. `next` says which page
    /// shows the result.
    static func publish<Asked: NodeRequest>(
        _ visit: PageRequest, _ request: Asked, what: [Leaving], back: PagePath,
        next: (Asked.Answer) -> PagePath
    ) async throws -> PageResponse {
        try await publish(
            visit, what: what, back: back, act: { try await visit.ask(request, release: $0) },
            next: next)
    }

    /// The same for an act of several requests; `act` is given the reason for a release.
    static func publish<Answer: Sendable>(
        _ visit: PageRequest, what: [Leaving], back: PagePath,
        act: (String?) async throws -> Answer, next: (Answer) -> PagePath
    ) async throws -> PageResponse {
        // Where the form has fields, it was shown before this; see ``Faults``.
        if visit.isRewriting { return .seeOther(back) }
        guard visit.form["confirmed"] == "yes" else { return try await preview(visit, what, back) }
        return try await Submission.once(visit) {
            // What leaves is what was looked at: since then a day may have passed, or another city have written.
            if let seen = visit.form["seen"], !HelpDayParts.same(sign(of: what), seen) {
                return try await preview(visit, what, back)
            }
            let path = next(try await act(visit.form.typed("release")))
            visit.tell("共有しました。ほかの市には、次の同期で届きます。", on: path)
            return .seeOther(path)
        }
    }

    /// Names what was looked at, for the form that shares it.
    private static func sign(of what: [Leaving]) -> String {
        var fields = FormFields()
        for (index, part) in what.enumerated() {
            fields.add(Array("title-\(index)".utf8), part.title)
            fields.add(Array("text-\(index)".utf8), part.text)
        }
        return NodeDigest.text(of: fields.canonical())
    }

    private static func preview(
        _ visit: PageRequest, _ what: [Leaving], _ back: PagePath
    ) async throws -> PageResponse {
        try checkSigns(visit)
        let problem = visit.keptForm?.problem
        let screened = try await visit.ask(ScreenTexts(what.map(\.text))).passages
        let parts = zip(what, screened).map { (part: $0, passages: $1) }
        let passages = screened.flatMap { $0 }
        let held = ScreenedPassage.words(passages.filter(\.isHeld))
        let shown = ScreenedPassage.words(passages.filter { !$0.isHeld })
        let status = problem == nil ? 200 : 422
        let author = await CityNames(visit).author
        guard let author else { throw AuthorParts.refusal }
        // Whose names stand in a text is the city's to decide, not its guest's.
        let isGuest = visit.reader?.role == .adviser
        return await Frame(title: "公開前の確認", showsContacts: true).page(visit, status: status) {
            h1 { "公開前の確認" }
            p {
                "次の内容が、"
                strong { bdi { author } }
                "の名前で、連合のすべての市に共有されます。いったん共有したものは、ほかの市の機械に届くため取り戻せません。"
            }
            if visit.keptForm?.hasChanged == true {
                div(.class("notice error"), .role("alert")) {
                    p { "確かめた後に、出ていく内容が変わりました。まだ共有していません。もう一度確かめてください。" }
                }
            }
            if let problem {
                div(.class("notice error"), .role("alert")) {
                    p { problem }
                    p {
                        isGuest
                            ? "役職などの言い方に直してください。"
                            : "表現を役職などに直すか、確認のうえ、公開してよい理由を書いてください（市の中の監査記録に残ります）。"
                    }
                }
            }
            for (part, passages) in parts {
                section(.class("card")) {
                    h2 { part.title }
                    div(.class("text")) {
                        part.text.isEmpty ? Markup("（空にします）") : marked(part.text, passages)
                    }
                }
            }
            findings(held, shown)
            if isGuest, problem != nil {
                p { "幹事のログインでは、このまま共有できません。言い方を直してください。" }
            }
            let isNamed = !held.isEmpty || problem != nil
            confirmation(
                visit, back, seen: sign(of: what), isNamed: isNamed,
                mayShare: problem == nil || !isGuest, asksReason: isNamed && !isGuest)
        }
    }

    /// What a form's fields cannot carry unchanged comes to no preview: the text that leaves would be another
    /// than the one that was looked at. Forms say so beside their fields (``Faults``); this is for the rest.
    private static func checkSigns(_ visit: PageRequest) throws {
        let typed = visit.form.pairs.filter { $0.name != "release" }.map(\.value)
        guard let found = typed.lazy.compactMap(ControlCharacter.init(in:)).first else { return }
        var error = PageError(
            status: 422, title: "使えない文字があります",
            message: "入力した内容の\(PageWords.place(of: found))。何も共有していません。",
            action: "前の画面に戻り、その文字を消して、もう一度送信してください。")
        error.keepsTyped = true
        throw error
    }

    @MarkupBuilder private static func findings(_ held: [String], _ shown: [String]) -> Markup {
        if held.isEmpty, shown.isEmpty {
            p(.class("notice good")) {
                "職員の氏名、電話番号、メールアドレスは見つかりませんでした。あだ名や、名前を出さない描写は見つけられません。"
            }
        }
        if !held.isEmpty {
            div(.class("notice warn")) {
                p { "個人に関わるかもしれない表現: " + held.joined(separator: "、") }
            }
        }
        if !shown.isEmpty {
            div(.class("notice")) {
                p {
                    "念のため確かめてください。職員の姓や名、番号と同じ表現です: " + shown.joined(separator: "、")
                        + "。職員のことでなければ、このまま共有できます。"
                }
            }
        }
    }

    /// The text with what was found marked in it.
    private static func marked(_ text: String, _ passages: [ScreenedPassage]) -> Markup {
        let scalars = Array(text.unicodeScalars)
        let piece = { (range: Range<Int>) in
            Markup(String(String.UnicodeScalarView(scalars[range])))
        }
        var html = Markup()
        var place = 0
        for passage in passages where passage.range.lowerBound >= place {
            html += piece(place..<passage.range.lowerBound)
            html += mark { piece(passage.range) }
            place = passage.range.upperBound
        }
        return html + piece(place..<scalars.count)
    }

    /// Carries everything that was typed, so that the second form says the same as the first.
    /// Where something was found, to write it anew stands first. Only the button that shares says `confirmed`:
    /// what comes without a button shares nothing.
    private static func confirmation(
        _ visit: PageRequest, _ back: PagePath, seen: String, isNamed: Bool, mayShare: Bool,
        asksReason: Bool
    ) -> Markup {
        let isTyped = visit.keptForm?.isTyped ?? false
        return form(.post, .action(visit.path)) {
            Controls.token(visit)
            for (name, value) in visit.form.pairs
            where name != "release" {
                // Line ends in a hidden input survive, unlike in a visible one.
                input(.type("hidden"), .name(name), .value(value))
            }
            input(.type("hidden"), .name("seen"), .value(seen))
            input(.type("hidden"), .name("typedOn"), .value(visit.today.text))
            if asksReason {
                Controls.area(
                    "release", "このまま公開してよい理由", value: visit.form["release"] ?? "", rows: 3,
                    support: "氏名などが含まれていても公開してよいと判断したときだけ書きます。", reach: .local)
            }
            div(.class("row")) {
                if isNamed {
                    isTyped
                        ? rewrite(isFirst: true)
                        : a(.class("button"), .href(visit.keptForm?.from ?? back)) { "もとの画面へ戻る" }
                }
                if mayShare { share(isFirst: !isNamed) }
                if isTyped, !isNamed { rewrite(isFirst: false) }
                isTyped
                    ? Controls.leave(back) : a(.class("button second"), .href(back)) { "やめる" }
            }
        }
    }

    private static func share(isFirst: Bool) -> Markup {
        isFirst
            ? button(.name("confirmed"), .value("yes")) { "連合に共有する" }
            : button(.class("second"), .name("confirmed"), .value("yes")) { "連合に共有する" }
    }

    /// Leads back to the form with what was typed.
    private static func rewrite(isFirst: Bool) -> Markup {
        isFirst
            ? button(.name("rewrite"), .value("yes"), .withoutChecks) { "書き直す" }
            : button(.class("second"), .name("rewrite"), .value("yes"), .withoutChecks) { "書き直す" }
    }
}
