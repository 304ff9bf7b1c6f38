internal import Staff
internal import Testing
internal import Web

/// The journal's codes are those of the staff records, which no page knows.
@Suite struct `The journal in words` {
    private static let acts: [LocalAction] = [
        .giveForecast, .requestExemption, .approveExemption, .proposeHelp, .agreeHelpWithin,
        .orderHelpAcross, .recordDeparture, .confirmLightsOut, .importResults, .closeDay,
    ]

    @Test func `what is done with a day has the words of the staff records`() {
        #expect(JournalWords.acts.map(\.code) == Self.acts.map(\.rawValue))
        #expect(JournalWords.acts.map(\.words) == Self.acts.map(\.japanese))
    }

    @Test(arguments: [
        ("係長:総務部/職員課/給与係", "総務部 職員課 給与係 係長"), ("職員課", "職員課"), ("personnel", "職員課"),
        ("manager:総務部/職員課", "総務部 職員課 所属長"), ("本人", "本人"), ("-", "-"), ("", ""),
    ])
    func `posts are read as people read them`(text: String, words: String) {
        #expect(JournalWords.post(text) == words)
    }

    @Test func `every post that the staff records write is read`() throws {
        for role in StaffRole.allCases {
            let text = role.isOfSection ? role.japanese + ":総務部/職員課" : role.japanese
            let post = role == .person ? ActingPost(ofPerson: "12") : try ActingPost(reading: text)
            #expect(
                JournalWords.post(post.text)
                    == (role.isOfSection ? "総務部 職員課 " : "") + role.japanese)
        }
    }
}
