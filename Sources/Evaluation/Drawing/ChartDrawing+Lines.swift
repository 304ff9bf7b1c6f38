extension ChartDrawing {
    private static let limitDashes = "8 5"
    private static let medianDashes = "3 3"
    private static let targetDashes = "14 4 3 4"

    /// Centre, limits and target, and their names at the right edge.
    func drawLines(_ frame: PlotFrame, _ writer: inout SVGWriter) {
        for group in chart.groups {
            drawCenter(group, frame, &writer)
            drawLimits(group, frame, &writer)
        }
        if let target = chart.settings.target {
            let y = PlotFrame.text(frame.y(target))
            let path = "M\(PlotFrame.text(frame.left)) \(y)H\(PlotFrame.text(frame.right))"
            writer.element("path", Self.line(path, 2, dashes: Self.targetDashes))
        }
        drawNames(frame, &writer)
    }

    private func drawCenter(
        _ group: ChartGroup, _ frame: PlotFrame, _ writer: inout SVGWriter
    ) {
        guard let center = group.center else { return }
        let path =
            "M\(PlotFrame.text(edge(group.range.lowerBound, frame))) \(PlotFrame.text(frame.y(center)))"
            + "H\(PlotFrame.text(edge(group.range.upperBound, frame)))"
        writer.element(
            "path", Self.line(path, 1.5, dashes: group.hasLimits ? nil : Self.medianDashes))
    }

    /// XmR limits run through gaps; those of proportions are steps, for each denominator.
    private func drawLimits(
        _ group: ChartGroup, _ frame: PlotFrame, _ writer: inout SVGWriter
    ) {
        guard let common = group.limits else { return }
        for isUpper in [true, false] {
            var path = ""
            var height: String?
            for index in group.range {
                let limits = chart.kind == .xmr ? common : chart.points[index].limits
                guard let shown = limits.map(chart.displayed) else {
                    height = nil
                    continue
                }
                let y = PlotFrame.text(frame.y(isUpper ? shown.upper : shown.lower))
                if height == nil { path += "M\(PlotFrame.text(edge(index, frame))) \(y)" }
                if let height, height != y { path += "V\(y)" }
                height = y
                path += "H\(PlotFrame.text(edge(index + 1, frame)))"
            }
            writer.element("path", Self.line(path, 1.5, dashes: Self.limitDashes))
        }
    }

    private func edge(_ index: Int, _ frame: PlotFrame) -> Double {
        frame.left + Double(index) * frame.step
    }

    /// Names that would touch are moved apart, in the order of their lines.
    private func drawNames(_ frame: PlotFrame, _ writer: inout SVGWriter) {
        var names: [(value: Double, name: String)] = []
        if let group = chart.current, let center = group.center {
            let name =
                group.hasLimits
                ? language.choose("平均", "mean") : language.choose("中央値", "median")
            names.append((center, name))
            if let limits = group.limits.map(chart.displayed) {
                names.append((limits.upper, language.choose("上限", "upper")))
                names.append((limits.lower, language.choose("下限", "lower")))
            }
        }
        if let target = chart.settings.target {
            names.append((target, language.choose("目標", "target")))
        }
        names.sort { ($0.value, $1.name) > ($1.value, $0.name) }
        var floor = frame.top - 4
        for (index, entry) in names.enumerated() {
            let room = frame.bottom + 8 - 17 * Double(names.count - 1 - index)
            let y = min(max(frame.y(entry.value) + 5, floor), room)
            floor = y + 17
            let number = DecimalText.short(entry.value, isProportion: chart.isProportion)
            writer.text(
                "text",
                [
                    ("x", PlotFrame.text(frame.right + 8)), ("y", PlotFrame.text(y)),
                    ("font-size", "13"),
                ], "\(entry.name) \(number)")
        }
    }
}
