import Foundation
import Merge
import Testing

@Suite(.serialized)
struct EditingTraceTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Resources")
    private static let sibling = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../shared/data/editing-traces").standardized

    @Test(
        "A recorded session ends in the text that its writers saw",
        arguments: ["friendsforever", "sveltecomponent"])
    func shippedTrace(name: String) throws {
        try replay(name, in: Self.folder)
    }

    @Test(
        "A longer recorded session ends in the text that its writers saw",
        arguments: [
            "automerge-paper", "rustcode", "seph-blog1", "json-crdt-blog-post",
            "friendsforever_flat",
        ])
    func siblingTrace(name: String) throws {
        let path = Self.sibling.appendingPathComponent(name + ".json.gz").path
        guard FileManager.default.fileExists(atPath: path) else {
            print("\(name): skipped, the file is not beside this repository")
            return
        }
        try replay(name, in: Self.sibling)
    }

    private func replay(_ name: String, in folder: URL) throws {
        let trace = try EditingTrace(named: name, in: folder)
        let events = trace.events
        try #require(!events.isEmpty)
        var document = TextDocument()
        let clock = ContinuousClock()
        let time = try clock.measure {
            for event in events {
                try document.apply(
                    event.id, parents: event.parents, runs: [event.run],
                    inserted: event.inserted, inert: false)
            }
        }
        let scalars = document.scalars
        #expect(scalars == [Unicode.Scalar](trace.endContent))
        #expect(document.visibleRuns.map(\.length).reduce(0, +) == scalars.count)
        var regions: [Range<Int>] = []
        let regionTime = clock.measure { regions = document.concurrentRegions }
        if trace.txns.allSatisfy({ $0.parents == nil }) { #expect(regions.isEmpty) }
        print("\(name): \(events.count) events in \(time)")
        print("\(name): \(regions.count) concurrent regions found in \(regionTime)")
    }
}
