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

    /// Writes `<name>.pem` and `<name>.key` for a server of these names; `days` from today on.
    func issue(_ name: String, for names: String, days: ClosedRange<Int>? = nil) throws {
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
        guard let days else { return }
        // `x509` cannot write another first day; `ca` can, and wants files of its own.
        try "".write(toFile: folder.path("index.txt"), atomically: true, encoding: .utf8)
        try "1000\n".write(toFile: folder.path("serial"), atomically: true, encoding: .utf8)
        try """
        [ca]
        default_ca = test
        [test]
        database = index.txt
        new_certs_dir = .
        serial = serial
        default_md = sha256
        policy = any
        [any]
        commonName = supplied

        """.write(toFile: folder.path("ca.cnf"), atomically: true, encoding: .utf8)
        try OpenSSL.run(
            [
                "ca", "-batch", "-config", "ca.cnf", "-cert", "ca.pem", "-keyfile", "ca.key", "-in",
                "\(name).csr", "-out", "\(name).pem", "-notext", "-extfile", "\(name).ext",
                "-startdate", Self.time(days.lowerBound), "-enddate", Self.time(days.upperBound),
            ], in: folder.url)
    }

    private static func time(_ days: Int) -> String {
        let date = Date(timeIntervalSinceNow: Double(days) * 86_400)
        return date.ISO8601Format().filter { $0.isNumber } + "Z"
    }
}
