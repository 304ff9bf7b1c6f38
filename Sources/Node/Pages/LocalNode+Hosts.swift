internal import FoundationEssentials
internal import Ledger

extension LocalNode {
    /// The host names by which browsers reach this node: the one in its descriptor.
    package var pageHosts: [String] {
        guard let host = URL(string: descriptor.url)?.host() else { return [] }
        return [host]
    }
}
