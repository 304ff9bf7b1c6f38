/// The one-time link for the first administrator of a node.
package struct FirstLink: Sendable, SecretValue {
    /// 43 characters of base64url, for the link's last part.
    package let token: String
    package let expiresSeconds: Int64
}
