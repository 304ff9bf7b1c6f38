internal import HTML

/// Small drawings of ours, which stand beside words and never in their place: nobody listens to them, and they
/// take the colour of the words.
enum Icon {
    case home, plan, advice, meeting, project, helpDay, compare, organisation, administration,
        notice
    case done, next, open, warning, reached, incoming

    var html: Markup {
        svg(.class("icon"), .viewBox(24, 24), .hidden) { path(.d(line)) }
    }

    /// One line in a square of 24, drawn two wide.
    private var line: String {
        switch self {
        case .home: "M4 11 12 4l8 7v9h-5v-6h-6v6H4z"
        case .plan: "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7"
        case .advice: "M4 5h16v11h-9l-4 4v-4H4zM8 9h8M8 12h5"
        case .meeting:
            "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM17 11a2 2 0 1 0 0-5M2 20c0-8 12-8 12 0M17 14c3 0 5 2 5 6"
        case .project: "M12 3l2.6 5.6 6 .7-4.5 4.1 1.3 6L12 16.3l-5.4 3.1 1.3-6-4.5-4.1 6-.7z"
        case .helpDay: "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5M9 15l2 2 4-4"
        case .compare: "M4 20h16M7 20v-6M12 20V6M17 20v-9"
        case .organisation: "M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4"
        case .administration: "M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4"
        case .notice: "M6 17v-6a6 6 0 0 1 12 0v6l2 1H4zM10 21h4"
        case .done: "M5 13l5 5L20 7"
        case .next: "M5 12h13M13 6l6 6-6 6"
        case .open: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16z"
        case .reached: "M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z"
        case .incoming: "M20 12H7M12 6l-6 6 6 6M3 4v16"
        case .warning: "M12 4l9 16H3zM12 10v5M12 17v1"
        }
    }
}
