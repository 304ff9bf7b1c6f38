internal import Alliance
internal import CivicCalendar
internal import HTML

/// What kinds of record declare, for the pages that are written for one of them.
extension SharedKind {
    /// A field that a page asks for by its name.
    func field(_ name: String) -> FieldDeclaration {
        guard let field = declaration.field(named: name) else {
            preconditionFailure("no field \(name) in \(self)")
        }
        return field
    }

    /// What a field of an answer is called.
    func title(_ field: String) -> String { declaration.field(named: field)?.title ?? field }

    /// What a field of an answer says.
    func shown(_ field: String, _ value: String?, _ cities: CityNames? = nil) -> String {
        declaration.field(named: field)?.shown(value, cities) ?? value ?? "–"
    }

    /// For a form of one field: what a rule says of another one stands beside it as well.
    func inputs(_ name: String) -> [String: String] {
        Dictionary(declaration.fields.map { ($0.name, name) }) { first, _ in first }
    }

    /// The texts that several write at once, in the order in which one reads them.
    var texts: [String] { declaration.texts.map(\.name) }

    /// The fields that stand in a line each: chosen, or typed in a few words.
    var lines: [String] { declaration.lines.map(\.name) }
}

extension FieldDeclaration {
    var title: String { label.said }

    /// The words of the choice, each with what it could be taken for.
    var options: [Controls.Option] {
        choices.map { choice in
            let note = choice.note.map { say("（\($0.said)）") } ?? ""
            return (value: choice.word, title: choice.wording.said + note)
        }
    }

    /// The same to narrow a list by.
    func filter(all title: String) -> [Controls.Option] { [(value: "", title: title)] + options }

    /// What an answer says, as people read it; what is missing as the field's absence.
    func shown(_ value: String?, _ cities: CityNames? = nil) -> String {
        guard let value else { return absent.said }
        switch form {
        case .choice: return wording(of: value)?.said ?? value
        case .day: return CivicDay(value).said
        case .fiscalYear: return Int(value).flatMap { FiscalYear(startYear: $0)?.said } ?? value
        case .city, .member: return cities?[value] ?? value
        case .line, .area, .text, .time, .number, .passage, .version, .elements:
            return value.isEmpty ? absent.said : value
        }
    }
}

/// A field in a form.
extension Controls {
    /// - Parameters:
    ///   - name: what the form calls it, where that is not the field's own name.
    ///   - hint: instead of the declared one.
    static func field(
        _ field: FieldDeclaration, _ name: String? = nil, value: String?, title: String? = nil,
        rows: Int = 3, hint: String? = nil, isRequired: Bool? = nil, cities: CityNames? = nil,
        _ faults: Faults
    ) -> Markup {
        let (name, title) = (name ?? field.name, title ?? field.title)
        let hint = hint ?? field.hint?.said
        let (isRequired, problem) = (isRequired ?? field.isRequired, faults[name])
        switch field.form {
        case .area, .text:
            return area(
                name, title, value: value ?? "", rows: rows, isRequired: isRequired,
                support: hint, reach: .shared, problem: problem)
        case .choice:
            return choice(
                name, title, field.options, chosen: value, isRequired: isRequired, support: hint,
                reach: .shared, problem: problem)
        case .city, .member:
            let none = isRequired ? [] : [(value: "", title: field.absent.said)]
            return select(
                name, title, none + (cities?.cities ?? []), chosen: value ?? "", support: hint,
                reach: .shared, problem: problem)
        case .day:
            return line(
                name, title, value: value ?? "", isRequired: isRequired,
                support: sentences([CivicDay.forms, hint]), reach: .shared, problem: problem)
        case .time:
            return line(
                name, title, value: value ?? "", isRequired: isRequired, support: hint,
                reach: .shared, problem: problem, .class("short"))
        case .line, .number, .fiscalYear, .passage, .version, .elements:
            return line(
                name, title, value: value ?? "", isRequired: isRequired, support: hint,
                reach: .shared, problem: problem)
        }
    }
}

extension Faults {
    /// What a field asks for that was typed in a form: that it is there, can be read and is not too long.
    /// What its kind's rules ask for beyond that is the node's to say (``Publishing``).
    mutating func field(
        _ visit: PageRequest, _ field: FieldDeclaration, _ name: String? = nil,
        isRequired: Bool? = nil, _ leaning: CivicDay.SearchDirection = .ahead
    ) {
        let (name, isRequired) = (name ?? field.name, isRequired ?? field.isRequired)
        switch field.form {
        case .choice:
            guard isRequired || !(visit.form[name] ?? "").isEmpty else { return }
            choice(visit, name, field.title, of: field.choices.map(\.word))
        case .day: day(visit, name, field.title, leaning, isRequired: isRequired)
        case .time: time(visit, name, field.title, isRequired: isRequired)
        case .line, .area, .text, .number, .fiscalYear, .passage, .version, .elements, .member,
            .city:
            text(
                visit, name, field.title, max: field.scalarsMax ?? FieldForm.textScalarsMax,
                isRequired: isRequired)
        }
    }

    /// A city of those that are known here, or none where none is needed.
    mutating func city(
        _ visit: PageRequest, _ field: FieldDeclaration, _ name: String? = nil,
        of cities: CityNames
    ) {
        let none = field.isRequired ? [] : [""]
        choice(visit, name ?? field.name, field.title, of: none + cities.cities.map(\.value))
    }
}
