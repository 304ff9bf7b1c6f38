#if TLS
internal import FoundationEssentials
internal import Glibc
internal import NIOSSL
internal import Requests

/// The certificate chain and the key with which this node shows who it is. There is one way to get one:
/// both files were read, belong together, are for today, and nobody else can read the key.
package struct TLSIdentity: Sendable {
    private static let bytesMax = 1 << 20
    /// A certificate that ends sooner is worth a word.
    static let warningSeconds: Int64 = 30 * 86_400

    let chain: [NIOSSLCertificate]
    let key: NIOSSLPrivateKey
    /// The last second at which the first certificate holds, since 1970.
    package let endsSeconds: Int64

    package init(certificateFile: String, keyFile: String, seconds: Int64) throws {
        let chainBytes = try Self.read(certificateFile)
        try Self.checkOwner(keyFile)
        let keyBytes = try Self.read(keyFile)
        guard let chain = try? NIOSSLCertificate.fromPEMBytes(chainBytes),
            let leaf = chain.first
        else { throw NodeError.tlsNoCertificate(certificateFile) }
        guard let key = try? NIOSSLPrivateKey(bytes: keyBytes, format: .pem) else {
            throw Self.isSealed(keyBytes)
                ? NodeError.tlsSealedKey(keyFile) : NodeError.tlsNoKey(keyFile)
        }
        self.chain = chain
        self.key = key
        endsSeconds = Int64(leaf.notValidAfter)
        // A context takes only a key that belongs to the first certificate.
        guard (try? NIOSSLContext(configuration: configuration)) != nil else {
            throw NodeError.tlsMismatch(certificateFile, keyFile)
        }
        guard Int64(leaf.notValidBefore) <= seconds else {
            throw NodeError.tlsNotYet(certificateFile, Self.day(Int64(leaf.notValidBefore)))
        }
        guard seconds <= endsSeconds else {
            throw NodeError.tlsExpired(certificateFile, endsDay)
        }
    }

    /// Of TLS 1.2 only what keeps a recorded line secret for ever and is authenticated as a whole; all of
    /// TLS 1.3 does.
    private static let suites: [NIOTLSCipher] = [
        .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    ]

    /// TLS 1.2 or newer, HTTP/1.1.
    var configuration: TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        configuration.cipherSuiteValues = Self.suites
        configuration.applicationProtocols = ["http/1.1"]
        return configuration
    }

    func isSame(as other: TLSIdentity) -> Bool { chain == other.chain && key == other.key }

    package func endsSoon(at seconds: Int64) -> Bool {
        let (left, overflow) = endsSeconds.subtractingReportingOverflow(seconds)
        return !overflow && left < Self.warningSeconds
    }

    /// `2026-11-20T03:04:05Z`
    package var endsDay: String { Self.day(endsSeconds) }

    private static func day(_ seconds: Int64) -> String {
        Date(timeIntervalSince1970: TimeInterval(seconds)).ISO8601Format()
    }

    private static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rbe") else {
            throw errno == ENOENT ? NodeError.tlsMissing(path) : NodeError.tlsUnreadable(path)
        }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: bytesMax + 1)
        bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
        guard ferror(file) == 0, bytes.count <= bytesMax else {
            throw NodeError.tlsUnreadable(path)
        }
        // Editors of Windows put a byte order mark before the first line.
        return bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// The same rule as for our own keys: the owner alone. Where the machine's administrator owns the
    /// file and lends it to a group (`ssl-cert`, credentials of systemd), that group may read it too.
    private static func checkOwner(_ path: String) throws {
        var found = stat()
        guard stat(path, &found) == 0 else {
            throw errno == ENOENT ? NodeError.tlsMissing(path) : NodeError.tlsUnreadable(path)
        }
        let isLent = found.st_uid == 0 && geteuid() != 0
        guard found.st_mode & (isLent ? 0o037 : 0o077) == 0 else {
            throw NodeError.tlsOpenKey(path)
        }
    }

    /// A key under a passphrase, which a service that starts by itself cannot ask for.
    private static func isSealed(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.contains("ENCRYPTED PRIVATE KEY") || text.contains("Proc-Type: 4,ENCRYPTED")
    }
}
#endif
