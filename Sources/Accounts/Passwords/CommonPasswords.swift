/// What guessers try first. A short list made for this program: words that stand alone or before
/// and after figures and signs, and runs of keys.
enum CommonPasswords {
    /// Lower case; with nothing but figures and signs around them they make no password.
    private static let words: Set<[UInt32]> = Set(
        """
        password passwort passw0rd p@ssw0rd p@ssword passwords passwd pass administrator admin
        adminadmin root login welcome letmein iloveyou monkey dragon football baseball princess
        sunshine superman batman trustno michael master shadow changeme secret qwerty qwertyuiop
        qwertyui asdfgh asdfghjkl asdfghjk zxcvbn zxcvbnm qazwsx qazwsxedc qazwsxedcrfv qweasdzxc
        qweasd abc abcd abcde abcdef abcabc test testtest guest user office microsoft windows
        google internet computer samsung starwars pokemon pikachu doraemon sakura sakurasakura
        nippon japan tokyo kanagawa odawara kawasaki chigasaki isehara yokohama shiyakusho
        yakusho kencho shokuin jinji kyuyo soumu tasukeai tasukeaiday helpday lgwan
        arigatou arigato aishiteru daisuki himawari takahashi suzuki tanaka watanabe
        パスワード ぱすわーど
        """.split(whereSeparator: \.isWhitespace).map(scalars))

    /// Runs of keys and figures, whole.
    private static let runs: Set<[UInt32]> = Set(
        """
        1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsxcde3
        zaq1xsw2cde3 1234qwerasdf qwer1234asdf 1234abcd5678 abcd1234efgh a1b2c3d4e5 1a2b3c4d5e
        a1s2d3f4g5 123qweasdzxc 1122334455 112233445566 1029384756 3141592653 31415926535
        1357924680 2468013579 1231231234 1234512345 1212121212 1231231231 123123123123
        qwertyqwerty asdfasdfasdf 1234567891 12345678910 0987654321 9876543210 1234554321
        0000000001 1111122222 1qaz2wsx3edc4rfv qwertyasdfgh asdfghzxcvbn poiuytrewq lkjhgfdsa
        """.split(whereSeparator: \.isWhitespace).map(scalars))

    /// - Parameter text: the password's scalars, ASCII letters small and narrow.
    static func contains(_ text: [UInt32]) -> Bool {
        if runs.contains(text) { return true }
        // Nothing but figures and signs is a number or a date with ornaments.
        guard let first = text.firstIndex(where: isLetter),
            let last = text.lastIndex(where: isLetter)
        else { return false }
        let core = Array(text[first...last])
        if words.contains(core) { return true }
        // passwordpassword
        return (2...4).contains { count in
            core.count % count == 0
                && words.contains(Array(core.prefix(core.count / count)))
                && core.indices.allSatisfy { core[$0] == core[$0 % (core.count / count)] }
        }
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar) || scalar > 0x7F
    }

    private static func scalars(_ word: Substring) -> [UInt32] {
        word.unicodeScalars.map(\.value)
    }
}
