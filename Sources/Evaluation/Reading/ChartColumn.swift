/// The columns of a file of points, and the keys of JSON objects.
package enum ChartColumn: String, CaseIterable, Sendable {
    case date
    case value
    case numerator
    case denominator

    package var japanese: String {
        switch self {
        case .date: "日付"
        case .value: "値"
        case .numerator: "分子"
        case .denominator: "分母"
        }
    }

    /// Reads a name in either language; case and width do not matter.
    init?(reading name: String) {
        let scalars = Array(NarrowText.trimmed(name))
        let found = Self.allCases.first { column in
            scalars.elementsEqual(column.japanese.unicodeScalars)
                || scalars.map(Self.lowercased).elementsEqual(column.rawValue.unicodeScalars)
        }
        guard let found else { return nil }
        self = found
    }

    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
    }
}
