internal import Records

extension SharedRecord {
    /// What the fields say, as rules read them: of candidates the one that is shown first.
    package var fieldValues: FieldValues {
        var values = FieldValues()
        for field in kind.declaration.fields { values[field.number] = fieldValue(field) }
        return values
    }

    private func fieldValue(_ field: FieldDeclaration) -> FieldValue? {
        switch field.form {
        case .text: return text(field.number).map { .text($0.text) }
        case .elements:
            let elements = elements(field.number).compactMap { element -> String? in
                if case .content(let text?) = element.value { text } else { nil }
            }
            return elements.isEmpty ? nil : .elements(elements)
        default: break
        }
        switch (value(field.number), field.form) {
        case (.content(let text?), _): return .text(text)
        case (.choice(let number), .choice): return field.word(number).map(FieldValue.word)
        case (.choice(let number), _): return .number(number)
        case (.date(let day), _): return .day(day)
        case (.member(let member), _): return .member(member)
        case (.anchor, _): return .reference
        // Erased, or never written.
        case (.content(nil), _), (nil, _): return nil
        }
    }
}
