internal import Requests

extension LocalNode {
    /// The rule for this node's line to its visitors.
    package var edge: EdgeRule {
        EdgeRule(isTLS: settings.isTLS, proxies: settings.proxies, hosts: pageHosts)
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
