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

extension UnitGrouping {
    /// Where sections are put together.
    enum PoolKey: Hashable {
        case path(SectionPath)
        case residual
    }

    typealias Pools = [PoolKey: [SectionPath]]

    /// At most ``MonthIndicators/groupsMax`` pools, with as few people each as that takes.
    static func fewPools(_ headcounts: [SectionPath: Int], headcountMin: Int) -> Pools {
        var least = headcountMin
        while true {
            var pools = pools(headcounts, headcountMin: least)
            fillResidual(&pools, headcounts: headcounts, headcountMin: least)
            // The second is so in any case once everybody is in one pool.
            if pools.count <= MonthIndicators.groupsMax || pools.count <= 1 { return pools }
            least += headcountMin / 2
        }
    }

    /// Merges upward, deepest paths first. Every pool but the residual one ends with at least so
    /// many people.
    private static func pools(_ headcounts: [SectionPath: Int], headcountMin: Int) -> Pools {
        var waiting: [SectionPath: [SectionPath]] = [:]
        var done: Pools = [:]
        for section in headcounts.keys.sorted() { waiting[section] = [section] }
        for depth in stride(from: SectionPath.partsMax, through: 1, by: -1) {
            for path in waiting.keys.filter({ $0.parts.count == depth }).sorted() {
                let members = waiting.removeValue(forKey: path) ?? []
                if headcount(members, headcounts) >= headcountMin {
                    done[.path(path)] = members
                } else if let parent = path.parent {
                    waiting[parent, default: []] += members
                } else {
                    done[.residual, default: []] += members
                }
            }
        }
        return done
    }

    /// Lets the smallest other group join a residual group that is too small.
    private static func fillResidual(
        _ pools: inout Pools, headcounts: [SectionPath: Int], headcountMin: Int
    ) {
        while let residual = pools[.residual], headcount(residual, headcounts) < headcountMin {
            let others = pools.filter { $0.key != .residual }
            let smallest = others.min { left, right in
                let sizes = (headcount(left.value, headcounts), headcount(right.value, headcounts))
                if sizes.0 != sizes.1 { return sizes.0 < sizes.1 }
                return isBefore(left.key, right.key)
            }
            guard let smallest else { return }
            pools[.residual] = residual + smallest.value
            pools[smallest.key] = nil
        }
    }

    /// A path's plain name if the group is all of it or just its own section; otherwise the
    /// name says that it is a sum.
    static func name(
        _ key: PoolKey, members: [SectionPath], among headcounts: [SectionPath: Int]
    ) -> String {
        guard case .path(let path) = key else { return residualName }
        let belowCount = headcounts.keys.count { $0.isWithin(path) }
        let isWhole = members.count == belowCount
        return isWhole || members == [path] ? path.text : path.text + partialSuffix
    }

    private static func headcount(
        _ members: [SectionPath], _ headcounts: [SectionPath: Int]
    ) -> Int {
        members.reduce(0) { $0 + (headcounts[$1] ?? 0) }
    }

    private static func isBefore(_ left: SectionPath, _ right: SectionPath) -> Bool {
        (left.parts.count, left) < (right.parts.count, right)
    }

    private static func isBefore(_ left: PoolKey, _ right: PoolKey) -> Bool {
        switch (left, right) {
        case (.path(let left), .path(let right)): isBefore(left, right)
        case (.residual, .path): true
        default: false
        }
    }
}
