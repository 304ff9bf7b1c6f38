internal import Ledger
internal import Merge

extension ByteWriter {
    /// One byte for the kind of value, then the value.
    mutating func write(_ value: StoredValue) {
        switch value {
        case .content(nil): write(byte: 0)
        case .content(let text?):
            write(byte: 1)
            write(text: text)
        case .choice(let number):
            write(byte: 2)
            write(number: UInt64(number))
        case .date(let number):
            write(byte: 3)
            write(number: UInt64(number))
        case .member(let member):
            write(byte: 4)
            write(text: member.text)
        case .anchor(let field, let spans):
            write(byte: 5)
            write(number: UInt64(field))
            write(count: spans.count)
            for span in spans {
                write(span.insert)
                write(count: span.offset)
                write(count: span.length)
            }
        }
    }
}

extension ByteReader {
    mutating func storedValue() throws(Malformed) -> StoredValue {
        switch try byte() {
        case 0: return .content(nil)
        case 1: return .content(try text())
        case 2: return .choice(try number32())
        case 3: return .date(try number32())
        case 4:
            let text = try text()
            do { return .member(try MemberID(text)) } catch { throw Malformed() }
        case 5:
            let field = try number32()
            var spans: [VisibleRun] = []
            for _ in 0..<(try count(bytesMin: 38)) {
                // Offsets and lengths are 32-bit numbers in the entries that they come from.
                let insert = try operationID()
                let offset = Int(try number32())
                spans.append(
                    VisibleRun(insert: insert, offset: offset, length: Int(try number32())))
            }
            return .anchor(field: field, spans: spans)
        default: throw Malformed()
        }
    }
}
