/// What the node does with the city's relay. An address passes through and is neither kept nor logged.
package protocol MailOperations: Sendable {
    /// Whether the settings name a relay, and the pages have an address for the link.
    var isOn: Bool { get }
    /// Whether a text is an address that a relay takes.
    func admits(_ address: String) -> Bool
    /// Mails the code by which somebody confirms an address. Returns once the relay took it.
    func mail(code: String, to address: String) async throws
}
