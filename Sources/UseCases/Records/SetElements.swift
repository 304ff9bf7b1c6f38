internal import Alliance
internal import CivicCalendar
internal import Gate
internal import Records

/// Several short texts that people type in one line: 窓口、届出.
enum SetElements {
    /// Each once, in the order in which they were typed, without spaces around them.
    static func read(_ text: String) -> [String] {
        let signs = "、，,;；\n".unicodeScalars
        var elements: [String] = []
        for part in text.unicodeScalars.split(whereSeparator: { signs.contains($0) }) {
            let element = trimmed(part)
            guard !SharedWords.isBlank(element),
                !elements.contains(where: { $0.utf8.elementsEqual(element.utf8) })
            else { continue }
            elements.append(element)
        }
        return elements
    }

    /// What makes the set what was typed, and leaves alone what is there already.
    static func edits(of record: SharedRecord, _ field: UInt32, _ text: String) -> [ShareableEdit] {
        let wanted = read(text)
        let held = record.elements(field).compactMap { element -> String? in
            guard case .content(let text) = element.value else { return nil }
            return text
        }
        let isIn = { (element: String, list: [String]) in
            list.contains { $0.utf8.elementsEqual(element.utf8) }
        }
        let gone = held.filter { !isIn($0, wanted) }
        let new = wanted.filter { !isIn($0, held) }
        return gone.map { ShareableEdit.remove(record: record.id, field: field, element: $0) }
            + new.map { ShareableEdit.add(record: record.id, field: field, element: $0) }
    }

    private static func trimmed(_ part: Substring.UnicodeScalarView) -> String {
        let start = part.drop { $0.properties.isWhitespace }
        let end = start.lastIndex { !$0.properties.isWhitespace }.map { start.index(after: $0) }
        return String(Substring(start[start.startIndex..<(end ?? start.startIndex)]))
    }
}
