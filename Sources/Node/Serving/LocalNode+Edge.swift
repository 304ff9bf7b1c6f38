package import Edge
internal import FoundationEssentials
internal import Ledger
internal import Requests

extension LocalNode {
    /// The rule for this node's line to its visitors.
    package var edge: EdgeRule {
        EdgeRule(isTLS: settings.isTLS, proxies: settings.proxies, hosts: pageHosts)
    }

    /// The host names by which browsers reach this node: those of the pages' address and of the
    /// descriptor's.
    private var pageHosts: [String] {
        [settings.pagesURL, descriptor.url].compactMap { $0 }
            .compactMap { URL(string: $0)?.host() }
    }

    /// What `status` says about the certificate: nothing while it is good for a month.
    func certificateAttention(_ call: Call) -> Attention? {
        do {
            guard let identity = try settings.tlsIdentity(seconds: call.seconds) else { return nil }
            guard identity.endsSoon(at: call.seconds) else { return nil }
            return Attention(
                code: "tls_expires",
                message: call.words(
                    ja: "証明書の期限（\(identity.endsDay)）が近づいています。更新して、同じ場所に置いてください",
                    en: "The certificate ends soon (\(identity.endsDay)); renew it in its place"),
                until: identity.endsDay)
        } catch {
            let error = NodeError(wrapping: error)
            return Attention(code: error.code, message: call.words(error.message))
        }
    }
}
