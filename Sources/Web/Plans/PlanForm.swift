internal import Alliance
internal import HTML
internal import Requests

/// The fields of a plan as one form, whose parts stand where they are read. What was typed comes before the
/// draft, and the draft before what is shared.
///
/// Each field says what it began from: the revision of the draft that it showed, and of a text the version.
struct PlanForm {
    /// The form's own id: its fields stand all over the page.
    static let id = "draft"

    let visit: PageRequest
    /// nil where the plan begins with the draft.
    let plan: ShowPlan.Answer?
    let draft: RecordDraft
    let faults: Faults

    /// What the form calls the field at a place.
    static func name(_ place: DraftPlace) -> String { "p:\(place)" }

    private static func seenName(_ place: DraftPlace) -> String { "s:\(place)" }

    private static func baseName(_ place: DraftPlace) -> String { "b:\(place)" }

    /// What the page shows at a place before anybody types.
    func shown(_ place: DraftPlace) -> String { draft[place]?.text ?? shared(place) }

    /// Whether something waits there to be shared, or was typed and not saved.
    func isOpen(_ place: DraftPlace) -> Bool {
        guard let typed = visit.form[Self.name(place)] else { return false }
        return !typed.utf8.elementsEqual(shown(place).utf8)
    }

    func shared(_ place: DraftPlace) -> String {
        guard let answer = answer(place) else { return "" }
        return answer.text ?? answer.value ?? ""
    }

    private func answer(_ place: DraftPlace) -> FieldAnswer? {
        switch place {
        case .field(let name): plan?.fields[name]
        case .below(_, let id, let field):
            plan?.actions.first { $0.id == id }?.fields[field]
        case .members, .answers: nil
        }
    }

    /// The field with what it began from. Nothing is required before the draft is shared.
    @MarkupBuilder func control(
        _ field: FieldDeclaration, at place: DraftPlace, rows: Int = 3, title: String? = nil
    ) -> Markup {
        began(at: place)
        let name = Self.name(place)
        let value = visit.form[name] ?? shown(place)
        let title = title ?? field.title
        let (hint, problem) = (field.hint?.said, faults[name])
        switch field.form {
        case .text, .area:
            Controls.area(
                name, title, value: value, rows: rows, support: hint, problem: problem,
                .form(Self.id), .autocomplete("off"))
        case .choice:
            Controls.choice(
                name, title, field.options, chosen: value, support: hint, problem: problem,
                .form(Self.id))
        case .line, .day, .time, .number, .fiscalYear, .city, .member, .passage, .version,
            .elements:
            Controls.line(
                name, title, value: value, support: hint, problem: problem, .form(Self.id),
                .autocomplete("off"))
        }
    }

    /// A form that comes back says what it said when it was sent.
    @MarkupBuilder private func began(at place: DraftPlace) -> Markup {
        let seen = visit.form[Self.seenName(place)] ?? "\(draft[place]?.revision ?? 0)"
        let base = visit.form[Self.baseName(place)] ?? draft[place]?.base ?? base(place)
        input(.type("hidden"), .form(Self.id), .name(Self.seenName(place)), .value(seen))
        input(.type("hidden"), .form(Self.id), .name(Self.baseName(place)), .value(base))
    }

    /// Of a text its version, of everything else the value itself.
    private func base(_ place: DraftPlace) -> String {
        guard let answer = answer(place) else { return "" }
        return answer.version ?? answer.value ?? ""
    }
}

extension PlanForm {
    /// What was sent, part by part, with what is wrong in it.
    static func read(_ visit: PageRequest) -> (parts: [SaveDraft.Part], faults: Faults) {
        var (parts, faults): ([SaveDraft.Part], Faults) = ([], Faults())
        for text in visit.form.names(after: "p:") {
            guard let place = DraftPlace(text), place != .members else { continue }
            let name = name(place)
            if let field = field(at: place) { faults.field(visit, field, name, isRequired: false) }
            parts.append(
                SaveDraft.Part(
                    place: place, text: visit.form[name] ?? "",
                    seen: visit.form[seenName(place)].flatMap { Int64($0) } ?? 0,
                    base: visit.form[baseName(place)]))
        }
        if visit.form["guests"] == "asked" {
            let guests = visit.form.all(name(.members)).joined(separator: " ")
            let seen = visit.form[seenName(.members)].flatMap { Int64($0) } ?? 0
            parts.append(.init(place: .members, text: guests, seen: seen, base: nil))
        }
        return (parts, faults)
    }

    private static func field(at place: DraftPlace) -> FieldDeclaration? {
        switch place {
        case .field(let name): SharedKind.plan.declaration.field(named: name)
        case .below(_, _, let name): SharedKind.action.declaration.field(named: name)
        case .members, .answers: nil
        }
    }

    /// The cities that may write a new plan, to be ticked.
    @MarkupBuilder func guests(_ cities: CityNames) -> Markup {
        let others = cities.cities.filter { $0.value != cities.own }
        if !others.isEmpty {
            let chosen =
                visit.form["guests"] == nil
                ? shown(.members).split(separator: " ").map(String.init)
                : visit.form.all(Self.name(.members))
            began(at: .members)
            input(.type("hidden"), .form(Self.id), .name("guests"), .value("asked"))
            fieldset {
                legend { say("いっしょに書く市") }
                p(.class("support")) { say("選んだ市は、共有したあと計画の本文を書けます。") }
                div(.class("choices")) {
                    for city in others {
                        label {
                            input(
                                .type("checkbox"), .form(Self.id),
                                .name(Self.name(.members)), .value(city.value),
                                .checked(chosen.contains(city.value)))
                            span { city.title }
                        }
                    }
                }
            }
        }
    }
}
