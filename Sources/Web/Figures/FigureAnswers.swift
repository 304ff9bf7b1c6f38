/// What a month's publication is made of, as the node answers it.
struct FigureAnswer: Decodable {
    struct Cell: Decodable {
        let unitGroup: String
        let indicator: String
        let category: String?
        let reason: String
        let why: String
        let display: String
        let suppressed: Bool
    }

    let figures: [Cell]
    let unreportedDivisions: Int?
}

struct RetractAnswer: Decodable {
    let retracted: Int
}
