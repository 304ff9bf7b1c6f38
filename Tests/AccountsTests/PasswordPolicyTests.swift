internal import Accounts
internal import Testing

struct PasswordPolicyTests {
    @Test(arguments: [
        ("short 123", PasswordProblem.tooShort(scalarsMin: 10)),
        ("か\u{3099}き\u{3099}く\u{3099}け\u{3099}こ\u{3099}", .tooShort(scalarsMin: 10)),
        (String(repeating: "ab c", count: 51), .tooLong(scalarsMax: 200)),
        ("tab\tinside it", .controlCharacter),
        ("Shokuin-0012", .isLoginName),
        ("ｓhokuin-0012shokuin-0012", .isLoginName),
        ("aaaaaaaaaaaa", .repeats),
        ("ああああああああああ", .repeats),
        ("abababababab", .repeats),
        ("0123456789", .isSequence),
        ("567890123456", .isSequence),
        ("ZYXWVUTSRQ", .isSequence),
        ("Password12", .isCommon),
        ("ｐａｓｓｗｏｒｄ１２３", .isCommon),
        ("passwordpassword", .isCommon),
        ("123odawara!!", .isCommon),
        ("Tasukeai2026", .isCommon),
        ("1q2w3e4r5t", .isCommon),
    ])
    func `what is tried first is refused`(password: String, problem: PasswordProblem) {
        #expect(throws: AccountsError.passwordRefused(problem)) {
            try PasswordPolicy.check(password, loginName: "shokuin-0012")
        }
    }

    @Test(arguments: [
        "kawa no nagare", "みどりの自転車で海まで", "password of my cat", "nine nine9", "1987-04-2x9k",
        String(repeating: "ab c", count: 50),
    ])
    func `what people can remember is taken`(password: String) throws {
        try PasswordPolicy.check(password, loginName: "shokuin-0012")
        try PasswordPolicy.check(password, loginName: "")
    }

    @Test func `costs have bounds`() {
        #expect(PasswordCost(passes: 0, memoryBytes: 8_192) == nil)
        #expect(PasswordCost(passes: 17, memoryBytes: 8_192) == nil)
        #expect(PasswordCost(passes: 1, memoryBytes: 8_191) == nil)
        #expect(PasswordCost(passes: 1, memoryBytes: .max) == nil)
        #expect(ThrottleRule(freeAttempts: 0, delaySecondsMax: 1, forgetSeconds: 1) == nil)
        #expect(ThrottleRule(freeAttempts: 1, delaySecondsMax: .max, forgetSeconds: 1) == nil)
        #expect(ThrottleRule(freeAttempts: 1, delaySecondsMax: 1, forgetSeconds: 0) == nil)
    }
}
