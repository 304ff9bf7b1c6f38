internal import Accounts
internal import Alliance
internal import HTML
internal import Requests

/// The way out for whatever pages share: first a preview of exactly what will leave and what was
/// found in it, then, as an act of its own, the publishing. Both are asked of the node with the same request, so
/// a page cannot show anything else than what is done. A form that is sent twice is done once.
enum Publishing {
    /// What the preview says beside what leaves: a heading and the text.
    typealias Beside = (title: String, text: String)

    /// The page of the form, with what is wrong in it.
    typealias Form = (Faults) async throws -> PageResponse

    /// Shows the preview, or publishes if this is the preview's own form. `next` says which page
    /// shows the result.
    ///
    /// - Parameters:
    ///   - inputs: what the form calls fields that have another name there.
    ///   - delay: how many seconds the request lets go by before it shares.
    ///   - again: the form, where what was typed in it can be refused; else the preview says so.
    static func publish<Asked: SharingRequest>(
        _ visit: PageRequest, _ request: Asked, beside: [Beside] = [], back: PagePath,
        inputs: [String: String] = [:], delay: Int = 0, again: Form? = nil,
        next: (Asked.Answer) -> PagePath
    ) async throws -> PageResponse {
        // Where the form has fields, it was shown before this; see ``Faults``.
        if visit.isRewriting { return .seeOther(back) }
        guard visit.form["confirmed"] == "yes" else {
            try checkSigns(visit)
            let preview = try await visit.ask(Preview(request))
            let faults = faults(of: preview, for: visit.reader, inputs)
            if let again, !faults.isEmpty { return try await again(faults) }
            // Nothing would change: there is nothing to look at; see ``KeptPages``.
            if preview.parts.isEmpty { return .seeOther(back) }
            return try await page(visit, preview, beside, back, delay)
        }
        return try await Submission.once(visit) {
            let preview = try await visit.ask(Preview(request))
            if let seen = visit.form["seen"] {
                // What leaves is what was looked at: since then a day may have passed, or another city have
                // written.
                guard preview.sign.isSame(as: seen) else {
                    return try await page(visit, preview, beside, back, delay)
                }
            } else if !preview.isClear {
                // Shared from its form: only where there is nothing that a person should look at first.
                return try await page(visit, preview, beside, back, delay)
            }
            let path = next(try await visit.ask(request, release: visit.form.typed("release")))
            visit.tell(
                delay > 0
                    ? say("\(words(delay))たつと共有します。それまでは、下の「取り戻す」でやめられます。")
                    : say("共有しました。ほかの市には、次の同期で届きます。"), on: path)
            return .seeOther(path)
        }
    }

    /// What the form says beside its fields: what the rules refuse, and to an adviser, who may not release
    /// it, what seems to name people here, while it can still be changed.
    private static func faults(
        of preview: SharingPreview, for reader: Reader?, _ inputs: [String: String]
    ) -> Faults {
        var faults = Faults()
        for problem in preview.problems {
            faults.add(inputs[problem.field] ?? problem.field, problem.words)
        }
        guard reader?.role == .adviser else { return faults }
        for part in preview.parts {
            let words = ScreenedPassage.words(
                part.readings.flatMap(\.passages).filter(\.isHeld))
            guard let field = part.field, !words.isEmpty else { continue }
            faults.add(
                inputs[field] ?? field,
                say("個人に関わるかもしれない表現があります（\(words.joined(separator: say("、")))）。役職などの言い方に直してください。")
            )
        }
        return faults
    }

    private static func page(
        _ visit: PageRequest, _ preview: SharingPreview, _ beside: [Beside], _ back: PagePath,
        _ delay: Int
    ) async throws -> PageResponse {
        let problem = visit.keptForm?.problem
        let (held, shown) = (preview.heldWords, preview.shownWords)
        let status = problem == nil && preview.problems.isEmpty ? 200 : 422
        let author = await CityNames(visit).author
        guard let author else { throw AuthorParts.refusal }
        // Whose names stand in a text is the city's to decide, not its guest's.
        let isGuest = visit.reader?.role == .adviser
        return await Frame(title: say("公開前の確認"), showsContacts: true).page(visit, status: status) {
            h1 { say("公開前の確認") }
            p {
                say("次の内容が、")
                strong { bdi { author } }
                delay > 0
                    ? say(
                        "の名前で、連合のすべての市に共有されます。\(words(delay))のあいだは取り戻せます。そのあとは、ほかの市の機械に届くため取り戻せません。"
                    )
                    : say("の名前で、連合のすべての市に共有されます。いったん共有したものは、ほかの市の機械に届くため取り戻せません。")
            }
            if visit.keptForm?.hasChanged == true {
                div(.class("notice error"), .role("alert")) {
                    p { say("確かめた後に、出ていく内容が変わりました。まだ共有していません。もう一度確かめてください。") }
                }
            }
            if let problem {
                div(.class("notice error"), .role("alert")) {
                    p { problem }
                    p {
                        isGuest
                            ? say("役職などの言い方に直してください。")
                            : say("表現を役職などに直すか、確認のうえ、公開してよい理由を書いてください（市の中の監査記録に残ります）。")
                    }
                }
            }
            if !preview.problems.isEmpty { refusal(preview.problems) }
            for about in beside {
                p(.class("muted")) {
                    about.title + ": "
                    bdi { about.text }
                }
            }
            let records = preview.records
            for (number, record) in records.enumerated() {
                if number == 0 || records[number - 1].first?.kind != record.first?.kind {
                    p(.class("muted")) { record.first?.kind ?? "" }
                }
                card(record, isCompact: records.count > cardsMax || record.count > 1)
            }
            findings(held, shown)
            if isGuest, problem != nil {
                p { say("幹事のログインでは、このまま共有できません。言い方を直してください。") }
            }
            let isNamed = !held.isEmpty || problem != nil || !preview.problems.isEmpty
            confirmation(
                visit, back, seen: preview.sign, isNamed: isNamed,
                mayShare: preview.problems.isEmpty && (problem == nil || !isGuest),
                asksReason: preview.problems.isEmpty && isNamed && !isGuest)
        }
    }

    /// 3分, 90秒.
    private static func words(_ seconds: Int) -> String {
        seconds % 60 == 0 ? say("\(seconds / 60)分") : say("\(seconds)秒")
    }

    private static func refusal(_ problems: [SharingPreview.FieldProblem]) -> Markup {
        div(.class("notice error"), .role("alert")) {
            p { say("このままでは共有できません。") }
            ul { for problem in problems { li { problem.words } } }
        }
    }

    /// One record, with all of its fields that leave; many of them stand close together.
    private static func card(_ record: [SharingPreview.Part], isCompact: Bool) -> Markup {
        isCompact
            ? section(.class("card several")) { for part in record { field(part) } }
            : section(.class("card")) { for part in record { field(part) } }
    }

    /// One field as it will read; where its place among the words of others is known only later, each way.
    private static func field(_ part: SharingPreview.Part) -> Markup {
        div {
            h2 { part.title + (part.isRemoval && part.field != nil ? say("（取り消します）") : "") }
            for (number, reading) in part.readings.enumerated() {
                if number > 0 {
                    p(.class("muted")) { say("ほかの市が同時に書いた分との順で、次のように読まれることもあります。") }
                }
                div(.class("text")) { words(reading) }
            }
        }
    }

    /// What is new is told from what was there before; where something was found, the text stands as a whole.
    private static func words(_ reading: SharingPreview.Reading) -> Markup {
        if reading.text.isEmpty { return Markup(say("（空にします）")) }
        guard reading.passages.isEmpty, !reading.differences.isEmpty else {
            return marked(reading.text, reading.passages)
        }
        return reading.differences.enumerated().reduce(Markup()) { html, piece in
            html + difference(piece.element, at: piece.offset, of: reading.differences.count)
        }
    }

    /// Of what stays, only the nearest words.
    private static func difference(_ piece: TextPiece, at index: Int, of count: Int) -> Markup {
        switch piece.kind {
        case .added: return ins { piece.text }
        case .removed: return del { piece.text }
        case .same:
            let scalars = Array(piece.text.unicodeScalars)
            let (before, after) = (index > 0 ? sameShown : 0, index < count - 1 ? sameShown : 0)
            guard scalars.count > before + after + sameShown else { return Markup(piece.text) }
            let text = { (part: ArraySlice<Unicode.Scalar>) in
                Markup(String(String.UnicodeScalarView(part)))
            }
            return text(scalars.prefix(before)) + span(.class("muted")) { say("…（同じ）…") }
                + text(scalars.suffix(after))
        }
    }

    private static let sameShown = 40
    private static let cardsMax = 3

    /// What a form's fields cannot carry unchanged comes to no preview: the text that leaves would be another
    /// than the one that was looked at. Forms say so beside their fields (``Faults``); this is for the rest.
    private static func checkSigns(_ visit: PageRequest) throws {
        let typed = visit.form.pairs.filter { $0.name != "release" }.map(\.value)
        guard let found = typed.lazy.compactMap(ControlCharacter.init(in:)).first else { return }
        var error = PageError(
            status: 422, title: say("使えない文字があります"),
            message: say("入力した内容の\(PageWords.place(of: found))。何も共有していません。"),
            action: say("前の画面に戻り、その文字を消して、もう一度送信してください。"))
        error.keepsTyped = true
        throw error
    }

    @MarkupBuilder private static func findings(_ held: [String], _ shown: [String]) -> Markup {
        if held.isEmpty, shown.isEmpty {
            p(.class("notice good")) {
                say("職員の氏名、電話番号、メールアドレスは見つかりませんでした。あだ名や、名前を出さない描写は見つけられません。")
            }
        }
        if !held.isEmpty {
            div(.class("notice warn")) {
                p { say("個人に関わるかもしれない表現: ") + held.joined(separator: say("、")) }
            }
        }
        if !shown.isEmpty {
            div(.class("notice")) {
                p {
                    say("念のため確かめてください。職員の姓や名、番号と同じ表現です: ") + shown.joined(separator: say("、"))
                        + say("。職員のことでなければ、このまま共有できます。")
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
            where !["release", "draft"].contains(name) {
                // Line ends in a hidden input survive, unlike in a visible one.
                input(.type("hidden"), .name(name), .value(value))
            }
            input(.type("hidden"), .name("seen"), .value(seen))
            input(.type("hidden"), .name("typedOn"), .value(visit.today.text))
            if asksReason {
                Controls.area(
                    "release", say("このまま公開してよい理由"), value: visit.form["release"] ?? "", rows: 3,
                    support: say("氏名などが含まれていても公開してよいと判断したときだけ書きます。"), reach: .local)
            }
            div(.class("row")) {
                if isNamed {
                    isTyped
                        ? rewrite(isFirst: true)
                        : a(.class("button"), .href(visit.keptForm?.from ?? back)) {
                            say("もとの画面へ戻る")
                        }
                }
                if mayShare { share(isFirst: !isNamed) }
                if isTyped, !isNamed { rewrite(isFirst: false) }
                isTyped
                    ? Controls.leave(back) : a(.class("button second"), .href(back)) { say("やめる") }
            }
        }
    }

    private static func share(isFirst: Bool) -> Markup {
        isFirst
            ? button(.name("confirmed"), .value("yes")) { say("連合に共有する") }
            : button(.class("second"), .name("confirmed"), .value("yes")) { say("連合に共有する") }
    }

    /// Leads back to the form with what was typed.
    private static func rewrite(isFirst: Bool) -> Markup {
        isFirst
            ? button(.name("rewrite"), .value("yes"), .withoutChecks) { say("書き直す") }
            : button(.class("second"), .name("rewrite"), .value("yes"), .withoutChecks) {
                say("書き直す")
            }
    }
}

extension SharingPreview {
    /// Fields of one record that follow each other are shown together.
    fileprivate var records: [[Part]] {
        parts.reduce(into: []) { records, part in
            let isSame = records.last?.last.map {
                $0.about.utf8.elementsEqual(part.about.utf8) && $0.kind == part.kind
            }
            if isSame == true {
                records[records.count - 1].append(part)
            } else {
                records.append([part])
            }
        }
    }
}
