/// `Tests/Vectors/figures.json`.
struct FigureFile: Decodable {
    struct Figure: Decodable {
        let headcount, expected, onTime, unitMinimum: Int
        let isCity, allowsFull: Bool
        let text: String
    }

    struct Group: Decodable {
        let headcount, expected, onTime: Int
        let isShared: Bool
        let text: String?
    }

    struct Division: Decodable {
        let group, expected: Int
        let isOut: Bool
    }

    struct Month: Decodable {
        let groups: [Group]
        let total, help, lights, late: String
        let helpWithin, lateMinutes: Int
        let divisions: [Division]
    }

    struct Text: Decodable {
        let indicator, text: String
        let isCity, accepted: Bool
    }

    let figures: [Figure]
    let months: [Month]
    let texts: [Text]
}
