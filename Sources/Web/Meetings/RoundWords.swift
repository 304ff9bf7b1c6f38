/// Pairs of cities in words. A pair is two ids with a hyphen; ids of cities have none.
enum RoundWords {
    static func pair(_ pair: String, _ cities: CityNames) -> String {
        let members = pair.split(separator: "-", maxSplits: 1).map(String.init)
        guard members.count == 2 else { return pair }
        return cities[members[0]] + " と " + cities[members[1]]
    }
}
