/// The form of `figures.json`.
struct FigureFile: Decodable {
    struct Figure: Decodable {
        let expected, onTime, unitMinimum: Int
        let allowsFull: Bool
        let text: String
    }

    struct Text: Decodable {
        let text: String
        let accepted: Bool
    }

    let figures: [Figure]
    let texts: [Text]
}
