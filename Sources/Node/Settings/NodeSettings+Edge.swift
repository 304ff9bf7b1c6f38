internal import Configuration
internal import Edge
internal import FoundationEssentials
internal import Peering
internal import Requests

/// Settings of the line to browsers and peers: certificate, proxies, the pages' public address, and how
/// many connections there may be.
extension NodeSettings {
    static func readEdge(_ reader: ConfigReader, into settings: inout NodeSettings) throws {
        settings.tlsCertificateFile = reader.string(forKey: "tls.certificate")
        settings.tlsKeyFile = reader.string(forKey: "tls.key")
        settings.pagesURL = try reader.string(forKey: "pages.url").flatMap(pagesAddress)
        settings.proxies = try proxies(reader)
        settings.connectionsMax = try number(
            reader, "connections.max", 8...100_000, settings.connectionsMax)
        settings.connectionsPerAddressMax = try number(
            reader, "connections.address", 4...100_000, settings.connectionsPerAddressMax)
    }

    private static func proxies(_ reader: ConfigReader) throws -> TrustedProxies {
        // As text from flags and environment, as a list from the file.
        let text = reader.string(forKey: "trusted.proxies")
        let words =
            text?.split(separator: ",").map { word in
                String(decoding: word.utf8.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
            } ?? reader.stringArray(forKey: "trusted.proxies") ?? []
        let header = reader.string(forKey: "trusted.header", default: "x-forwarded")
        guard let header = TrustedProxies.Header(rawValue: header) else {
            throw NodeError.badSettings("trusted.header", "x-forwarded, forwarded")
        }
        guard let proxies = TrustedProxies(words, header: header) else {
            throw NodeError.badSettings("trusted.proxies", "10.0.0.1, 10.0.0.0/24")
        }
        return proxies
    }

    /// `https://tasukeai.example`, without anything behind the host and its port; nil where it is empty.
    private static func pagesAddress(_ text: String) throws -> String? {
        guard !text.isEmpty else { return nil }
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw NodeError.settingNotASCII("pages.url")
        }
        guard let url = try? ClientURL(text), url.path == "/", url.query == "?" else {
            throw NodeError.badSettings("pages.url", "https://tasukeai.example")
        }
        return url.text.hasSuffix("/") ? String(url.text.dropLast()) : url.text
    }

    /// Whether this node ends TLS itself.
    package var isTLS: Bool { tlsCertificateFile != nil || tlsKeyFile != nil }

    /// The identity that the settings name, checked at this second; nil where they name none.
    func tlsIdentity(seconds: Int64) throws -> TLSIdentity? {
        guard let (certificate, key) = try tlsFiles() else { return nil }
        return try TLSIdentity(certificateFile: certificate, keyFile: key, seconds: seconds)
    }

    func tlsFiles() throws -> (certificate: String, key: String)? {
        guard isTLS else { return nil }
        guard let certificate = tlsCertificateFile, let key = tlsKeyFile else {
            throw NodeError.tlsIncomplete()
        }
        return (certificate, key)
    }
}
