/// The bytes that are signed (RFC 9421 §2.5): a line for each covered component, then the parameters
/// without a line break.
package struct SignatureBase: Equatable, Sendable {
    package let bytes: [UInt8]

    /// - Parameters:
    ///   - components: Identifiers as they are serialised, quotes and parameters included
    ///     (`"@method"`, `"signature";req`), with their values.
    ///   - parameters: What follows the list of components, from its first semicolon.
    ///
    /// Throws `malformed` for a value with a line break or another character outside printable ASCII,
    /// because it could pass for a line of its own, and for a component named twice.
    package init(
        components: [(identifier: String, value: String)], parameters: String
    ) throws(SignatureError) {
        var text = ""
        for (index, component) in components.enumerated() {
            let (identifier, value) = component
            guard Self.isPrintable(identifier), Self.isPrintable(value) else {
                throw .malformed(identifier)
            }
            let earlier = components[..<index]
            guard !earlier.contains(where: { $0.identifier.utf8.elementsEqual(identifier.utf8) })
            else { throw .duplicate(identifier) }
            text += "\(identifier): \(value)\n"
        }
        guard Self.isPrintable(parameters) else { throw .malformed("@signature-params") }
        text += "\"@signature-params\": \(Self.list(components.map(\.identifier)))\(parameters)"
        bytes = Array(text.utf8)
    }

    /// The covered components as an inner list: `("@method" "@path")`.
    static func list(_ identifiers: [String]) -> String {
        "(\(identifiers.joined(separator: " ")))"
    }

    private static func isPrintable(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
