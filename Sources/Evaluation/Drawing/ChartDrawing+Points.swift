extension ChartDrawing {
    /// Above this only special points get a mark of their own; the line shows the others.
    private static let plainMarksMax = 300

    /// The line through the values, interrupted by gaps and by rebasing, and a mark for each point.
    func drawPoints(_ frame: PlotFrame, _ writer: inout SVGWriter) {
        var path = ""
        for group in chart.groups {
            var isConnected = false
            for index in group.range {
                guard let value = chart.points[index].value else {
                    isConnected = false
                    continue
                }
                path += isConnected ? "L" : "M"
                path += "\(PlotFrame.text(frame.x(index))) \(PlotFrame.text(frame.y(value)))"
                isConnected = true
            }
        }
        writer.element("path", Self.line(path, 1))
        let isDense = chart.points.count > Self.plainMarksMax
        for (index, point) in chart.points.enumerated() {
            let shape = PointShape(point, chart.settings.direction)
            if shape == .common, isDense { continue }
            let y = point.value.map(frame.y) ?? frame.bottom - 10
            shape.draw(frame.x(index), y, &writer)
        }
    }

    /// The shapes that occur, in words.
    func drawLegend(_ frame: PlotFrame, _ writer: inout SVGWriter) {
        let shapes = chart.points.map { PointShape($0, chart.settings.direction) }
        var x = frame.left + 8
        let y = PlotFrame.height - 30
        for shape in PointShape.allCases where shapes.contains(shape) {
            shape.draw(x, y, &writer)
            let words = shape.words(language)
            writer.text(
                "text",
                [("x", PlotFrame.text(x + 14)), ("y", PlotFrame.text(y + 5)), ("font-size", "13")],
                words)
            x += 14 + ChartText.width(words) + 28
        }
    }
}
