internal import CivicCalendar
internal import Ledger

extension FieldDeclaration {
    /// A value as people read it; members by their ids, for names are the reader's to know.
    package func shown(_ value: FieldValue?) -> Wording {
        switch (value, form) {
        case (nil, _): return absent
        case (.text(let text), _): return Wording(text, text)
        case (.word(let word), _): return wording(of: word) ?? Wording(word, word)
        case (.number(let minutes), .time):
            let time = RecordChange.time(minutes)
            return Wording(time, time)
        case (.number(let year), .fiscalYear):
            let known = FiscalYear(startYear: Int(year))
            return Wording(known?.japanese ?? "\(year)", "\(year)")
        case (.number(let number), _): return Wording("\(number)", "\(number)")
        case (.day(let day), _): return SharedDay.words(day)
        case (.member(let member), _): return Wording(member.text, member.text)
        case (.elements(let elements), _):
            return Wording(
                elements.joined(separator: "、"), elements.joined(separator: ", "))
        case (.reference, _): return label
        }
    }

    /// What a value means that requests and answers hold as a text: 2026-11-20, 13:30, an id, a word of the
    /// choice. nil where it means nothing.
    package func value(of text: String) -> FieldValue? {
        switch form {
        case .line, .area, .text: return .text(text)
        case .choice: return wording(of: text) == nil ? nil : .word(text)
        case .day: return SharedDay.number(text).map(FieldValue.day)
        case .time:
            let parts = text.split(separator: ":").compactMap { UInt32($0) }
            guard parts.count == 2, parts[0] < 24, parts[1] < 60 else { return nil }
            return .number(parts[0] * 60 + parts[1])
        case .fiscalYear, .number: return UInt32(text).map(FieldValue.number)
        case .member, .city: return (try? MemberID(text)).map(FieldValue.member)
        case .passage, .version: return .reference
        case .elements: return .elements([text])
        }
    }
}
