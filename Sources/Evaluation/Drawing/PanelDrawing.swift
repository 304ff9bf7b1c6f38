/// One of several small charts that are read beside each other, within a page: the usual range as an area, the
/// values, and where something began.
///
/// Everything takes the colour of the text, lighter where it is an area, so that it shows in dark pages, in forced
/// colours and on paper without colours; what a point means is its shape.
package struct PanelDrawing: Sendable {
    private static let shapeScale = 0.6
    private static let rangeOpacity = "0.14"

    let chart: ControlChart
    let axes: PanelAxes
    /// The period of the chart's first point.
    let offset: Int
    let title: String
    let language: ChartLanguage
    /// What began in a period, as a sign of a letter or two; at the number of all of them, after the newest.
    let marks: [(slot: Int, sign: String)]

    package init(
        _ chart: ControlChart, on axes: PanelAxes, offset: Int, title: String,
        marks: [(slot: Int, sign: String)], language: ChartLanguage
    ) {
        self.chart = chart
        self.axes = axes
        self.offset = offset
        self.title = title
        self.marks = marks
        self.language = language
    }

    /// UTF-8, one `svg` element that scales with its place.
    package func svg() -> [UInt8] {
        let size = "\(PlotFrame.text(PanelAxes.width)) \(PlotFrame.text(PanelAxes.height))"
        var writer = SVGWriter()
        writer.begin(
            "svg",
            [
                ("viewBox", "0 0 " + size), ("role", "img"), ("fill", "currentColor"),
                ("font-size", "13"), ("lang", language.rawValue),
            ])
        writer.text("title", [], title)
        writer.text("desc", [], chart.sentence(language))
        drawAxes(&writer)
        for group in chart.groups {
            drawRange(group, &writer)
            drawCenter(group, &writer)
        }
        drawMarks(&writer)
        drawValues(&writer)
        writer.end()
        return writer.bytes
    }

    private func drawAxes(_ writer: inout SVGWriter) {
        let at = PlotFrame.text
        var grid = ""
        for tick in axes.scale.ticks {
            let y = axes.y(tick)
            grid += "M\(at(axes.left)) \(at(y))H\(at(axes.right))"
            writer.text(
                "text",
                [("x", at(axes.left - 5)), ("y", at(y + 4.5)), ("text-anchor", "end")],
                axes.scale.text(tick, isProportion: axes.isProportion))
        }
        writer.element("path", ChartDrawing.line(grid, 0.5) + [("stroke-opacity", "0.35")])
        var axis = "M\(at(axes.left)) \(at(axes.top))V\(at(axes.bottom))H\(at(axes.right))"
        for slot in axes.labelled {
            axis += "M\(at(axes.x(slot))) \(at(axes.bottom))v4"
            let isLast = slot == axes.slots.count - 1
            writer.text(
                "text",
                [
                    ("x", at(isLast ? axes.right + 8 : axes.x(slot))),
                    ("y", at(axes.bottom + 18)), ("text-anchor", isLast ? "end" : "middle"),
                ], ChartText.shortened(axes.slots[slot], scalarsMax: 8))
        }
        writer.element("path", ChartDrawing.line(axis, 1))
    }

    /// The points of a group that lie on the axis, with the periods in which they are.
    private func shown(_ group: ChartGroup) -> [(index: Int, slot: Int)] {
        group.range.map { ($0, $0 + offset) }.filter { axes.slots.indices.contains($0.slot) }
    }

    /// Of proportions the range has a step for each denominator, and a gap where there is no value.
    private func drawRange(_ group: ChartGroup, _ writer: inout SVGWriter) {
        guard let common = group.limits else { return }
        let at = PlotFrame.text
        var run: [(slot: Int, lower: String, upper: String)] = []
        var runs: [[(slot: Int, lower: String, upper: String)]] = []
        for (index, slot) in shown(group) {
            let limits = chart.kind == .xmr ? common : chart.points[index].limits
            if let limits = limits.map(chart.displayed) {
                run.append((slot, at(axes.y(axes.floor(limits.lower))), at(axes.y(limits.upper))))
            } else {
                runs.append(run)
                run = []
            }
        }
        for run in runs + [run] {
            guard let first = run.first else { continue }
            let upper = steps(run.map { ($0.slot, $0.upper) }, isForward: true)
            let lower = steps(run.reversed().map { ($0.slot, $0.lower) }, isForward: false)
            writer.element(
                "path",
                [
                    ("d", "M\(at(axes.edge(first.slot))) \(first.upper)\(upper)\(lower)Z"),
                    ("fill-opacity", Self.rangeOpacity), ("stroke", "currentColor"),
                    ("stroke-width", "0.8"), ("stroke-dasharray", "3 2.5"),
                ])
        }
    }

    /// From the height of one period to that of the next; neighbours of one height are one line.
    private func steps(_ heights: [(slot: Int, y: String)], isForward: Bool) -> String {
        var path = ""
        for (index, (slot, y)) in heights.enumerated() {
            if index == 0 || heights[index - 1].y != y { path += "V\(y)" }
            if index == heights.count - 1 || heights[index + 1].y != y {
                path += "H" + PlotFrame.text(axes.edge(isForward ? slot + 1 : slot))
            }
        }
        return path
    }

    private func drawCenter(_ group: ChartGroup, _ writer: inout SVGWriter) {
        let shown = shown(group)
        guard let center = group.center, let first = shown.first, let last = shown.last else {
            return
        }
        let at = PlotFrame.text
        let path =
            "M\(at(axes.edge(first.slot))) \(at(axes.y(center)))H\(at(axes.edge(last.slot + 1)))"
        writer.element(
            "path", ChartDrawing.line(path, 1, dashes: group.hasLimits ? nil : "2 2"))
    }

    private func drawMarks(_ writer: inout SVGWriter) {
        let at = PlotFrame.text
        for (slot, sign) in marks where 0...axes.slots.count ~= slot {
            let x = axes.edge(slot)
            writer.element(
                "path",
                ChartDrawing.line(
                    "M\(at(x)) \(at(axes.top - 3))V\(at(axes.bottom))", 1.5, dashes: "6 3"))
            writer.text(
                "text",
                [("x", at(x)), ("y", at(axes.top - 6)), ("text-anchor", "middle")],
                ChartText.shortened(sign, scalarsMax: 4))
        }
    }

    /// The line, interrupted by gaps and where the level moved; each value with its shape, and a ring around the
    /// newest one.
    private func drawValues(_ writer: inout SVGWriter) {
        let at = PlotFrame.text
        var path = ""
        var newest: (x: Double, y: Double)?
        for group in chart.groups {
            var isConnected = false
            for (index, slot) in shown(group) {
                guard let value = chart.points[index].value else {
                    isConnected = false
                    continue
                }
                path += "\(isConnected ? "L" : "M")\(at(axes.x(slot))) \(at(axes.y(value)))"
                isConnected = true
                newest = (axes.x(slot), axes.y(value))
            }
        }
        writer.element("path", ChartDrawing.line(path, 1))
        for (index, slot) in chart.groups.flatMap(shown) {
            let point = chart.points[index]
            PointShape(point, chart.settings.direction).draw(
                axes.x(slot), point.value.map(axes.y) ?? axes.bottom - 5, &writer,
                scale: Self.shapeScale)
        }
        if let newest {
            writer.element(
                "circle",
                [
                    ("cx", at(newest.x)), ("cy", at(newest.y)), ("r", "7"), ("fill", "none"),
                    ("stroke", "currentColor"),
                ])
        }
    }
}
