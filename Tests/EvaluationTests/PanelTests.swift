import Evaluation
import Foundation
import FoundationXML
import Testing

@Suite struct `Panels beside each other` {
    private func chart(_ shares: [Int?], starts: [Int] = []) throws -> ControlChart {
        try ControlChart(
            shares.enumerated().map { index, share in
                ChartPoint(
                    "第\(index)回",
                    share.map { .proportion(numerator: $0 * 5, denominator: 500) } ?? .gap)
            }, ChartSettings(.laney, groupStarts: starts, roundingStep: 5))
    }

    private func panel(
        _ chart: ControlChart, on axes: PanelAxes, offset: Int = 0,
        marks: [(slot: Int, sign: String)] = []
    ) throws -> XMLDocument {
        let drawing = PanelDrawing(
            chart, on: axes, offset: offset, title: "</title><b>定時", marks: marks,
            language: .japanese)
        #expect(drawing.svg() == drawing.svg())
        let text = String(decoding: drawing.svg(), as: UTF8.self)
        for foreign in ["<script", "<style", "href", "url(", "nan", "inf"] {
            #expect(!text.contains(foreign), "\(foreign)")
        }
        return try XMLDocument(data: Data(drawing.svg()), options: [])
    }

    private func numbers(_ document: XMLDocument, _ path: String) throws -> [Double] {
        try document.nodes(forXPath: path).compactMap { $0.stringValue.flatMap(Double.init) }
    }

    private func texts(_ document: XMLDocument, _ path: String) throws -> [String] {
        try document.nodes(forXPath: path).compactMap(\.stringValue)
    }

    private static let low = (0..<24).map { 50 + $0 % 3 }
    private static let high = (0..<14).map { 80 + $0 % 4 }
    private static let slots = (0..<24).map { "R\($0 / 12 + 7).\($0 % 12 + 1)" }

    @Test func `all have the same axes, whatever each of them shows`() throws {
        let (low, high) = (try chart(Self.low), try chart(Self.high))
        let axes = PanelAxes([low, high], slots: Self.slots)
        let (one, other) = (try panel(low, on: axes), try panel(high, on: axes, offset: 10))
        for path in ["//*[@text-anchor='end']", "//*[@text-anchor='middle']"] {
            #expect(try texts(one, path) == texts(other, path))
            #expect(try numbers(one, path + "/@y") == numbers(other, path + "/@y"))
        }
        #expect(try texts(one, "//*[@text-anchor='end']").contains("R8.12"))
        // What is higher stands higher, and the shorter series ends where the longer does.
        let ring = "//*[@r='7']"
        #expect(try numbers(one, ring + "/@cx") == numbers(other, ring + "/@cx"))
        #expect(try numbers(one, ring + "/@cy")[0] > numbers(other, ring + "/@cy")[0])
    }

    @Test func `nothing lies outside of the sheet, for any size and any place`() throws {
        let charts = [
            try chart([10]), try chart([nil, 5, nil]), try chart(Array(repeating: 90, count: 40)),
            try chart((0..<60).map { $0 % 11 == 3 ? nil : $0 }),
        ]
        for slots in [[], ["R8.1"], Self.slots, Self.slots + Self.slots] {
            let axes = PanelAxes(charts, slots: slots)
            for (chart, offset) in zip(charts, [0, -1, -30, 20]) {
                let document = try panel(
                    chart, on: axes, offset: offset, marks: [(0, "①"), (90, "②")])
                for (path, end) in [("//@x | //@cx", 240.0), ("//@y | //@cy", 150)] {
                    #expect(try numbers(document, path).allSatisfy { 0...end ~= $0 })
                }
            }
        }
    }

    @Test func `the usual range is an area, split where the level moved`() throws {
        let values = Self.low.prefix(14) + Self.high
        let area = "//*[@fill-opacity]"
        let (whole, split) = (try chart(Array(values)), try chart(Array(values), starts: [14]))
        let axes = PanelAxes([whole, split], slots: Self.slots + ["R9.1", "R9.2", "R9.3", "R9.4"])
        #expect(try panel(whole, on: axes).nodes(forXPath: area).count == 1)
        #expect(try panel(split, on: axes).nodes(forXPath: area).count == 2)
        let few = try chart(Array(values.prefix(12)))
        #expect(try panel(few, on: axes).nodes(forXPath: area).isEmpty)
    }

    @Test func `what began has a line with its sign, and its words are words`() throws {
        let chart = try chart(Self.low)
        let axes = PanelAxes([chart], slots: Self.slots)
        let document = try panel(chart, on: axes, marks: [(12, "①②")])
        #expect(try texts(document, "//*[text()='①②']").count == 1)
        #expect(try texts(document, "/svg/title") == ["</title><b>定時"])
        #expect(try texts(document, "/svg/desc") == [chart.sentence(.japanese)])
    }
}

@Suite struct `Levels that moved` {
    private func starts(_ values: [Double?], _ causes: [Int]) -> [Int] {
        LevelChange.starts(
            values.map { ChartPoint("", $0.map(ChartMeasure.value) ?? .gap) }, causes: causes)
    }

    private let before = (0..<13).map { Double(50 + $0 % 3) }
    private let after = (0..<13).map { Double(70 + $0 % 3) }

    @Test func `a shift counts with a cause alone, and a cause with a shift alone`() {
        #expect(starts(before + after, [13]) == [13])
        #expect(starts(after + before, [13]) == [13])
        #expect(starts(before + after, []).isEmpty)
        #expect(starts(before + before, [13]).isEmpty)
        // Months before it there was no reason yet; the first values after it did not move.
        #expect(starts(before + before + after, [13]).isEmpty)
    }

    @Test func `both sides have enough values for a range of their own`() {
        #expect(starts(before.dropLast() + after, [12]).isEmpty)
        #expect(starts(before + after.dropLast(), [13]).isEmpty)
        #expect(starts([nil] + before + [nil] + after, [15]) == [15])
        #expect(starts(before + after, [-1, 0, 26, 400]).isEmpty)
    }

    @Test func `each level is compared with the one before`() {
        #expect(starts(before + after + before, [26, 13, 13]) == [13, 26])
        #expect(starts(before + after + after, [13, 26]) == [13])
    }
}
