internal import Accounts
internal import Testing

struct OneTimeCodeTests {
    private static let secret = Array("12345678901234567890".utf8)

    private static func code(_ step: UInt64) -> String {
        String(decoding: OneTimeCode.code(secret: secret, step: step) ?? [], as: UTF8.self)
    }

    @Test func `the counters of RFC 4226, appendix D`() {
        let expected = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583",
            "399871", "520489",
        ]
        #expect((0..<10).map { Self.code($0) } == expected)
    }

    /// Appendix B shows eight figures; six are their last.
    @Test(arguments: [
        (UInt64(59), "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `the times of RFC 6238, appendix B`(seconds: UInt64, eight: String) {
        #expect(Self.code(seconds / 30) == String(eight.suffix(6)))
    }
}
