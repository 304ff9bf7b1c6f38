/// The form of a point: what it means shows without any colour.
enum PointShape: CaseIterable {
    case common
    case improvement
    case concern
    case high
    case low
    case gap

    init(_ point: PlottedPoint, _ direction: ImprovementDirection) {
        guard point.value != nil else {
            self = .gap
            return
        }
        switch (point.side, direction) {
        case (nil, _): self = .common
        case (.high, .more), (.low, .fewer): self = .improvement
        case (.high, .fewer), (.low, .more): self = .concern
        case (.high, .neutral): self = .high
        case (.low, .neutral): self = .low
        }
    }

    func words(_ language: ChartLanguage) -> String {
        switch self {
        case .common: language.choose("いつもの範囲", "usual range")
        case .improvement: language.choose("良い変化", "improvement")
        case .concern: language.choose("注意", "concern")
        case .high: language.choose("変化（上）", "change, high")
        case .low: language.choose("変化（下）", "change, low")
        case .gap: language.choose("非公表・未報告", "suppressed or not reported")
        }
    }

    /// The outline takes the colour of the text, so that it is seen in forced colours as well.
    func draw(_ x: Double, _ y: Double, _ writer: inout SVGWriter) {
        let at = PlotFrame.text
        switch self {
        case .common:
            writer.element(
                "circle",
                [("cx", at(x)), ("cy", at(y)), ("r", "3.5"), ("fill", "currentColor")])
        case .improvement:
            polygon(
                [(x, y - 7.5), (x + 7.5, y), (x, y + 7.5), (x - 7.5, y)], "#0017c1", &writer)
        case .concern:
            polygon(
                [(x - 6, y - 6), (x + 6, y - 6), (x + 6, y + 6), (x - 6, y + 6)], "#ec0000",
                &writer)
        case .high: polygon([(x, y - 8), (x + 7, y + 5), (x - 7, y + 5)], "#8b008b", &writer)
        case .low: polygon([(x, y + 8), (x + 7, y - 5), (x - 7, y - 5)], "#8b008b", &writer)
        case .gap:
            writer.element(
                "path",
                [
                    (
                        "d",
                        "M\(at(x - 4)) \(at(y - 4))L\(at(x + 4)) \(at(y + 4))"
                            + "M\(at(x - 4)) \(at(y + 4))L\(at(x + 4)) \(at(y - 4))"
                    ),
                    ("stroke", "currentColor"), ("stroke-width", "1.5"), ("fill", "none"),
                ])
        }
    }

    private func polygon(
        _ corners: [(Double, Double)], _ fill: String, _ writer: inout SVGWriter
    ) {
        let points = corners.map { PlotFrame.text($0.0) + "," + PlotFrame.text($0.1) }
        writer.element(
            "polygon",
            [
                ("points", points.joined(separator: " ")), ("fill", fill),
                ("stroke", "currentColor"), ("stroke-width", "1.5"),
            ])
    }
}
