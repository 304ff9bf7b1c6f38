internal import Accounts
internal import Alliance
internal import HTML

/// Fields of forms: label, whether it must be filled in, what it is for and whether it leaves the city,
/// the field, and what was wrong with it.
enum Controls {
    /// Whether what is typed here is shared.
    enum Reach {
        case shared, local, unsaid

        var words: String? {
            switch self {
            case .shared: say("連合に共有されます")
            case .local: say("この情報は庁外に出ません")
            case .unsaid: nil
            }
        }
    }

    /// Every form that changes something carries these.
    @MarkupBuilder static func token(_ visit: PageRequest) -> Markup {
        if !visit.isTaken {
            input(.type("hidden"), .name("token"), .value(visit.formToken))
            input(.type("hidden"), .name("submission"), .value(visit.submission))
            if let session = visit.session {
                let mark = visit.accounts.writerMark(of: session.account)
                input(.type("hidden"), .name("writer"), .value(mark))
            }
        }
        if let draft = visit.form["draft"], SubmissionKey(text: draft) != nil {
            input(.type("hidden"), .name("draft"), .value(draft))
        }
        if let kept = visit.keptForm { input(.type("hidden"), .name("kept"), .value(kept.id)) }
    }

    static func line(
        _ name: String, _ title: String, value: String = "", isRequired: Bool = false,
        support: String? = nil, reach: Reach = .unsaid, problem: String? = nil,
        _ attributes: Attribute...
    ) -> Markup {
        let described = describing(name, support, reach, problem)
        let all: [Attribute] =
            [
                .id(name), .name(name),
                .value(ControlCharacter.replaced(in: value, hasLines: false)),
                .required(isRequired), .invalid(problem != nil), .describedBy(described),
            ] + attributes
        return div(.class("field")) {
            heading(name, title, isRequired)
            explanation(name, support, reach)
            Markup.void("input", all)
            problemLine(name, problem)
        }
    }

    static func area(
        _ name: String, _ title: String, value: String = "", rows: Int = 6,
        isRequired: Bool = false, support: String? = nil, reach: Reach = .unsaid,
        problem: String? = nil, _ attributes: Attribute...
    ) -> Markup {
        let all: [Attribute] =
            [
                .id(name), .name(name), .rows(rows), .required(isRequired),
                .invalid(problem != nil),
                .describedBy(describing(name, support, reach, problem)),
            ] + attributes
        return div(.class("field")) {
            heading(name, title, isRequired)
            explanation(name, support, reach)
            // The parser drops one line's end after the tag; a text may begin with one.
            Markup.element(
                "textarea", all, Markup("\n" + ControlCharacter.replaced(in: value, hasLines: true))
            )
            problemLine(name, problem)
        }
    }

    static func choice(
        _ name: String, _ title: String, _ options: [(value: String, title: String)],
        chosen: String?, isRequired: Bool = false, support: String? = nil,
        reach: Reach = .unsaid, problem: String? = nil, _ attributes: Attribute...
    ) -> Markup {
        fieldset(.id(name), .describedBy(describing(name, support, reach, problem))) {
            legend {
                title
                if isRequired { must }
            }
            explanation(name, support, reach)
            div(.class("choices")) {
                for option in options {
                    label {
                        Markup.void(
                            "input",
                            [
                                .type("radio"), .name(name), .value(option.value),
                                .checked(option.value == chosen), .required(isRequired),
                            ] + attributes)
                        span { option.title }
                    }
                }
            }
            problemLine(name, problem)
        }
    }

    static func submit(_ title: String) -> Markup { button(.type("submit")) { title } }

    /// Away from a form that is about what is shared: it asks what shall become of what was typed.
    static func leave(_ back: PagePath) -> Markup {
        button(.class("second"), .name("leave"), .value(back.text), .withoutChecks) { say("やめる") }
    }

    static var must: Markup { span(.class("must")) { say("※必須") } }

    static func heading(_ name: String, _ title: String, _ isRequired: Bool) -> Markup {
        label(.for(name)) {
            title
            if isRequired { must }
        }
    }

    @MarkupBuilder static func explanation(
        _ name: String, _ support: String?, _ reach: Reach
    ) -> Markup {
        if let support { p(.class("support"), .id(name + "-support")) { support } }
        if let words = reach.words { p(.class("leaves"), .id(name + "-reach")) { words } }
    }

    @MarkupBuilder static func problemLine(_ name: String, _ problem: String?) -> Markup {
        if let problem { p(.class("problem"), .id(name + "-problem")) { say("エラー: ") + problem } }
    }

    static func describing(
        _ name: String, _ support: String?, _ reach: Reach, _ problem: String?
    ) -> [String] {
        [
            support.map { _ in name + "-support" }, reach.words.map { _ in name + "-reach" },
            problem.map { _ in name + "-problem" },
        ].compactMap { $0 }
    }
}
