extension ChartDrawing {
    /// Beyond any use; a hostile list of dates must not blow up the sheet.
    private static let rebasingsShownMax = 100

    func drawAxes(_ frame: PlotFrame, _ writer: inout SVGWriter) {
        let at = PlotFrame.text
        for tick in frame.scale.ticks {
            let y = frame.y(tick)
            // Fainter than the lines that mean something.
            let faint = [("stroke-opacity", "0.35")]
            writer.element(
                "path", Self.line("M\(at(frame.left)) \(at(y))H\(at(frame.right))", 1) + faint)
            writer.text(
                "text",
                [
                    ("x", at(frame.left - 8)), ("y", at(y + 5)), ("text-anchor", "end"),
                    ("font-size", "13"),
                ], frame.scale.text(tick, isProportion: chart.isProportion))
        }
        writer.element(
            "path",
            Self.line(
                "M\(at(frame.left)) \(at(frame.top))V\(at(frame.bottom))H\(at(frame.right))", 1))
        drawLabels(frame, &writer)
        for group in chart.groups.dropFirst().prefix(Self.rebasingsShownMax) {
            let x = frame.left + Double(group.range.lowerBound) * frame.step
            writer.element(
                "path",
                Self.line("M\(at(x)) \(at(frame.top))V\(at(frame.bottom))", 1.5, dashes: "2 4"))
            writer.text(
                "text",
                [
                    ("x", at(x)), ("y", at(frame.top - 5)), ("text-anchor", "middle"),
                    ("font-size", "13"),
                ], language.choose("計算し直し", "rebased"))
        }
    }

    /// As many labels as fit without touching, the first one always.
    private func drawLabels(_ frame: PlotFrame, _ writer: inout SVGWriter) {
        let labels = chart.points.map { ChartText.shortened($0.label, scalarsMax: 16) }
        let widest = labels.map(ChartText.width).max() ?? 8
        let room = (widest + 14) / frame.step
        let step = max(1, Int(room.rounded(.up)))
        for index in stride(from: 0, to: labels.count, by: step) {
            let x = PlotFrame.text(frame.x(index))
            writer.element(
                "path",
                Self.line("M\(x) \(PlotFrame.text(frame.bottom))v5", 1))
            writer.text(
                "text",
                [
                    ("x", x), ("y", PlotFrame.text(frame.bottom + 21)),
                    ("text-anchor", "middle"), ("font-size", "13"),
                ], labels[index])
        }
    }

    static func line(_ path: String, _ width: Double, dashes: String? = nil) -> [(String, String)] {
        var attributes = [
            ("d", path), ("fill", "none"), ("stroke", "currentColor"),
            ("stroke-width", PlotFrame.text(width)),
        ]
        if let dashes { attributes.append(("stroke-dasharray", dashes)) }
        return attributes
    }
}
