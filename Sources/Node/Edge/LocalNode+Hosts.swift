internal import FoundationEssentials
internal import Ledger

extension LocalNode {
    /// The host names by which browsers reach this node: those of the pages' address and of the
    /// descriptor's.
    package var pageHosts: [String] {
        [settings.pagesURL, descriptor.url].compactMap { $0 }
            .compactMap { URL(string: $0)?.host() }
    }
}
