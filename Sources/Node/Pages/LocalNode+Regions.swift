internal import Alliance
internal import CivicCalendar
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import UseCases

extension LocalNode {
    private static let partsMax = 400

    /// The texts of a record in parts, those marked that two cities changed at once:
    /// `{"texts":[{"field","count","parts":[{"text","both"}]}]}`. A marked part may be empty, where
    /// nothing is left between two deletions. Texts without such a place are not listed.
    func regions(of record: SharedRecord) async throws -> JSONValue {
        var rows: [JSONValue] = []
        for rule in record.kind.rules.fields where rule.shape == .text {
            // Whoever wrote the only newest edit had all before them: nothing is left to look at.
            guard let view = record.text(rule.number), view.version.count > 1 else { continue }
            let key = FieldKey(record: record.id, field: rule.number)
            guard let document = try await document(key, view) else { continue }
            let regions = textCache.regions(key, of: document)
            guard !regions.isEmpty else { continue }
            rows.append([
                "field": .string(rule.name), "count": .int(regions.count),
                "parts": .array(Self.parts(Array(view.text.unicodeScalars), regions)),
            ])
        }
        return ["texts": .array(rows)]
    }

    /// A text with its history, as its record shows it now.
    func document(_ key: FieldKey, _ view: TextView) async throws -> TextDocument? {
        if let known = textCache.document(key, view) { return known }
        guard let document = try await chronicle.document(key) else { return nil }
        textCache.keep(document, key, view)
        return document
    }

    private static func parts(
        _ scalars: [Unicode.Scalar], _ regions: [Range<Int>]
    ) -> [JSONValue] {
        var parts: [JSONValue] = []
        var position = 0
        let add = { (range: Range<Int>, isBoth: Bool) in
            guard isBoth || !range.isEmpty else { return }
            parts.append([
                "text": .string(String(String.UnicodeScalarView(scalars[range]))),
                "both": .bool(isBoth),
            ])
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

    /// How far a record has come: for each peer, how many of the changes known here it held when it
    /// was last heard. `{"changes","peers":[{"id","held","last_sync"}]}`.
    func reach(of record: SharedRecord) async throws -> JSONValue {
        var places: [EntryPlace] = [record.record.created]
        for rule in record.kind.rules.fields where rule.shape != .anchor {
            let key = FieldKey(record: record.id, field: rule.number)
            places += try await chronicle.history(key).map(\.place)
        }
        var rows: [JSONValue] = []
        for contact in try await ask(ListContacts(), .current).answer.contacts {
            let memory = await contacts.peer(try Self.member(contact.id))
            let held = places.count { place in
                place.sequence <= memory.held[place.replica.description] ?? 0
            }
            rows.append([
                "id": .string(contact.id), "held": .int(held),
                "heard": .bool(contact.lastSeconds != nil),
            ])
        }
        return ["changes": .int(places.count), "peers": .array(rows)]
    }

    /// The day in Japan of a moment, as 20261120.
    static func dayInJapan(_ quarterHours: UInt32) -> UInt32 {
        let days = (Int(quarterHours) + 36) / 96
        guard let date = CivicDate(daysSinceEpoch: days) else { return 0 }
        return UInt32(clamping: date.year * 10_000 + date.month * 100 + date.day)
    }
}
