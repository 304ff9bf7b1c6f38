internal import HTTPTypes

/// Headers of every page: nothing from elsewhere, no frames, no guesses, no referrer to anybody else.
/// (`same-origin` and not `no-referrer`: under the latter, browsers call the origin of our own forms
/// `null`, and it could not be checked.)
enum SecurityHeaders {
    /// From now on this browser asks for this host over TLS only, for half a year. Never for a name of
    /// this machine: other programs on it would be asked in vain.
    static func insist(in headers: inout HTTPFields) {
        guard let name = HTTPField.Name("Strict-Transport-Security") else { return }
        headers[name] = "max-age=15552000"
    }

    /// The browser drops what it kept of this node: pages to go back to, drafts, workers. Not its cookies:
    /// ours is replaced in the same answer, and that word would take away those of every other system
    /// whose name ends like ours.
    ///
    /// - Parameter butDrafts: where somebody takes pages along, what waits there to be sent stays, sealed; the
    ///   browser's own worker drops the rest and the key (`worker.js`).
    static func forget(in headers: inout HTTPFields, butDrafts: Bool) {
        guard let name = HTTPField.Name("Clear-Site-Data") else { return }
        headers[name] = butDrafts ? "\"cache\"" : "\"cache\", \"storage\""
    }

    static let fields: HTTPFields = {
        var fields = HTTPFields()
        for (name, value) in [
            (
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'"
            ),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Referrer-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ] {
            guard let name = HTTPField.Name(name) else { continue }
            fields[name] = value
        }
        return fields
    }()
}
