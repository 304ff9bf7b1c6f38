internal import Accounts

/// What somebody's authenticator shows for the secret of a request's answer.
enum OneTimeCodes {
    static func code(_ secret: String, at seconds: Int64) -> String {
        let step = UInt64(seconds / OneTimeCode.stepSeconds)
        return String(
            decoding: OneTimeCode.code(secret: decode(secret), step: step) ?? [], as: UTF8.self)
    }

    /// RFC 4648 §6, independently of the code that writes it.
    private static func decode(_ text: String) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = text.flatMap { symbol in
            let value = alphabet.firstIndex(of: symbol) ?? 0
            return (0..<5).map { value >> (4 - $0) & 1 }
        }
        return stride(from: 0, to: bits.count - 7, by: 8).map { start in
            UInt8(bits[start..<start + 8].reduce(0) { $0 << 1 | $1 })
        }
    }
}
