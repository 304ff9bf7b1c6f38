/// A reason as codes, for the store: `work=5 strength=1 room=30 past=60 section=1 division=1`.
extension HelpReason {
    var codes: String {
        [
            "work=\(category)", "strength=\(strengthFits ? 1 : 0)", "room=\(roomLeftMinutes)",
            "past=\(pastMinutes)", "section=\(sameSection ? 1 : 0)",
            "division=\(sameDivision ? 1 : 0)",
        ]
        .joined(separator: " ")
    }

    /// Nil for anything that ``codes`` did not write, such as the empty text of a pair made by hand.
    init?(codes text: String) {
        var values: [String: Int] = [:]
        for part in text.split(separator: " ") {
            let sides = part.split(separator: "=")
            guard sides.count == 2, let value = Int(sides[1]) else { return nil }
            values[String(sides[0])] = value
        }
        guard let category = values["work"], let strength = values["strength"],
            let room = values["room"], let past = values["past"],
            let section = values["section"], let division = values["division"]
        else { return nil }
        self.init(
            category: category, strengthFits: strength == 1, roomLeftMinutes: room,
            pastMinutes: past, sameSection: section == 1, sameDivision: division == 1)
    }
}
