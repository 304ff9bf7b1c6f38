/// Whether the number of 課 whose lights were out may stand beside what is told of persons.
///
/// Where lights were on somebody was late, so l 課 with lights on are l late persons at least, and at most as
/// many as the largest l of them have. Both must lie beyond what the city's text leaves open, for who knows the
/// size of each 課; and one 課 further, so that silence does not tell it either. 「90%以上」 and 「10%未満」, which
/// are told so that 全員 is not, leave no room: beside them, and beside no share at all, nothing is told.
///
/// A group whose text leaves few late persons can have few of the l 課, and pushes the others into the other
/// groups. So the l must find places while any one group has its least: a place for each of the late persons
/// that the texts are sure of, up to the number of a group's 課, and for those that they leave open elsewhere.
struct LightsCertificate {
    /// What a group leaves open.
    struct Group {
        let name: String
        /// n − y.
        let rests: ClosedRange<Int>
    }

    /// n − y of the city, whatever base its text leaves.
    let rests: ClosedRange<Int>
    /// At the base that is true: the least n − y of the city.
    let leastRest: Int
    /// All groups, the one that is not shared with any n − y; empty where none is told.
    let groups: [Group]
    /// Whether the city's text says that all did: then lights tell nothing more.
    let isAll: Bool

    func holds(_ divisions: [MonthTable.Division]) -> Bool {
        if isAll { return true }
        let lit = divisions.count { !$0.isOut }
        let room = divisions.map(\.expected).sorted(by: >).prefix(max(0, lit - 1)).reduce(0, +)
        guard lit < rests.lowerBound, room >= rests.upperBound else { return false }
        return lit <= places(divisions)
    }

    /// How many 課 can have had their lights on while the group that makes most of it has its least.
    private func places(_ divisions: [MonthTable.Division]) -> Int {
        guard !groups.isEmpty else { return .max }
        let counts = Dictionary(grouping: divisions.compactMap(\.group), by: { $0 })
            .mapValues(\.count)
        var sure = 0
        var open: [Int] = []
        var others = 0
        for group in groups {
            let count = counts[group.name] ?? 0
            others += count
            let least = min(count, group.rests.lowerBound)
            sure += least
            open.append(min(count, group.rests.upperBound) - least)
        }
        // 課 that are in no one group have their people in some of them.
        let free = divisions.count - others
        let late = max(0, leastRest - groups.reduce(0) { $0 + $1.rests.lowerBound })
        let opened = open.reduce(0, +) - (open.max() ?? 0) + free
        return sure + min(late, opened)
    }
}
