internal import Tables

/// Whether somebody will leave on time, as their 係長 asked them.
package enum Outlook: String, CaseIterable, Hashable, Sendable {
    case canLeave = "can_leave"
    case hard
    case exempt

    /// 定時, 難しい, 除外.
    package var japanese: String {
        switch self {
        case .canLeave: "定時"
        case .hard: "難しい"
        case .exempt: "除外"
        }
    }

    /// Reads either word, whatever its width and spaces (定　時).
    package init?(reading text: String) {
        let word = HeadingText(text)
        let match = Self.allCases.first { outlook in
            word == HeadingText(outlook.rawValue) || word == HeadingText(outlook.japanese)
        }
        guard let match else { return nil }
        self = match
    }
}
