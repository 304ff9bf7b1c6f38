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
        Controls.field(
            field, name, value: value, rows: 4, hint: hint(field), isRequired: isRequired,
            cities: cities, faults)
    }

    private func hint(_ field: FieldDeclaration) -> String? {
        if let hint = field.hint { return hint.said }
        if case .elements = field.form { return say("いくつかあれば「、」で区切ります。") }
        return nil
    }

    /// Reads a field as the request holds it; nil where nothing was typed or it cannot be read, which the
    /// faults then say.
    func read(
        _ field: FieldDeclaration, _ name: String, isRequired: Bool, _ faults: inout Faults
    ) -> String? {
        switch field.form {
        case .line, .area, .text, .elements, .passage, .version, .choice, .time:
            faults.field(visit, field, name, isRequired: isRequired)
        case .city, .member: faults.city(visit, field, name, of: cities)
        case .day: return day(field, name, isRequired, &faults)
        case .fiscalYear, .number:
            faults.field(visit, field, name, isRequired: isRequired)
            guard let text = visit.form.typed(name) else { return nil }
            guard let number = TypedNumber.value(text, in: 0...9_999, unit: "年") else {
                faults.add(name, say("\(field.title)は数字で書いてください。"))
                return nil
            }
            return "\(number)"
        }
        if case .time = field.form { return visit.time(name) }
        return visit.form.typed(name)
    }

    /// A day that begins as today is one on which something was done; of another day somebody shall be
    /// reminded.
    private func day(
        _ field: FieldDeclaration, _ name: String, _ isRequired: Bool, _ faults: inout Faults
    ) -> String? {
        let isPast = if case .today = field.first { true } else { false }
        if isPast {
            faults.dayPast(visit, name, field.title, isRequired: isRequired)
        } else {
            faults.dayToCome(visit, name, field.title)
        }
        guard let day = visit.day(name, isPast ? .back : .ahead), day.date != nil else {
            return nil
        }
        return day.text
    }
}
