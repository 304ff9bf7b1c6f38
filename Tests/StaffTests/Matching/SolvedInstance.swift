internal import Foundation
internal import Staff

/// An instance of `Resources/matching.json`, solved by `tools/check-matching`.
struct SolvedInstance {
    let scope: String
    let seed: Int
    let instance: HelpInstance
    let quarters: Int
    let points: Int

    private struct Line: Decodable {
        let scope: String
        let seed: Int
        let needs: [[Int]]
        let offers: [Offer]
        let quarters: Int
        let points: Int
    }

    /// Person, section, division, room, strengths, limit, past minutes.
    private struct Offer: Decodable {
        let offer: HelpOffer

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            let person = try list.decode(Int64.self)
            let section = try list.decode(Int.self)
            let division = try list.decode(Int.self)
            let room = try list.decode(Int.self)
            let strengths = try list.decode([Int].self)
            let limit = try list.decodeNil() ? nil : try list.decode(Int.self)
            offer = HelpOffer(
                person: person, section: section, division: division, roomMinutes: room,
                strengths: StrengthSet(strengths), limitMinutes: limit,
                pastMinutes: try list.decode(Int.self))
        }
    }

    var helpScope: HelpScope {
        switch scope {
        case "section": .withinSection
        case "division": .acrossSections(.division)
        default: .acrossSections(.city)
        }
    }

    static func all() throws -> [SolvedInstance] {
        let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Resources/matching.json")
        let lines = try JSONDecoder().decode([Line].self, from: Data(contentsOf: url))
        return lines.map { line in
            let needs = line.needs.map { need in
                HelpNeed(
                    person: Int64(need[0]), section: need[1], division: need[2],
                    minutesShort: need[3], category: need[4])
            }
            return SolvedInstance(
                scope: line.scope, seed: line.seed,
                instance: HelpInstance(needs: needs, offers: line.offers.map(\.offer)),
                quarters: line.quarters, points: line.points)
        }
    }
}
