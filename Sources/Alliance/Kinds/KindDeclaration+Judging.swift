internal import CivicCalendar
internal import Ledger

extension KindDeclaration {
    /// What is wrong with a change of a record of the kind: what its fields ask for, then what its rules
    /// say. Pure, and the same wherever it is asked; nothing leaves a city past it.
    package func problems(in change: RecordChange) -> [Problem] {
        precondition(change.kind == kind, "a change is judged by its own kind")
        return fields.flatMap { Self.problems(with: $0, in: change) }
            + rules.flatMap { $0(change) }
    }

    private static func problems(
        with field: FieldDeclaration, in change: RecordChange
    ) -> [Problem] {
        guard change.touches(field.number) else { return [] }
        if !says(change.written[field.number]) {
            switch field.need {
            case .free, .asked: break
            case .seen: return [.blank(field)]
            case .held(let allowed, let option):
                return [.badValue(field, allowed: allowed, option: option)]
            }
        }
        switch (change.written[field.number], field.form) {
        case (.text(let text), _):
            let count = text.unicodeScalars.count
            guard let max = field.scalarsMax, count > max else { return [] }
            return [.tooLong(field, count: count, max: max)]
        case (.elements(let elements), _):
            guard let max = field.scalarsMax,
                let count = elements.map(\.unicodeScalars.count).max(), count > max
            else { return [] }
            return [.tooLong(field, count: count, max: max)]
        case (.member(let city), .city):
            guard city.isCity else { return [.badValue(field, allowed: "142069")] }
            return change.isKnown(city) ? [] : [.unknownCity(field, city.text)]
        case (.number(let year), .fiscalYear):
            return FiscalYear(startYear: Int(year)) == nil
                ? [.badValue(field, allowed: "2025")] : []
        default: return []
        }
    }

    /// Whether a value says something that people can see.
    private static func says(_ value: FieldValue?) -> Bool {
        switch value {
        case nil: false
        case .text(let text): !SharedWords.isBlank(text)
        case .elements(let elements): !elements.isEmpty
        case .word, .number, .day, .member, .reference: true
        }
    }
}
