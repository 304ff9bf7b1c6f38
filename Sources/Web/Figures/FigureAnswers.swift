internal import Node

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

extension FigureAnswer {
    /// Names what would leave, for the form that publishes it.
    var sign: String {
        var fields = FormFields()
        for cell in figures {
            for part in [cell.unitGroup, cell.indicator, cell.category ?? "", cell.display] {
                fields.add(Array("cell".utf8), part)
            }
        }
        return NodeDigest.text(of: fields.canonical())
    }
}
