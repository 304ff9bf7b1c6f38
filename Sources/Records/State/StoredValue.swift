package import Ledger
package import Merge

/// A register's or a set element's value as it is read.
package enum StoredValue: Equatable, Sendable {
    /// nil: the content is erased, or has not arrived.
    case content(String?)
    case choice(UInt32)
    case date(UInt32)
    case member(MemberID)
    case anchor(field: UInt32, spans: [VisibleRun])

    init(_ value: AssignedValue<OperationID>, text: String?) {
        switch value {
        case .content: self = .content(text)
        case .choice(let number): self = .choice(number)
        case .date(let number): self = .date(number)
        case .member(let member): self = .member(member)
        case .anchor(let field, let spans):
            let runs = spans.map {
                VisibleRun(insert: $0.insert, offset: Int($0.offset), length: Int($0.length))
            }
            self = .anchor(field: field, spans: runs)
        }
    }

    // Strings are compared by bytes, not by canonical equivalence.
    package static func == (left: StoredValue, right: StoredValue) -> Bool {
        switch (left, right) {
        case (.content(let one), .content(let other)):
            one.map { Array($0.utf8) } == other.map { Array($0.utf8) }
        case (.choice(let one), .choice(let other)): one == other
        case (.date(let one), .date(let other)): one == other
        case (.member(let one), .member(let other)): one == other
        case (.anchor(let one, let spans), .anchor(let other, let others)):
            one == other && spans == others
        default: false
        }
    }
}

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
