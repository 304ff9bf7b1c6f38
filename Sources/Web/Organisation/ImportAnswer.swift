/// What an import changes or changed, as the node answers it.
struct ImportAnswer: Decodable {
    struct Change: Decodable {
        let kind: String
        let employeeNumber: String
        let name: String
        /// The name of before under this number, where it is another one.
        let formerName: String?
        let before: String
        let after: String

        var kindJapanese: String {
            switch kind {
            case "added": "新しく入る"
            case "changed": "変わる"
            case "renamed": "氏名が違う"
            case "succeeded": "番号を譲る"
            default: "いなくなる"
            }
        }
    }

    let added: Int
    let changed: Int
    let departed: Int
    let unchanged: Int
    let withoutReading: Int
    /// Sections in which nobody ever stood; nil where there are none.
    let newSections: [String]?
    /// Who was on the staff, and whether a fifth of them or more would leave; in a dry run.
    let present: Int?
    let manyLeaving: Bool?
    /// Whose names leave and join under two numbers, and numbers that have other names; in a dry run.
    let renumbered: Int?
    let reassigned: Int?

    var changesNumbers: Bool { renumbered ?? 0 > 0 }
    let changes: [Change]?
}
