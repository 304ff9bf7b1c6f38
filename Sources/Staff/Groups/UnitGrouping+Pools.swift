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
