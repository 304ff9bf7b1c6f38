/// Reads CSV (RFC 4180) record by record from UTF-8: commas, quotes doubled inside quotes, lines
/// ended by CRLF, LF or CR, line breaks inside quotes; also the tabs and semicolons that some
/// spreadsheets write for commas, and `="00123"`. Anything else is refused, not guessed.
package struct CSVReader {
    package static let columnsMax = 64

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let scalarsMax: Int
    private var position: Int
    private var line: Int

    /// - Parameter start: where the second line begins, if the first is none of the table's.
    package init(utf8 bytes: [UInt8], delimiter: UInt8, scalarsMax: Int, from start: Int) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.scalarsMax = scalarsMax
        position = start
        line = start == 0 ? 1 : 2
    }

    /// The next record, or nil at the end.
    package mutating func next() throws(CSVFault) -> CSVRecord? {
        guard position < bytes.count else { return nil }
        let start = line
        var fields: [CSVField] = []
        while true {
            let fieldLine = line
            let text = try takeField(number: fields.count + 1)
            fields.append(CSVField(line: fieldLine, text: text))
            guard fields.count <= Self.columnsMax else {
                throw .tooManyColumns(
                    line: start, columnsMax: Self.columnsMax, found: fields.count)
            }
            guard byte(at: position) == delimiter else { break }
            position += 1
        }
        takeLineEnd()
        return CSVRecord(line: start, fields: fields)
    }

    private mutating func takeField(number: Int) throws(CSVFault) -> String {
        let start = position
        if byte(at: start) == .quote { return try takeQuotedField(number: number) }
        if byte(at: start) == UInt8(ascii: "="), byte(at: start + 1) == .quote {
            position += 1
            let inner = try takeQuotedField(number: number)
            return "=\"" + inner + "\""
        }
        while let next = byte(at: position), next != delimiter, !next.isLineEnd {
            guard next != .quote else { throw .quoteMisplaced(line: line) }
            position += 1
        }
        return try text(bytes[start..<position], line: line, number: number)
    }

    private mutating func takeQuotedField(number: Int) throws(CSVFault) -> String {
        let firstLine = line
        let start = position + 1
        position = start
        while let next = byte(at: position) {
            if next == .quote {
                guard byte(at: position + 1) == .quote else { break }
                position += 2
            } else if next.isLineEnd {
                takeLineEnd()
            } else {
                position += 1
            }
        }
        guard byte(at: position) == .quote else { throw .quoteUnclosed(line: firstLine) }
        let content = bytes[start..<position]
        position += 1
        if let next = byte(at: position), next != delimiter, !next.isLineEnd {
            throw .quoteMisplaced(line: line)
        }
        return try text(content, line: firstLine, number: number)
    }

    /// The characters of a field. The length in bytes is checked first, so that a field of
    /// megabytes is never copied.
    private func text(
        _ raw: ArraySlice<UInt8>, line: Int, number: Int
    ) throws(CSVFault) -> String {
        let tooLong = CSVFault.fieldTooLong(
            line: line, position: number, scalarsMax: scalarsMax)
        guard raw.count <= scalarsMax * 8 else { throw tooLong }
        var content: [UInt8] = []
        var skipsQuote = false
        for byte in raw {
            if byte == .quote, skipsQuote {
                skipsQuote = false
                continue
            }
            skipsQuote = byte == .quote
            content.append(byte)
        }
        let text = String(decoding: content, as: UTF8.self)
        guard text.unicodeScalars.count <= scalarsMax else { throw tooLong }
        return text
    }

    private mutating func takeLineEnd() {
        guard let next = byte(at: position), next.isLineEnd else { return }
        position += next == .carriageReturn && byte(at: position + 1) == .lineFeed ? 2 : 1
        line += 1
    }

    private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }
}

extension UInt8 {
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let carriageReturn = UInt8(ascii: "\r")
    fileprivate static let lineFeed = UInt8(ascii: "\n")

    fileprivate var isLineEnd: Bool { self == .carriageReturn || self == .lineFeed }
}

/// Where a table breaks the form of CSV, and how. It repeats nothing that stands in the file.
package enum CSVFault: Error, Hashable, Sendable {
    case quoteUnclosed(line: Int)
    case quoteMisplaced(line: Int)
    case fieldTooLong(line: Int, position: Int, scalarsMax: Int)
    case tooManyColumns(line: Int, columnsMax: Int, found: Int)
}

/// One record of a CSV file; it spans several lines when a quoted field holds line breaks.
package struct CSVRecord {
    /// The line on which it begins, counted from 1.
    package let line: Int
    package let fields: [CSVField]

    /// Spreadsheets end their files with empty lines and lines of commas.
    package var isBlank: Bool { fields.allSatisfy { VisibleText.isBlank($0.text) } }
}

/// One value with the line on which it begins.
package struct CSVField {
    package let line: Int
    package let text: String
}
