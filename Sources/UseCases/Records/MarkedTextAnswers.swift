internal import Alliance
internal import Ledger
internal import Merge
internal import Records
package import Requests

extension ShowMarkedTexts: HandledRequest {
    private static let partsMax = 400

    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> MarkedTexts {
        let record = try await handler.record(id)
        var texts: [MarkedTexts.Text] = []
        for rule in record.kind.rules.fields where rule.shape == .text {
            // Whoever wrote the only newest edit had all before them: nothing is left to look at.
            guard let view = record.text(rule.number), view.version.count > 1 else { continue }
            let key = FieldKey(record: record.id, field: rule.number)
            guard let document = try await handler.document(key, view) else { continue }
            let regions = handler.textCache.regions(key, of: document)
            guard !regions.isEmpty else { continue }
            texts.append(
                MarkedTexts.Text(
                    field: rule.name, count: regions.count,
                    parts: Self.parts(Array(view.text.unicodeScalars), regions)))
        }
        return MarkedTexts(texts: texts)
    }

    private static func parts(
        _ scalars: [Unicode.Scalar], _ regions: [Range<Int>]
    ) -> [MarkedTexts.Part] {
        var parts: [MarkedTexts.Part] = []
        var position = 0
        let add = { (range: Range<Int>, isBoth: Bool) in
            guard isBoth || !range.isEmpty else { return }
            let text = String(String.UnicodeScalarView(scalars[range]))
            parts.append(MarkedTexts.Part(text: text, both: isBoth))
        }
        for region in regions.prefix(partsMax)
        where region.lowerBound >= position && region.upperBound <= scalars.count {
            add(position..<region.lowerBound, false)
            add(region, true)
            position = region.upperBound
        }
        add(position..<scalars.count, false)
        return parts
    }
}

extension ShowReach: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let record = try await handler.record(id)
        var places: [EntryPlace] = [record.record.created]
        for rule in record.kind.rules.fields where rule.shape != .anchor {
            let key = FieldKey(record: record.id, field: rule.number)
            places += try await handler.chronicle.history(key).map(\.place)
        }
        let peers = try await handler.node.peers.peerStandings().filter(\.hasNode).map { peer in
            PeerReach(
                id: peer.member.text,
                held: places.count {
                    $0.sequence <= peer.held[$0.replica.description] ?? 0
                },
                heard: peer.lastSeconds != nil)
        }
        return Answer(changes: places.count, peers: peers)
    }
}
