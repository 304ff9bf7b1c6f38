internal import Seeding
internal import Staff

/// Needs and offers from a seed.
struct HelpInstance {
    var needs: [HelpNeed] = []
    var offers: [HelpOffer] = []

    /// How large an instance is, and how its people are spread.
    struct Shape {
        var needs = 0...30
        var offers = 0...40
        var quartersMax = 12
        var sections = 5
        var divisions = 3
        /// Minutes are multiples of this; 15 makes quarters exact.
        var step = 15
        /// Every person alone in a section, so that everything is across.
        var isApart = false
    }

    init(needs: [HelpNeed], offers: [HelpOffer]) {
        self.needs = needs
        self.offers = offers
    }

    init(_ shape: Shape, random: inout SeededGenerator) {
        var people = (0..<1_000_000).lazy.map { Int64($0 * 7 + 3) }.makeIterator()
        for _ in 0..<Int.random(in: shape.needs, using: &random) {
            let (person, section, division) = Self.place(people.next() ?? 0, shape, &random)
            needs.append(
                HelpNeed(
                    person: person, section: section, division: division,
                    minutesShort: Self.minutes(1, shape, &random),
                    category: Int.random(in: 1...12, using: &random)))
        }
        for _ in 0..<Int.random(in: shape.offers, using: &random) {
            let (person, section, division) = Self.place(people.next() ?? 0, shape, &random)
            let count = Int.random(in: 0...5, using: &random)
            let limit: Int? =
                switch Int.random(in: 0..<6, using: &random) {
                case 0: 0
                case 1: Self.minutes(0, shape, &random)
                default: nil
                }
            offers.append(
                HelpOffer(
                    person: person, section: section, division: division,
                    roomMinutes: Self.minutes(0, shape, &random),
                    strengths: StrengthSet(
                        (0..<count).map { _ in Int.random(in: 1...12, using: &random) }),
                    limitMinutes: limit, pastMinutes: Int.random(in: 0...2_000, using: &random)))
        }
    }

    private static func place(
        _ person: Int64, _ shape: Shape, _ random: inout SeededGenerator
    ) -> (Int64, section: Int, division: Int) {
        let section = Int.random(in: 0..<shape.sections, using: &random)
        let division = section % shape.divisions
        return (person, shape.isApart ? Int(person) : section, division)
    }

    private static func minutes(
        _ least: Int, _ shape: Shape, _ random: inout SeededGenerator
    ) -> Int {
        shape.step * Int.random(in: least...(shape.quartersMax * 15 / shape.step), using: &random)
    }
}
