internal import Seeding
internal import Staff

/// A city's forecasts one week before a Help Day, from a seed: numbers only, nobody's name.
///
/// Sections have 5 to 13 people, divisions about 15 sections. A section is calm or busy as a whole, so that
/// some cannot help themselves. About one person in six is short and two in five have room; of these
/// half have stated strengths, one in twelve may not be asked and one in twelve only for a while.
struct InventedCity {
    let staffCount: Int
    private(set) var sectionCount = 0
    private(set) var divisionCount = 0
    private(set) var needs: [HelpNeed] = []
    private(set) var offers: [HelpOffer] = []

    /// - Parameter isStrained: half of all people short and half with room, by up to a day each, so that
    ///   costs have many levels and most help crosses sections: the hardest that the limits allow.
    init(staffCount: Int, seed: UInt64, isStrained: Bool = false) {
        self.staffCount = staffCount
        let longest = isStrained ? 288 : 36
        let widest = isStrained ? 288 : 24
        var random = SeededGenerator(seed: seed)
        var person = 0
        while person < staffCount {
            let section = sectionCount
            let division = section / 15
            let people = min(
                isStrained ? 1 : Int.random(in: 5...13, using: &random), staffCount - person)
            let busy = isStrained ? 50 : Int.random(in: 0..<6, using: &random) == 0 ? 60 : 9
            let category = Int.random(in: HelpLimits.categories, using: &random)
            for _ in 0..<people {
                let dice = Int.random(in: 0..<100, using: &random)
                if dice < busy {
                    let other = Int.random(in: HelpLimits.categories, using: &random)
                    needs.append(
                        HelpNeed(
                            person: Int64(person), section: section, division: division,
                            minutesShort: 5 * Int.random(in: 3...longest, using: &random),
                            category: Bool.random(using: &random) ? category : other))
                } else if dice < busy + (isStrained ? 50 : 45) {
                    offers.append(
                        Self.offer(Int64(person), section, division, widest, random: &random))
                }
                person += 1
            }
            sectionCount += 1
            divisionCount = division + 1
        }
    }

    private static func offer(
        _ person: Int64, _ section: Int, _ division: Int, _ widest: Int,
        random: inout SeededGenerator
    ) -> HelpOffer {
        let strengths =
            Bool.random(using: &random)
            ? (0..<Int.random(in: 1...3, using: &random)).map { _ in
                Int.random(in: HelpLimits.categories, using: &random)
            } : []
        let limit: Int? =
            switch Int.random(in: 0..<12, using: &random) {
            case 0: 0
            case 1: 30
            default: nil
            }
        return HelpOffer(
            person: person, section: section, division: division,
            roomMinutes: 5 * Int.random(in: 3...widest, using: &random),
            strengths: StrengthSet(strengths), limitMinutes: limit,
            pastMinutes: 15 * Int.random(in: 0...60, using: &random))
    }
}
