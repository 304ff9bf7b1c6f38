internal import Requests

extension LocalNode {
    /// The rule for this node's line to its visitors.
    package var edge: EdgeRule {
        EdgeRule(isTLS: settings.isTLS, proxies: settings.proxies, hosts: pageHosts)
    }

    /// What `status` says about the certificate: nothing while it is good for a month.
    func certificateAttention() -> JSONValue? {
        do {
            guard let identity = try settings.tlsIdentity(seconds: Self.now) else { return nil }
            guard identity.endsSoon(at: Self.now) else { return nil }
            return [
                "code": "tls_expires", "until": .string(identity.endsDay),
                "message": .string(
                    words(
                        ja: "証明書の期限（\(identity.endsDay)）が近づいています。更新して、同じ場所に置いてください",
                        en: "The certificate ends soon (\(identity.endsDay)); renew it in its place"
                    )),
            ]
        } catch {
            let error = NodeError(wrapping: error)
            return [
                "code": .string(error.code),
                "message": .string(error.message.text(japanese: Language.isJapanese)),
            ]
        }
    }
}
