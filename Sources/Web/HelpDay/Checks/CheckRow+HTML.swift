internal import Alliance
internal import HTML

/// A person of a check list as a group of fields: the three answers, and beside the name what belongs to the
/// chosen one. That has its place whether it is shown or not, so that a tap moves nothing; what needs words
/// stands below the list (``CheckRow/more(_:)``).
extension CheckRow {
    func html(_ index: Int) -> Markup {
        Markup.element(
            "fieldset",
            [
                isSet
                    ? .class("person set")
                    : isUnreported ? .class("person open") : .class("person"),
                .id("person-\(index)"), .invalid(!problems.isEmpty), .describedBy(["reach"]),
            ], content(index))
    }

    @MarkupBuilder private func content(_ index: Int) -> Markup {
        legend {
            bdi { name }
            span(.class("tag now")) { say("いま") }
        }
        input(.type("hidden"), .name("number-\(index)"), .value(number))
        div(.class("place")) {
            div(.class("when can-leave")) {
                line("room", index, say("応援できる（分）"), room, "room_minutes")
            }
            div(.class("when hard")) {
                line("over", index, say("超過見込み（分）"), over, "over_minutes")
            }
            div(.class("when exempt")) {
                a(.fragment("more-\(index)"), .label(say("\(name)さんの除外の理由を書く"))) { say("理由を書く ↓") }
            }
        }
        if let before { p(.class("muted before")) { before } }
        div(.class("choices three")) {
            radio(index, Self.canLeave, say("定時退庁できる"))
            radio(index, "hard", say("難しい"))
            radio(index, "exempt", say("除外"))
        }
        problem("outlook", index)
    }

    private func radio(_ index: Int, _ value: String, _ title: String) -> Markup {
        label {
            input(
                .type("radio"), .name("outlook-\(index)"), .value(value),
                .checked(outlook == value))
            span { title }
        }
    }

    /// What the answers 難しい and 除外 say in words. Shown for those answers alone; a browser without scripts gets
    /// it with the next page.
    func more(_ index: Int) -> Markup {
        Markup.element(
            "fieldset",
            [
                outlook == "hard"
                    ? .class("more hard")
                    : outlook == "exempt" ? .class("more exempt") : .class("more"),
                .id("more-\(index)"), .describedBy(["reach"]),
            ], words(index))
    }

    @MarkupBuilder private func words(_ index: Int) -> Markup {
        legend { bdi { name } }
        div(.class("of-hard")) {
            HelpDayParts.workChoice(
                "work-\(index)", say("業務"), chosen: work, problem: problems["work"])
            line("note", index, say("内容（任意）"), note, "note")
        }
        div(.class("of-exempt")) {
            area("reason", index, say("理由（何の仕事か）"), reason)
            area("immovable", index, say("動かせない理由（なぜ別の日にできないか）"), immovable)
        }
    }

    private func line(
        _ name: String, _ index: Int, _ title: String, _ value: String, _ field: String
    ) -> Markup {
        let id = "\(name)-\(index)"
        let shown = ControlCharacter.replaced(in: value, hasLines: false)
        return div(.class("field")) {
            label(.for(id)) { title }
            name == "note"
                ? input(
                    .id(id), .name(id), .value(shown), .autocomplete("off"),
                    .invalid(problems[field] != nil), .describedBy(described(name, field, index)))
                : input(
                    .id(id), .name(id), .value(shown), .autocomplete("off"),
                    .inputMode("numeric"), .class("short"),
                    .invalid(problems[field] != nil), .describedBy(described(name, field, index)))
            problem(field, index, id)
        }
    }

    private func area(_ name: String, _ index: Int, _ title: String, _ value: String) -> Markup {
        let id = "\(name)-\(index)"
        return div(.class("field")) {
            label(.for(id)) { title }
            Markup.element(
                "textarea",
                [
                    .id(id), .name(id), .rows(2), .invalid(problems[name] != nil),
                    .describedBy(described(name, name, index)),
                ], Markup("\n" + ControlCharacter.replaced(in: value, hasLines: true)))
            problem(name, index, id)
        }
    }

    private func described(_ name: String, _ field: String, _ index: Int) -> [String] {
        ["reach"] + (problems[field] == nil ? [] : ["\(name)-\(index)-problem"])
    }

    @MarkupBuilder private func problem(_ field: String, _ index: Int, _ id: String? = nil)
        -> Markup
    {
        if let words = problems[field] {
            p(.class("problem"), .id((id ?? "outlook-\(index)") + "-problem")) {
                say("エラー: ") + words
            }
        }
    }

    /// The first field with a problem, to which the summary leads.
    func firstProblem(_ index: Int) -> (id: String, words: String)? {
        let fields = [
            ("outlook", "person"), ("over_minutes", "over"), ("room_minutes", "room"),
            ("work", "work"), ("note", "note"), ("reason", "reason"), ("immovable", "immovable"),
        ]
        for (field, name) in fields {
            if let words = problems[field] { return ("\(name)-\(index)", words) }
        }
        return nil
    }
}
