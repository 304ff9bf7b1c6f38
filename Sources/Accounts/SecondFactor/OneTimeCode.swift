/// One-time codes by time: RFC 6238 over RFC 4226, six figures, HMAC-SHA-1, steps of 30 seconds,
/// which is what every authenticator app does without being told.
package enum OneTimeCode {
    package static let stepSeconds: Int64 = 30
    package static let secretByteCount = 20
    private static let base32 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// The code of a step as six figures; nil should OpenSSL refuse SHA-1.
    package static func code(secret: [UInt8], step: UInt64) -> [UInt8]? {
        let message = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * UInt64($0))) }
        guard let digest = PlainDigest.hmacSHA1(key: secret, message: message),
            let last = digest.last
        else { return nil }
        // RFC 4226 §5.3: the last four bits say where the 31 bits begin, at most at byte 15 of 20.
        let offset = Int(last & 15)
        let word = digest[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        var number = (word & 0x7FFF_FFFF) % 1_000_000
        var figures = [UInt8](repeating: 0x30, count: 6)
        for place in figures.indices.reversed() {
            figures[place] += UInt8(number % 10)
            number /= 10
        }
        return figures
    }

    /// The step whose code was typed: this one or a neighbour, and later than the last accepted
    /// one, so that each serves once (RFC 6238 §5.2).
    static func acceptedStep(
        _ figures: [UInt8], secret: [UInt8], after last: Int64?, seconds: Int64
    ) -> Int64? {
        guard seconds >= 0 else { return nil }
        let now = seconds / stepSeconds
        // One that is far ahead was used while the clock was: whoever had to wait until it is reached would
        // be shut out as long.
        let last = last.flatMap { $0 - now > TimeSpan.clockStepMax / stepSeconds ? nil : $0 }
        var accepted: Int64?
        for step in [now - 1, now, now + 1] where step >= 0 && last.map({ step > $0 }) ?? true {
            guard let code = code(secret: secret, step: UInt64(step)) else { continue }
            if Sodium.areEqual(code, figures), accepted == nil { accepted = step }
        }
        return accepted
    }

    /// Six figures out of what was typed, full-width and with gaps as it may be.
    static func figures(_ typed: String) -> [UInt8]? {
        let scalars = Array(typed.unicodeScalars.prefix(65))
        guard scalars.count <= 64 else { return nil }
        var figures: [UInt8] = []
        for scalar in scalars where !CodeAlphabet.isSeparator(scalar) {
            let wide = (0xFF10...0xFF19).contains(scalar.value)
            let code = wide ? scalar.value - 0xFEE0 : scalar.value
            guard (0x30...0x39).contains(code) else { return nil }
            figures.append(UInt8(code))
        }
        return figures.count == 6 ? figures : nil
    }

    /// RFC 4648 §6 without padding: 32 characters for 20 bytes.
    static func text(_ secret: [UInt8]) -> String {
        BitText.encode(secret, alphabet: base32, bitsPerSymbol: 5)
    }

    /// What authenticator apps read from a QR code.
    static func uri(_ secret: [UInt8], issuer: String, loginName: String) -> String {
        let issuer = escaped(issuer)
        return "otpauth://totp/\(issuer):\(escaped(loginName))?secret=\(text(secret))"
            + "&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30"
    }

    /// Percent-encoding of everything but the unreserved characters of RFC 3986, at most 100
    /// scalars of it.
    private static func escaped(_ text: String) -> String {
        let hexadecimal = Array("0123456789ABCDEF".utf8)
        let short = String(String.UnicodeScalarView(text.unicodeScalars.prefix(100)))
        let bytes = short.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: [byte]
            default: [0x25, hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
