internal import Accounts
internal import Testing

struct ErrorTests {
    private static let all: [AccountsError] = [
        .databaseNewer, .databaseForeign, .databaseCorrupt, .databaseBusy,
        .databaseUnavailable(sqliteCode: 14), .durabilityRefused, .diskFull, .cancelled,
        .keysUnusable, .keysDoNotFit, .signInRefused, .tooManyTries(retryAfterSeconds: 61),
        .busy, .sessionEnded, .notAtThisStep, .currentPasswordWrong,
        .actingPostTooLong(scalarsMax: 500), .codeMalformed, .slipRefused, .firstLinkRefused,
        .firstLinkClosed, .secondFactorRefused, .enrolmentExpired, .secondFactorAbsent,
        .mailCodeRefused,
        .accountUnknown, .lastAdministrator, .tooManyAccounts(accountsMax: 9),
        .tooManySlips(slipsMax: 9), .tooManySubmissions, .submissionDiffers, .submissionUnknown,
        .passwordRefused(.tooShort(scalarsMin: 10)), .passwordRefused(.tooLong(scalarsMax: 200)),
        .passwordRefused(.controlCharacter), .passwordRefused(.isLoginName),
        .passwordRefused(.repeats), .passwordRefused(.isSequence), .passwordRefused(.isCommon),
    ]

    @Test func `every error has a code and sentences of its own in both languages`() {
        #expect(Set(Self.all.map(\.code)).count == Self.all.count)
        for japanese in [true, false] {
            let messages = Self.all.map { $0.message(japanese: japanese) }
            #expect(Set(messages).count == Self.all.count)
            let ending = japanese ? "。" : "."
            for error in Self.all {
                #expect(error.message(japanese: japanese).hasSuffix(ending), "\(error.code)")
                #expect(error.action(japanese: japanese).hasSuffix(ending), "\(error.code)")
            }
        }
    }

    @Test(arguments: [(1, "1秒"), (89, "89秒"), (90, "2分"), (900, "15分"), (0, "1秒")])
    func `how long to wait is said in words`(seconds: Int64, words: String) {
        let error = AccountsError.tooManyTries(retryAfterSeconds: seconds)
        #expect(error.message(japanese: true).contains("あと\(words)"))
        #expect(error.retryAfterSeconds == seconds)
    }
}
