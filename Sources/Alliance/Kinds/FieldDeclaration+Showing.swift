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
}
