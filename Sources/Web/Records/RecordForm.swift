internal import Alliance
internal import HTML
internal import Requests

/// The fields of a kind as a form asks for them, and what was typed in it.
struct RecordForm {
    let kind: KindDeclaration
    let visit: PageRequest
    let cities: CityNames

    init(_ kind: KindDeclaration, _ visit: PageRequest, _ cities: CityNames) {
        self.kind = kind
        self.visit = visit
        self.cities = cities
    }

    /// What a new record is asked for. What it says by itself is not asked, but for a day, which may be
    /// an earlier one.
    var newFields: [FieldDeclaration] {
        kind.fields.filter { field in
            switch field.first {
            case nil, .today: true
            case .word, .fiscalYear: false
            }
        }
    }

    static func options(_ field: FieldDeclaration) -> [Controls.Option] {
        field.choices.map { (value: $0.word, title: $0.wording.japanese) }
    }

    /// What an answer says, as the form and the page hold it.
    static func text(_ answer: FieldAnswer?) -> String? {
        guard let answer else { return nil }
        if case .elements = answer {
            return answer.elements.isEmpty ? nil : answer.elements.joined(separator: "、")
        }
        return answer.text ?? answer.value
    }

    /// - Parameter name: of the control; the field's own where several stand in one form.
    func control(
        _ field: FieldDeclaration, _ name: String, value: String, isRequired: Bool, _ faults: Faults
    ) -> Markup {
        let (title, hint) = (field.title, hint(field))
        let problem = faults[name]
        switch field.form {
        case .area, .text:
            return Controls.area(
                name, title, value: value, rows: 4, isRequired: isRequired, support: hint,
                reach: .shared, problem: problem)
        case .choice:
            return Controls.choice(
                name, title, Self.options(field), chosen: value, isRequired: isRequired,
                support: hint, reach: .shared, problem: problem)
        case .city, .member:
            return Controls.select(
                name, title, cities.cities, chosen: value, support: hint, reach: .shared,
                problem: problem)
        case .line, .day, .time, .fiscalYear, .number, .passage, .version, .elements:
            return Controls.line(
                name, title, value: value, isRequired: isRequired, support: hint, reach: .shared,
                problem: problem)
        }
    }

    private func hint(_ field: FieldDeclaration) -> String? {
        if let hint = field.hint { return hint.japanese }
        if case .elements = field.form { return "いくつかあれば「、」で区切ります。" }
        return nil
    }

    /// What a field of the form says, as the request and as people read it.
    struct Typed {
        let request: String
        let shown: String
    }

    /// Reads a field; nil where nothing was typed or it cannot be read, which the faults then say.
    func read(
        _ field: FieldDeclaration, _ name: String, isRequired: Bool, _ faults: inout Faults
    ) -> Typed? {
        let title = field.title
        switch field.form {
        case .line, .area, .text, .elements, .passage, .version:
            faults.text(
                visit, name, title, max: field.scalarsMax ?? TextEditing.scalarsMax,
                isRequired: isRequired)
        case .choice:
            guard isRequired || visit.form.typed(name) != nil else { return nil }
            faults.choice(visit, name, title, of: field.choices.map(\.word))
        case .city, .member:
            faults.choice(visit, name, title, of: cities.cities.map(\.value))
        case .day: return day(field, name, isRequired, &faults)
        case .time:
            faults.time(visit, name, title, isRequired: isRequired)
            return visit.time(name).map { Typed(request: $0, shown: $0) }
        case .fiscalYear, .number:
            faults.text(visit, name, title, max: 20, isRequired: isRequired)
            guard let text = visit.form.typed(name) else { return nil }
            guard let number = TypedNumber.value(text, in: 0...9_999, unit: "年") else {
                faults.add(name, "\(title)は数字で書いてください。")
                return nil
            }
            return Typed(request: "\(number)", shown: field.shown("\(number)", cities))
        }
        return visit.form.typed(name).map { Typed(request: $0, shown: field.shown($0, cities)) }
    }

    /// A day that begins as today is one on which something was done; of another day somebody shall be
    /// reminded.
    private func day(
        _ field: FieldDeclaration, _ name: String, _ isRequired: Bool, _ faults: inout Faults
    ) -> Typed? {
        let isPast = if case .today = field.first { true } else { false }
        if isPast {
            faults.dayPast(visit, name, field.title, isRequired: isRequired)
        } else {
            faults.dayToCome(visit, name, field.title)
        }
        guard let day = visit.day(name, isPast ? .back : .ahead), day.date != nil else {
            return nil
        }
        return Typed(request: day.text, shown: day.japanese)
    }

    /// What the kind's rules say of a change, beside the fields; asked once everything can be read.
    ///
    /// - Parameter written: what every field of the form says, empty where nothing was typed.
    func judge(
        _ written: [(field: FieldDeclaration, typed: String)], before: FieldValues?,
        named: (FieldDeclaration) -> String, _ faults: inout Faults
    ) {
        guard faults.isEmpty else { return }
        var values = FieldValues()
        for (field, typed) in written where before != nil || !typed.isEmpty {
            values[field.number] = typed.isEmpty ? .text("") : field.value(of: typed)
        }
        let change = RecordChange(
            of: kind.kind, before: before, written: values, day: visit.today.text,
            own: cities.own, members: cities.names.keys)
        for problem in change.map(kind.problems) ?? [] {
            let name = kind.field(named: problem.field).map(named) ?? problem.field
            if faults[name] == nil { faults.add(name, problem.beside.japanese) }
        }
    }
}

extension FieldValues {
    /// What an answer says, for the rules.
    init(_ fields: [String: FieldAnswer], of kind: KindDeclaration) {
        self.init()
        for field in kind.fields {
            let answer = fields[field.name]
            if let elements = answer?.elements, !elements.isEmpty {
                self[field.number] = .elements(elements)
            } else if let text = answer?.text ?? answer?.value {
                self[field.number] = field.value(of: text)
            }
        }
    }
}
