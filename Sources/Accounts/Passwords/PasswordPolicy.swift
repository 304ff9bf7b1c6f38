/// Which new passwords are refused (NIST SP 800-63B §3.1.1): length and what is tried first, no
/// rules about kinds of characters, which only make passwords alike.
package enum PasswordPolicy {
    /// More than NIST's eight and less than its fifteen for a password alone: who guesses online is
    /// slowed down, and whoever holds the file needs the key as well.
    package static let scalarsMin = 10
    package static let scalarsMax = PasswordText.scalarsMax

    /// - Parameter loginName: as typed; the password must not be that.
    package static func check(_ password: String, loginName: String) throws(AccountsError) {
        if let problem = problem(password, loginName) { throw .passwordRefused(problem) }
    }

    private static func problem(_ password: String, _ loginName: String) -> PasswordProblem? {
        guard let scalars = PasswordText.composed(password), scalars.count <= scalarsMax else {
            return .tooLong(scalarsMax: scalarsMax)
        }
        guard scalars.count >= scalarsMin else { return .tooShort(scalarsMin: scalarsMin) }
        guard !scalars.contains(where: { $0.properties.generalCategory == .control }) else {
            return .controlCharacter
        }
        let folded = folded(scalars)
        let name = foldedText(loginName)
        if !name.isEmpty, isRepetition(of: name, folded) { return .isLoginName }
        if Set(folded).count <= 2 { return .repeats }
        if isSequence(folded) { return .isSequence }
        if CommonPasswords.contains(folded) { return .isCommon }
        return nil
    }

    private static func foldedText(_ text: String) -> [UInt32] {
        PasswordText.composed(text).map(folded) ?? []
    }

    /// Case and width of ASCII do not make another word of it, for this comparison alone.
    private static func folded(_ scalars: [Unicode.Scalar]) -> [UInt32] {
        scalars.map { scalar in
            let narrow =
                (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            return (0x41...0x5A).contains(narrow) ? narrow + 0x20 : narrow
        }
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
