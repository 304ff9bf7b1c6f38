/// Words that the pages of meetings alone have.
enum MeetingWords {
    /// What minutes begin with. What was decided and what is to be done are records of their own.
    static let beginning = """
        ■ 話したこと


        ■ 次回に話すこと

        """
}

/// Pairs of cities in words. A pair is two ids with a hyphen; ids of cities have none.
enum RoundWords {
    static func pair(_ pair: String?, _ cities: CityNames) -> String {
        guard let pair else { return say("（消されました）") }
        let members = pair.split(separator: "-", maxSplits: 1).map(String.init)
        guard members.count == 2 else { return pair }
        return cities[members[0]] + say(" と ") + cities[members[1]]
    }
}
