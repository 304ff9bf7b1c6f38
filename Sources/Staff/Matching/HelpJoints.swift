/// The nodes of a `HelpNetwork` from which helpers are reached.
struct HelpJoints {
    struct Key: Hashable {
        let division: Int
        let category: Int

        init(_ division: Int, _ category: Int) {
            self.division = division
            self.category = category
        }
    }

    var anyone = 0
    var groups: [Key: Int] = [:]
    /// Indexed by category.
    var categories = [Int?](repeating: nil, count: HelpLimits.categories.upperBound + 1)
    var divisions: [Int: Int] = [:]

    /// In a fixed order: what fits best comes first.
    func nodes(reaching offer: StageOffer) -> [Int] {
        var nodes: [Int] = []
        for category in offer.strengths.categories {
            if let group = groups[Key(offer.division, category)] { nodes.append(group) }
            if let shared = categories[category] { nodes.append(shared) }
        }
        if let division = divisions[offer.division] { nodes.append(division) }
        nodes.append(anyone)
        return nodes
    }
}
