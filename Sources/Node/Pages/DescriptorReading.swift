/// A descriptor that somebody wants to trust, before anything is done.
package struct DescriptorReading: Sendable {
    package let id: String
    package let name: String
    package let address: String
    /// 32 hexadecimal digits in groups of four.
    package let fingerprint: String
    /// Whether the city is already among the peers; adding it again renews its address.
    package let isKnown: Bool
}
