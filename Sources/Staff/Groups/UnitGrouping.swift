/// Which sections are counted together so that no group has fewer people than it must.
///
/// Small sections merge upward (`statistics.md` rule 1): from the bottom of the organisation, the
/// small ones below one path are put together; if they are still too few they go up with it, and
/// what remains at the top is one residual group. If even that is too small, the smallest other
/// group joins it. Where more groups would come of it than a month may have, as in a city of twenty
/// thousand, all of them are made larger. Only a city with too few people in all has a smaller group.
struct UnitGrouping: Sendable {
    /// No city groups more finely, whatever it is asked.
    static let headcountFloor = 50
    static let residualName = "小規模な部署（合算）"
    static let partialSuffix = "（小規模な部署の合算）"

    /// The group of every section that was given.
    private(set) var groups: [SectionPath: String] = [:]
    /// For sections that appear later: the group into which those below a path go.
    private(set) var rules: [SectionPath: String] = [:]
    /// How many people each group has.
    private(set) var sizes: [String: Int] = [:]
    /// The group that is never told: what the others leave of the city's total. The residual one, or the
    /// smallest; a city of one group has its total alone.
    private(set) var hidden: String?

    /// Sections without people are left out; should people appear in one, it joins by the rules.
    init(headcounts: [SectionPath: Int], headcountMin: Int) {
        let filled = headcounts.filter { $0.value > 0 }
        let pools = Self.fewPools(filled, headcountMin: max(headcountMin, Self.headcountFloor))
        for (key, members) in pools {
            let name = Self.name(key, members: members, among: filled)
            for member in members { groups[member] = name }
            sizes[name] = members.reduce(0) { $0 + (filled[$1] ?? 0) }
        }
        hidden =
            pools[.residual] != nil
            ? Self.residualName
            : sizes.min { ($0.value, ExactText($0.key)) < ($1.value, ExactText($1.key)) }?.key
        // A path whose own section or small sections formed a group takes in what comes later.
        for path in Set(filled.keys.flatMap(Self.pathAndAncestors)) {
            if let members = pools[.path(path)] {
                rules[path] = Self.name(.path(path), members: members, among: filled)
            } else if let group = groups[path] {
                rules[path] = group
            }
        }
    }

    /// The group of a section that was not there when the groups were made: that of the nearest
    /// path above it that has one, otherwise the residual group. It depends on nothing else, so
    /// the order in which new sections appear does not matter.
    static func group(ofNew section: SectionPath, rules: [SectionPath: String]) -> String {
        pathAndAncestors(section).lazy.compactMap { rules[$0] }.first ?? residualName
    }

    private static func pathAndAncestors(_ section: SectionPath) -> [SectionPath] {
        Array(sequence(first: section, next: \.parent))
    }
}
