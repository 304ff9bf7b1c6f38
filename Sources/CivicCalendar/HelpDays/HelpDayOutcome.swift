internal import Tables

/// How a Help Day ended for one person.
package enum HelpDayOutcome: String, CaseIterable, Hashable, Sendable {
    case onTime = "on_time"
    case late
    /// Not expected to leave on time: night batches, meetings that cannot move.
    case exempt

    /// 定時, 遅れ, 除外.
    package var japanese: String {
        switch self {
        case .onTime: "定時"
        case .late: "遅れ"
        case .exempt: "除外"
        }
    }

    /// Reads either name, whatever its width and spaces (定　時).
    package init?(reading text: String) {
        let match = HeadingText.choice(text, among: Self.allCases) { [$0.rawValue, $0.japanese] }
        guard let match else { return nil }
        self = match
    }
}
