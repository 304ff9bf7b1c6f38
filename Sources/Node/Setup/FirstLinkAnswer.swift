internal import Accounts
internal import FoundationEssentials

/// The one-time link of the first administrator, as it is printed: for the terminal of whoever runs the
/// machine, never for a log.
struct FirstLinkAnswer {
    let json: JSONValue

    /// `address` is that of the pages; empty where none is known, and then the link is a path alone.
    init(_ link: FirstLink, address: String) {
        let path = "/first/" + link.token
        let base = address.hasSuffix("/") ? String(address.dropLast()) : address
        let end = Date(timeIntervalSince1970: TimeInterval(link.expiresSeconds)).ISO8601Format()
        let again = "tasukeai accounts first"
        json = [
            "link": .string(base + path), "path": .string(path), "expires": .string(end),
            "again": .string(again),
        ]
    }
}
