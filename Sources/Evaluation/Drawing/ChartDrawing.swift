/// A chart as SVG: no script, no style sheet, nothing from outside; the same chart gives the same bytes.
///
/// Text and lines take the colour of the page (`currentColor`), so that forced colours reach them; what a
/// point means is its shape. The table of values beside it is the page's.
package struct ChartDrawing: Sendable {
    let chart: ControlChart
    let title: String
    let language: ChartLanguage
    let hasBackground: Bool

    /// `hasBackground` is for files that stand alone; within a page the page is the background.
    package init(
        _ chart: ControlChart, title: String, language: ChartLanguage, hasBackground: Bool = false
    ) {
        self.chart = chart
        self.title = title
        self.language = language
        self.hasBackground = hasBackground
    }

    /// UTF-8, one `svg` element that scales with its place.
    package func svg() -> [UInt8] {
        let frame = frame
        let size = "\(PlotFrame.text(PlotFrame.width)) \(PlotFrame.text(PlotFrame.height))"
        var writer = SVGWriter()
        writer.begin(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 " + size),
                ("role", "img"), ("xml:lang", language.rawValue), ("lang", language.rawValue),
                ("color", "#333333"), ("fill", "currentColor"), ("font-size", "14"),
                ("font-family", "Noto Sans JP, BIZ UDPGothic, Meiryo, sans-serif"),
            ])
        writer.text("title", [], title)
        writer.text("desc", [], chart.sentence(language))
        if hasBackground {
            writer.element(
                "rect",
                [
                    ("width", PlotFrame.text(PlotFrame.width)),
                    ("height", PlotFrame.text(PlotFrame.height)), ("fill", "#ffffff"),
                ])
        }
        drawHeading(&writer)
        drawAxes(frame, &writer)
        drawLines(frame, &writer)
        drawPoints(frame, &writer)
        drawLegend(frame, &writer)
        writer.end()
        return writer.bytes
    }

    private var frame: PlotFrame {
        var values = chart.points.compactMap(\.value)
        for limits in chart.points.compactMap(\.limits).map(chart.displayed) {
            values += [limits.lower, limits.upper]
        }
        if let target = chart.settings.target { values.append(target) }
        return PlotFrame(
            count: chart.points.count,
            scale: AxisScale(values, isProportion: chart.isProportion))
    }

    private func drawHeading(_ writer: inout SVGWriter) {
        writer.text(
            "text", [("x", "16"), ("y", "28"), ("font-size", "18"), ("font-weight", "700")],
            ChartText.shortened(title, scalarsMax: 60))
        writer.text("text", [("x", "16"), ("y", "52")], chart.sentence(language))
    }
}

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
