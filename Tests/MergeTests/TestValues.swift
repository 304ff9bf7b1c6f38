internal import Merge
internal import Seeding

extension OperationID {
    /// An id for the n-th operation of a test; the order of ids has nothing to do with n.
    static func test(_ number: Int, index: UInt32 = 0) -> OperationID {
        var generator = SeededGenerator(seed: UInt64(number) &* 7919 &+ 1)
        var bytes: [UInt8] = []
        for _ in 0..<32 { bytes.append(UInt8(truncatingIfNeeded: generator.next())) }
        return OperationID(entry: Digest(bytes) ?? .zero, index: index)
    }

    /// An id whose place in the order is its first byte.
    static func ordered(_ byte: UInt8) -> OperationID {
        OperationID(entry: Digest([byte] + [UInt8](repeating: 0, count: 31)) ?? .zero, index: 0)
    }
}

extension [Unicode.Scalar] {
    init(_ text: String) { self.init(text.unicodeScalars) }

    var asText: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self)
        return String(view)
    }
}
