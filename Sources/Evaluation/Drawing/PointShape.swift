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

    /// The outline takes the colour of the text, so that it is seen in forced colours as well; a page may give the
    /// shapes colours of its own by their classes.
    func draw(_ x: Double, _ y: Double, _ writer: inout SVGWriter, scale: Double = 1) {
        let at = PlotFrame.text
        let corners: [(Double, Double)]
        let look: (fill: String, name: String)
        switch self {
        case .common:
            writer.element(
                "circle", [("cx", at(x)), ("cy", at(y)), ("r", at(3.5 * scale))])
            return
        case .gap:
            let reach = 4 * scale
            let path =
                "M\(at(x - reach)) \(at(y - reach))L\(at(x + reach)) \(at(y + reach))"
                + "M\(at(x - reach)) \(at(y + reach))L\(at(x + reach)) \(at(y - reach))"
            writer.element(
                "path",
                [
                    ("d", path), ("stroke", "currentColor"), ("stroke-width", at(1.5 * scale)),
                    ("fill", "none"),
                ])
            return
        case .improvement:
            corners = [(0, -7.5), (7.5, 0), (0, 7.5), (-7.5, 0)]
            look = ("#0017c1", "better")
        case .concern:
            corners = [(-6, -6), (6, -6), (6, 6), (-6, 6)]
            look = ("#ec0000", "worse")
        case .high:
            corners = [(0, -8), (7, 5), (-7, 5)]
            look = ("#8b008b", "other")
        case .low:
            corners = [(0, 8), (7, -5), (-7, -5)]
            look = ("#8b008b", "other")
        }
        let points = corners.map { at(x + $0.0 * scale) + "," + at(y + $0.1 * scale) }
        writer.element(
            "polygon",
            [
                ("points", points.joined(separator: " ")), ("fill", look.fill),
                ("class", look.name), ("stroke", "currentColor"),
                ("stroke-width", at(1.5 * scale)),
            ])
    }
}
