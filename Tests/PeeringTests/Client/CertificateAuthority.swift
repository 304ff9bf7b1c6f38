import Foundation

/// A certificate authority that `openssl` made for one test, with the certificates it signed.
struct CertificateAuthority {
    let folder: OpenSSL.Folder
    var file: String { folder.path("ca.pem") }

    init() throws {
        folder = try OpenSSL.Folder()
        try OpenSSL.run(
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Test authority",
                "-addext", "basicConstraints=critical,CA:TRUE", "-addext",
                "keyUsage=critical,keyCertSign",
            ], in: folder.url)
    }

    /// Writes `<name>.pem` and `<name>.key` for a server of these names.
    func issue(_ name: String, for names: String) throws {
        try OpenSSL.run(
            [
                "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                "\(name).key", "-out", "\(name).csr", "-subj", "/CN=server",
            ], in: folder.url)
        try "subjectAltName=\(names)\n".write(
            toFile: folder.path("\(name).ext"), atomically: true, encoding: .utf8)
        try OpenSSL.run(
            [
                "x509", "-req", "-in", "\(name).csr", "-CA", "ca.pem", "-CAkey", "ca.key",
                "-CAcreateserial", "-out", "\(name).pem", "-days", "2", "-extfile", "\(name).ext",
            ], in: folder.url)
    }
}
