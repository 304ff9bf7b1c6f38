/// One indicator of all cities, as the node answers it.
struct CompareAnswer: Decodable {
    struct Point: Decodable {
        let period: String
        let display: String
        let value: Double?
        let isRevised: Bool

        /// With a word on what was said first.
        var told: String { isRevised ? display + "（訂正）" : display }
    }

    struct Review: Decodable {
        let on: String?
        let subject: String?
        let decision: String?
        let reason: String?
    }

    struct Series: Decodable {
        let city: String
        let name: String
        let definition: Int
        let points: [Point]
        let mean: Double?
        let lower: Double?
        let upper: Double?
        let variation: String?
        let sentence: String
        let svg: String?
        let reviews: [Review]

        /// Whether the judgement is about this point, the newest: bands and what is withheld are no numbers.
        func isJudged(_ newest: Point?) -> Bool {
            variation == nil || variation == "insufficient" || newest?.value != nil
        }

        /// A share as per cent, a count as it is; one decimal place.
        func number(_ value: Double?) -> String {
            let isShare = points.contains { $0.display.utf8.contains(UInt8(ascii: "%")) }
            return isShare ? CompareWords.percent(value) : CompareWords.count(value)
        }
    }

    let indicator: String
    let name: String
    let cities: [Series]
    /// Whether there are older months.
    let hasMore: Bool
    /// Names of cities of which nothing is shown.
    let withoutData: [String]
}
