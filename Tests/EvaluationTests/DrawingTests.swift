import Evaluation
import Foundation
import FoundationXML
internal import Seeding
import Testing

@Suite struct `Drawings` {
    private func chart(_ kind: ChartKind, seed: UInt64 = 1, count: Int = 40) throws -> ControlChart
    {
        var generator = SeededGenerator(seed: seed)
        let points = (0..<count).map { index -> ChartPoint in
            guard index % 11 != 7 else { return ChartPoint("第\(index)回", .gap) }
            let denominator = Int.random(in: 50...90, using: &generator)
            let share = index == 20 ? 0.2 : index > count / 2 ? 0.9 : 0.7
            let noisy = min(1, max(0, share + generator.normal() * 0.05))
            return ChartPoint(
                "第\(index)回",
                .proportion(
                    numerator: Int(noisy * Double(denominator)), denominator: denominator))
        }
        return try ControlChart(
            points, ChartSettings(kind, target: 0.8, groupStarts: count > 20 ? [22] : []))
    }

    private func parse(_ bytes: [UInt8]) throws -> XMLDocument {
        try XMLDocument(data: Data(bytes), options: [])
    }

    @Test(arguments: ChartKind.allCases)
    func `well-formed, self-contained, and the same bytes each time`(kind: ChartKind) throws {
        let chart = try chart(kind)
        let drawing = ChartDrawing(chart, title: "定時退庁", language: .japanese)
        let bytes = drawing.svg()
        #expect(bytes == ChartDrawing(chart, title: "定時退庁", language: .japanese).svg())
        let document = try parse(bytes)
        let root = try #require(document.rootElement())
        #expect(root.name == "svg")
        #expect(try document.nodes(forXPath: "/*/@role").map(\.stringValue) == ["img"])
        #expect(root.elements(forName: "title").first?.stringValue == "定時退庁")
        #expect(root.elements(forName: "desc").first?.stringValue == chart.sentence(.japanese))
        let text = String(decoding: bytes, as: UTF8.self)
        for foreign in ["<script", "<style", "href", "url(", "nan", "inf"] {
            #expect(!text.contains(foreign), "\(foreign)")
        }
        #expect(text.contains("非公表・未報告"), "gaps are in the legend")
        let isMarked = chart.points.contains { $0.special != nil }
        #expect(isMarked || kind == .run)
        #expect(text.contains("<polygon") == isMarked, "special points have a shape of their own")
    }

    @Test func `text from outside stays text`() throws {
        let hostile = "</title><script>alert('x')</script>&amp;\"\u{0}\u{1b}\u{ffff}\n"
        let points = [
            ChartPoint(hostile, .value(1)),
            ChartPoint(String(repeating: "長", count: 100), .value(2)),
        ]
        let chart = try ControlChart(points, ChartSettings(.run))
        let drawing = ChartDrawing(chart, title: hostile, language: .english, hasBackground: true)
        let root = try #require(try parse(drawing.svg()).rootElement())
        let title = try #require(root.elements(forName: "title").first?.stringValue)
        #expect(title.hasPrefix("</title><script>alert('x')</script>&amp;\""))
        #expect(root.elements(forName: "script").isEmpty)
    }

    @Test func `every coordinate lies on the sheet, for any size of figures`() throws {
        let lists: [[Double?]] = [
            [0], [1e15, -1e15], [1e-300, 2e-300, .leastNonzeroMagnitude], [1e15, 1e15 - 1],
            [nil, 5, nil],
            Array(repeating: 3, count: 20), [0.1, 0.2, 0.3], [1e-8, 2e-8, 3e-8],
            (0..<10_000).map { Double($0 % 7) },
        ]
        for values in lists {
            let chart = try ControlChart(series(values), ChartSettings(.xmr))
            let bytes = ChartDrawing(chart, title: "x", language: .english).svg()
            #expect(bytes.count < 2_000_000)
            for (path, end) in [("//@x | //@cx", 960.0), ("//@y | //@cy", 430)] {
                for node in try parse(bytes).nodes(forXPath: path) {
                    let text = try #require(node.stringValue)
                    let number = try #require(Double(text))
                    #expect(0...end ~= number, "\(values.prefix(3))")
                }
            }
        }
    }

    @Test func `labels are thinned until they do not touch`() throws {
        let drawing = ChartDrawing(
            try chart(.p, count: 400), title: "x", language: .japanese)
        let nodes = try parse(drawing.svg()).nodes(
            forXPath: "//*[@text-anchor='middle' and @y > 340]")
        #expect((5...20).contains(nodes.count), "\(nodes.count)")
    }
}
