/// Whether the number of 課 whose lights were out may stand beside what is told of persons.
///
/// Where lights were on somebody was late, and nobody was elsewhere. So l 課 with lights on are l late persons at
/// least, and at most as many as the largest l of them have. Both must lie beyond what the city's text leaves
/// open, for who knows the size of each 課; and one 課 further, so that silence does not tell it either. 「90%以上」
/// and 「10%未満」, which are told so that 全員 is not, leave no room: beside them, and beside no share at all,
/// nothing is told.
///
/// The texts of the groups bound where the l can be. A group of whom few were late can have few of them, and pushes
/// the others elsewhere; one of whom many were late takes some of them, and leaves the fewer. So the l must find
/// places, with one to spare, whatever number of late persons that its text leaves any one group has.
struct LightsCertificate {
    /// What a group leaves open.
    struct Group {
        let name: String
        /// n − y.
        let rests: ClosedRange<Int>
    }

    /// n − y of the city, whatever base its text leaves.
    let rests: ClosedRange<Int>
    /// n − y of the city at the base that is true.
    let ownRests: ClosedRange<Int>
    /// All groups, the one that is not shared with any n − y; empty where none is told.
    let groups: [Group]
    /// Whether the city's text says that all did: then lights tell nothing more.
    let isAll: Bool

    func holds(_ divisions: [MonthTable.Division]) -> Bool {
        if isAll { return true }
        let lit = divisions.count { !$0.isOut }
        let room = divisions.map(\.expected).sorted(by: >).prefix(max(0, lit - 1)).reduce(0, +)
        guard lit < rests.lowerBound, room >= rests.upperBound else { return false }
        return groups.isEmpty || isOpen(lit, divisions)
    }

    private func isOpen(_ lit: Int, _ divisions: [MonthTable.Division]) -> Bool {
        let places = places(divisions)
        let all = places.reduce(0) { $0 + $1.sizes.count }
        let (least, most) = places.reduce((0, 0)) {
            ($0.0 + $1.rests.lowerBound, $0.1 + $1.rests.upperBound)
        }
        return places.indices.allSatisfy { index in
            let rests = places[index].rests
            // No more, and no fewer, than the city's text leaves beside the others.
            let low = max(rests.lowerBound, ownRests.lowerBound - (most - rests.upperBound))
            let high = min(rests.upperBound, ownRests.upperBound - (least - rests.lowerBound))
            return [low, max(low, high)].allSatisfy { rest in
                let fewest = fewest(places, index, rest)
                let greatest = greatest(places, index, rest)
                return fewest < lit && (lit < greatest || greatest >= all && lit <= all)
            }
        }
    }

    /// Groups with their 課. Groups that share a 課 are one place: its lights tell of any of them.
    private func places(_ divisions: [MonthTable.Division]) -> [LitPlaces] {
        var first: [String: String] = [:]
        func root(_ name: String) -> String {
            var name = name
            while let next = first[name], next != name { name = next }
            return name
        }
        for group in groups { first[group.name] = group.name }
        for division in divisions {
            let roots = division.groups.map(root)
            for other in roots.dropFirst() where other != roots[0] { first[other] = roots[0] }
        }
        var sizes: [String: [Int]] = [:]
        for division in divisions {
            guard let name = division.groups.first else { continue }
            sizes[root(name), default: []].append(division.expected)
        }
        var order: [String] = []
        var rests: [String: ClosedRange<Int>] = [:]
        for group in groups.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            let (name, own) = (root(group.name), group.rests)
            if rests[name] == nil { order.append(name) }
            let before = rests[name] ?? 0...0
            rests[name] =
                (before.lowerBound + own.lowerBound)...(before.upperBound + own.upperBound)
        }
        return order.map { name in
            LitPlaces(sizes: (sizes[name] ?? []).sorted(by: >), rests: rests[name] ?? 0...0)
        }
    }

    /// As few 課 with lights on as hold all late persons, while one group has `rest` of them.
    private func fewest(_ places: [LitPlaces], _ index: Int, _ rest: Int) -> Int {
        var count = places[index].needed(rest)
        var late = ownRests.lowerBound - rest
        for (place, group) in places.enumerated() where place != index {
            count += group.needed(group.rests.lowerBound)
            late -= group.rests.lowerBound
        }
        guard late > 0 else { return count }
        // The others sit where lights are on anyway, then in the largest of what is left.
        var left: [(size: Int, place: Int)] = []
        var open = places.map { $0.rests.upperBound - $0.rests.lowerBound }
        for (place, group) in places.enumerated() where place != index {
            let needed = group.needed(group.rests.lowerBound)
            let room = group.sizes.prefix(needed).reduce(0, +) - group.rests.lowerBound
            let taken = max(0, min(room, open[place], late))
            late -= taken
            open[place] -= taken
            left += group.sizes.dropFirst(needed).map { ($0, place) }
        }
        for (size, place) in left.sorted(by: { ($1.size, $0.place) < ($0.size, $1.place) })
        where late > 0 {
            let taken = min(size, open[place], late)
            guard taken > 0 else { continue }
            late -= taken
            open[place] -= taken
            count += 1
        }
        return late > 0 ? .max : count
    }

    /// As many 課 with lights on as late persons can keep on, while one group has `rest` of them.
    private func greatest(_ places: [LitPlaces], _ index: Int, _ rest: Int) -> Int {
        var count = min(places[index].sizes.count, rest)
        var late = ownRests.upperBound - rest
        var open = 0
        for (place, group) in places.enumerated() where place != index {
            let sure = min(group.sizes.count, group.rests.lowerBound)
            count += sure
            open += min(group.sizes.count, group.rests.upperBound) - sure
            late -= group.rests.lowerBound
        }
        return count + max(0, min(late, open))
    }
}

/// The 課 of a group, and how many of its people were late.
private struct LitPlaces {
    /// Descending.
    let sizes: [Int]
    let rests: ClosedRange<Int>

    /// As few 課 as have so many people.
    func needed(_ rest: Int) -> Int {
        var held = 0
        for (index, size) in sizes.enumerated() {
            if held >= rest { return index }
            held += size
        }
        return sizes.count
    }
}
