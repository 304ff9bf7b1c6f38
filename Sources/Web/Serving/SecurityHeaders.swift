internal import HTTPTypes

/// Headers of every page: nothing from elsewhere, no frames, no guesses, no referrer to anybody else.
/// (`same-origin` and not `no-referrer`: under the latter, browsers call the origin of our own forms
/// `null`, and it could not be checked.)
enum SecurityHeaders {
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
