internal import Accounts
internal import Alliance
internal import HTML

/// The addresses of pages that others lead to. What stands below such a page begins with its address:
/// `PagePath.plan(id) / "history"`.
extension PagePath {
    static func plan(_ id: String) -> PagePath { PagePath("/plans") / id }

    static func advice(_ id: String) -> PagePath { PagePath("/advice") / id }

    static func meeting(_ id: String) -> PagePath { PagePath("/meetings") / id }

    /// The list of a kind whose pages are made from its declaration.
    static func list(_ kind: KindDeclaration) -> PagePath {
        kind.general.flatMap { PagePath(local: "/" + $0.plural) } ?? "/"
    }

    /// The page of a shared record; nil for kinds whose records have none of their own.
    static func record(_ kind: SharedKind, _ id: String) -> PagePath? {
        switch kind {
        case .plan: plan(id)
        case .advice: advice(id)
        case .meeting: meeting(id)
        default: kind.declaration.general == nil ? nil : list(kind.declaration) / id
        }
    }

    /// Where comments on a record are sent.
    static func comments(on record: String) -> PagePath { PagePath("/comments") / record }

    /// Where the script of an open text asks for news of it.
    static func live(_ record: String, _ field: String) -> PagePath {
        PagePath("/live") / record / field
    }

    /// A form that was sent and is not shared yet.
    static func kept(_ id: String) -> PagePath { PagePath("/kept") / id }

    static func helpDay(_ day: CivicDay) -> PagePath { PagePath("/helpday/days") / day.text }

    /// The figures of a month, before they are published.
    static func figures(of month: String) -> PagePath { PagePath("/figures") / month }

    /// A reader's feed, for programs; whoever knows it reads it.
    static func feed(_ secret: FeedSecret) -> PagePath {
        PagePath("/feed") / (secret.text + ".atom")
    }

    /// The same secret, for calendar programs.
    static func calendarFeed(_ secret: FeedSecret) -> PagePath {
        PagePath("/feed") / (secret.text + ".ics")
    }
}
