/// What stands near whoever chooses a password, and is tried first for that reason.
package struct PasswordSurroundings: Sendable, SecretValue {
    /// As typed.
    package let loginName: String
    /// The city's names and codes.
    package let city: [String]
    /// Names, numbers and addresses of the person. They are compared only once it is known that it is
    /// they: what was refused would tell a stranger a name.
    package let own: [String]

    package init(loginName: String, city: [String] = [], own: [String] = []) {
        self.loginName = loginName
        self.city = city
        self.own = own
    }
}

/// Which new passwords and passphrases are refused (NIST SP 800-63B §3.1.1): short ones and those that are
/// tried first; no rules about kinds of characters, which only make passwords alike.
package enum PasswordPolicy {
    /// More than NIST's eight and less than its fifteen for a password alone: who guesses online is
    /// slowed down, and whoever holds the file needs the key as well.
    package static let scalarsMin = 10
    package static let scalarsMax = PasswordText.scalarsMax
    /// Figures alone are a telephone number or a date, however many there are.
    private static let figuresAloneMin = 20

    /// Everything that may be said before it is known who chooses.
    package static func check(
        _ password: String, near: PasswordSurroundings
    ) throws(AccountsError) {
        if let problem = problem(password, [near.loginName] + near.city, near.loginName) {
            throw .passwordRefused(problem)
        }
    }

    /// The same with the person's own names, for whoever showed who they are.
    package static func checkOwn(
        _ password: String, near: PasswordSurroundings
    ) throws(AccountsError) {
        let words = [near.loginName] + near.city + near.own
        if let problem = problem(password, words, near.loginName) {
            throw .passwordRefused(problem)
        }
    }

    package static func problem(
        _ password: String, _ near: [String], _ loginName: String = ""
    ) -> PasswordProblem? {
        guard let scalars = PasswordText.composed(password), scalars.count <= scalarsMax else {
            return .tooLong(scalarsMax: scalarsMax)
        }
        guard scalars.count >= scalarsMin else { return .tooShort(scalarsMin: scalarsMin) }
        guard !scalars.contains(where: { $0.properties.generalCategory == .control }) else {
            return .controlCharacter
        }
        let folded = PasswordFolding.folded(scalars)
        let name = PasswordFolding.folded(loginName)
        if !name.isEmpty, isRepetition(of: name, folded) { return .isLoginName }
        if Set(folded).count <= 2 { return .repeats }
        if isSequence(folded) { return .isSequence }
        guard folded.contains(where: isLetter) || folded.count >= figuresAloneMin else {
            return .isCommon
        }
        guard !isEnough(folded, near: pieces(near)) else { return nil }
        return isEnough(folded, near: []) ? .isOwnName : .isCommon
    }

    private static func isEnough(_ folded: [UInt32], near: Set<[UInt32]>) -> Bool {
        PasswordSpellings(folded).all.allSatisfy { spelling in
            GuessEstimate.bits(spelling.text, near: near) + spelling.bits > GuessEstimate.bitsMax
        }
    }

    /// The words as they are, and of each the parts between spaces and signs; of a name in kanji or kana
    /// without a space, the surname that its first signs may be and what follows; of kana, what
    /// they are in Latin letters.
    private static func pieces(_ near: [String]) -> Set<[UInt32]> {
        var pieces: Set<[UInt32]> = []
        for text in near.prefix(50) {
            let whole = PasswordFolding.folded(text).filter(isSign)
            guard whole.count >= 2 else { continue }
            let parts = PasswordFolding.folded(text).split { !isSign($0) }.map(Array.init)
            pieces.formUnion(
                ([whole] + parts).filter { piece in
                    piece.count >= (piece.allSatisfy { $0 < 0x80 } ? 3 : 2)
                })
            if whole.count >= 3, whole.allSatisfy({ $0 >= 0x3040 }) {
                let longest = whole.allSatisfy({ $0 < 0x3100 }) && parts.count == 1 ? 5 : 3
                for length in 2...min(longest, whole.count - 1) {
                    pieces.insert(Array(whole.prefix(length)))
                    pieces.insert(Array(whole.suffix(length)))
                }
            }
        }
        for piece in pieces { pieces.formUnion(KanaSpelling.latin(piece)) }
        return pieces
    }

    private static func isSign(_ scalar: UInt32) -> Bool {
        isLetter(scalar) || (0x30...0x39).contains(scalar)
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar) || (scalar > 0xBF && scalar != 0x3000)
    }

    private static func isRepetition(of word: [UInt32], _ text: [UInt32]) -> Bool {
        text.count % word.count == 0
            && text.indices.allSatisfy { text[$0] == word[$0 % word.count] }
    }

    /// 0123456789, jihgfedcba: each character the next or the one before of the last.
    private static func isSequence(_ text: [UInt32]) -> Bool {
        let steps = zip(text.dropFirst(), text).map { Int64($0) - Int64($1) }
        let digits = steps.map { $0 == -9 ? 1 : $0 == 9 ? -1 : $0 }
        return digits.allSatisfy { $0 == 1 } || digits.allSatisfy { $0 == -1 }
    }
}
