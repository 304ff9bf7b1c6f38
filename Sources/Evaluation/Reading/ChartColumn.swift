internal import Tables

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

    /// Reads a name in either language; case, width and spaces do not matter.
    init?(reading name: String) {
        let found = HeadingText.choice(name, among: Self.allCases) { [$0.japanese, $0.rawValue] }
        guard let found else { return nil }
        self = found
    }

    /// What tables without a column 日付 call it.
    static func isOtherDate(_ name: String) -> Bool {
        let heading = HeadingText(name)
        return ["年月日", "年月", "月", "日", "day", "month"].contains { heading == HeadingText($0) }
    }
}
