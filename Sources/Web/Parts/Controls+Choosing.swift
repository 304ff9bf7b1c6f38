internal import HTML

/// Fields to choose from: a list, and several at once.
extension Controls {
    typealias Option = (value: String, title: String)

    static func select(
        _ name: String, _ title: String, _ options: [Option], chosen: String?,
        support: String? = nil, reach: Reach = .unsaid, problem: String? = nil,
        _ attributes: Attribute...
    ) -> Markup {
        let all: [Attribute] =
            [
                .id(name), .name(name), .invalid(problem != nil),
                .describedBy(describing(name, support, reach, problem)),
            ] + attributes
        let choices = options.map { choice in
            option(.value(choice.value), .selected(choice.value == chosen)) { choice.title }
        }
        return div(.class("field")) {
            heading(name, title, false)
            explanation(name, support, reach)
            Markup.element("select", all, choices.reduce(Markup()) { $0 + $1 })
            problemLine(name, problem)
        }
    }

    static func checks(
        _ name: String, _ title: String, _ options: [Option], chosen: [String],
        support: String? = nil, reach: Reach = .unsaid, problem: String? = nil
    ) -> Markup {
        fieldset(.id(name), .describedBy(describing(name, support, reach, problem))) {
            legend { title }
            explanation(name, support, reach)
            div(.class("choices")) {
                for choice in options {
                    label {
                        input(
                            .type("checkbox"), .name(name), .value(choice.value),
                            .checked(chosen.contains(choice.value)))
                        span { choice.title }
                    }
                }
            }
            problemLine(name, problem)
        }
    }
}
