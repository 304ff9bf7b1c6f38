extension HelpNetwork {
    /// Reads pairs of people from a flow: first which member of a group uses which way out, then at each
    /// node who gets whose time.
    ///
    /// If a group is not helped wholly, those who need least come first: somebody helped wholly
    /// leaves on time, somebody helped in part does not.
    func shares(of network: FlowNetwork, in stage: HelpStage) -> [StageShare] {
        let nodes = nodeCount - stage.offers.count
        var offers = [[HelpPacking.Amount]](repeating: [], count: nodes)
        var ways = offers
        for outlet in outlets {
            let quarters = network.flow(edge: outlet.edge)
            guard quarters > 0 else { continue }
            offers[outlet.from].append(
                HelpPacking.Amount(position: Int32(outlet.to), quarters: Int32(quarters)))
        }
        for node in 2..<(2 + groups.count) {
            let direct = offers[node].reduce(0) { $0 + $1.quarters }
            ways[node] = [HelpPacking.Amount(position: Int32(node), quarters: direct)]
        }
        for feed in feeds {
            let quarters = Int32(network.flow(edge: feed.edge))
            ways[feed.from].append(
                HelpPacking.Amount(position: Int32(feed.to), quarters: quarters))
        }
        var needs = [[HelpPacking.Amount]](repeating: [], count: nodes)
        for (position, group) in groups.enumerated() {
            let served = served(group, quarters: network.flow(edge: group.edge), in: stage)
            let used = ways[2 + position].filter { $0.quarters > 0 }
            for way in HelpPacking.shares(needs: served, offers: used) {
                needs[Int(way.offer)].append(
                    HelpPacking.Amount(position: way.need, quarters: way.quarters))
            }
        }
        let shares = (2..<nodes).flatMap {
            HelpPacking.shares(needs: needs[$0], offers: offers[$0])
        }
        return Self.merged(shares)
    }

    private func served(
        _ group: Group, quarters: Int, in stage: HelpStage
    ) -> [HelpPacking.Amount] {
        var left = Int32(quarters)
        let order = group.members.sorted {
            (stage.needs[Int($0)].quarters, $0) < (stage.needs[Int($1)].quarters, $1)
        }
        return order.compactMap { member in
            let share = min(left, stage.needs[Int(member)].quarters)
            left -= share
            return share > 0 ? HelpPacking.Amount(position: member, quarters: share) : nil
        }
    }

    /// One share for each pair, by need and then offer.
    private static func merged(_ shares: [StageShare]) -> [StageShare] {
        var merged: [StageShare] = []
        for share in shares.sorted(by: { ($0.need, $0.offer) < ($1.need, $1.offer) }) {
            if let last = merged.last, last.need == share.need, last.offer == share.offer {
                merged[merged.count - 1].quarters += share.quarters
            } else {
                merged.append(share)
            }
        }
        return merged
    }
}
