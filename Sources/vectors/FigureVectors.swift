internal import Gate

/// What may be said of y persons of n, and which texts a reader takes. Protocol.md §9.
struct FigureVectors: Encodable {
    struct Figure: Encodable {
        let expected: Int
        let onTime: Int
        let unitMinimum: Int
        let allowsFull: Bool
        let text: String
    }

    struct Text: Encodable {
        let text: String
        let accepted: Bool
    }

    let figures: [Figure]
    let texts: [Text]

    init() {
        let counts = [0, 1, 5, 8, 9, 10, 11, 12, 13, 14, 15, 20, 22, 23, 27, 40, 100, 101, 1_000]
        var figures: [Figure] = []
        for (minimum, full) in [(10, false), (10, true), (20, false)] {
            let rule = SuppressionRule(unitMinimum: minimum, allowsFull: full)
            for expected in counts {
                let values = Set([0, 1, 3, expected / 2, expected - 8, expected - 1, expected])
                for onTime in values.sorted() where onTime >= 0 && onTime <= expected + 1 {
                    let figure = SharedFigure.figure(
                        expected: expected, onTime: onTime, rule: rule)
                    figures.append(
                        Figure(
                            expected: expected, onTime: onTime, unitMinimum: minimum,
                            allowsFull: full, text: figure.canonicalText))
                }
            }
        }
        self.figures = figures
        texts = [
            "suppressed", "band:0", "band:90", "band:100", "band:5", "band:-10", "band:00",
            "rounded:10/20", "rounded:15/15", "rounded:10/10", "rounded:5/20", "rounded:15/20",
            "rounded:11/20", "rounded:010/20", "rounded:1000000/1000000", "rounded:10/1000005",
            "rounded:10/20 ", "rounded:10/20/30", "Suppressed", "", "8/10",
            "retracted", "Retracted",
        ].map { Text(text: $0, accepted: SharedFigure(canonicalText: $0) != nil) }
    }
}
