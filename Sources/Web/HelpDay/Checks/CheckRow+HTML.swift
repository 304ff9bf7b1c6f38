internal import Alliance
internal import HTML

/// A person of a check list as a group of fields. What belongs to another answer than the chosen one
/// is hidden by the style sheet; without it everything stands there and the rest is ignored.
extension CheckRow {
    func html(_ index: Int) -> Markup {
        fieldset(
            .class("person"), .id("person-\(index)"), .invalid(!problems.isEmpty),
            .describedBy(["reach"])
        ) {
            legend { bdi { name } }
            input(.type("hidden"), .name("number-\(index)"), .value(number))
            // Beside the name, where it has its place whether it is shown or not: a tap moves nothing.
            div(.class("when can-leave")) {
                line("room", index, "応援できる（分）", room, "room_minutes")
            }
            if let before { p(.class("muted before")) { before } }
            div(.class("choices three")) {
                radio(index, "can_leave", "定時退庁できる")
                radio(index, "hard", "難しい")
                radio(index, "exempt", "除外")
            }
            problem("outlook", index)
            div(.class("when hard")) {
                line("over", index, "超過見込み（分）", over, "over_minutes")
                HelpDayParts.workChoice(
                    "work-\(index)", "業務", chosen: work, problem: problems["work"])
                line("note", index, "内容（任意）", note, "note")
            }
            div(.class("when exempt")) {
                area("reason", index, "理由（何の仕事か）", reason)
                area("immovable", index, "動かせない理由（なぜ別の日にできないか）", immovable)
            }
        }
    }

    private func radio(_ index: Int, _ value: String, _ title: String) -> Markup {
        label {
            input(
                .type("radio"), .name("outlook-\(index)"), .value(value),
                .checked(outlook == value))
            span { title }
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
            p(.class("problem"), .id((id ?? "outlook-\(index)") + "-problem")) { "エラー: " + words }
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
