internal import Alliance
internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import Records
internal import UseCases

/// Fields as JSON: registers `{"value","candidates":[{"value","city"}]}`, texts `{"text","version"}`.
extension LocalNode {
    func fields(_ record: SharedRecord) -> JSONValue {
        var fields: [String: JSONValue] = [:]
        for rule in record.kind.rules.fields where rule.shape != .anchor {
            fields[rule.name] = field(record, rule)
        }
        return .object(fields)
    }

    func field(_ record: SharedRecord, _ rule: FieldRule) -> JSONValue {
        switch rule.shape {
        case .text:
            let view = record.text(rule.number)
            return [
                "text": .string(view?.text ?? ""),
                "version": .string(TextVersion.text(view?.version ?? [])),
            ]
        case .contentSet:
            return .array(record.elements(rule.number).map { json($0.value, rule) })
        default:
            let candidates = record.candidates(rule.number)
            return [
                "value": candidates.first.map { json($0.value, rule) } ?? .null,
                "candidates": .array(
                    candidates.map {
                        ["value": json($0.value, rule), "city": .string($0.author.text)]
                    }),
            ]
        }
    }

    /// The value that is shown first, alone.
    func plain(_ record: SharedRecord, _ name: String) -> JSONValue {
        guard let rule = record.kind.rules.field(named: name),
            let value = record.value(rule.number)
        else { return .null }
        return json(value, rule)
    }

    func json(_ value: StoredValue, _ rule: FieldRule) -> JSONValue {
        switch (value, rule.shape) {
        case (.content(let text), _): JSONValue(text)
        case (.choice(let number), .choice(let words)):
            number >= 1 && Int(number) <= words.count ? .string(words[Int(number) - 1]) : .null
        case (.choice(let number), .number(max: 1_439)): .string(ClockTime.text(number))
        case (.choice(let number), _): .int(Int(number))
        case (.date(let number), _): .string(Self.dayText(number))
        case (.member(let member), _): .string(member.text)
        case (.anchor, .version): .string(RecordVersion(value).map(Self.text) ?? "")
        case (.anchor, _): .null
        }
    }

    /// A version as scripts compare it: the newest operations that make it, with commas.
    private static func text(_ version: RecordVersion) -> String {
        version.newest.map(\.description).joined(separator: ",")
    }

    static func dayText(_ number: UInt32) -> String {
        let digits = { (value: UInt32) in value < 10 ? "0\(value)" : "\(value)" }
        return "\(number / 10_000)-\(digits(number / 100 % 100))-\(digits(number % 100))"
    }

    /// The record below which another one stands.
    func whole(of record: SharedRecord) async throws -> SharedRecord? {
        guard let parent = record.record.parent else { return nil }
        return try await reader.record(parent)
    }

    /// A text with its history, as its record shows it now.
    func document(_ key: FieldKey, _ view: TextView) async throws -> TextDocument? {
        if let known = textCache.document(key, view) { return known }
        guard let document = try await chronicle.document(key) else { return nil }
        textCache.keep(document, key, view)
        return document
    }

    static func time(_ quarterHours: UInt32) -> String {
        Date(timeIntervalSince1970: Double(quarterHours) * 900).ISO8601Format()
    }

    /// `field`, `quote`, `anchor` of a comment or advice.
    func passage(
        of record: SharedRecord, field: UInt32, in whole: SharedRecord?
    ) async throws -> [String: JSONValue] {
        guard case .anchor(let target, let spans) = record.value(field), let whole
        else { return ["field": nil, "quote": nil, "anchor": nil] }
        let name = JSONValue(whole.kind.rules.field(target)?.name)
        guard !spans.isEmpty, let view = whole.text(target),
            let document = try await document(FieldKey(record: whole.id, field: target), view)
        else { return ["field": name, "quote": nil, "anchor": nil] }
        let scalars = document.scalars
        let words = { (range: Range<Int>) in
            JSONValue.string(String(String.UnicodeScalarView(scalars[range])))
        }
        switch document.resolve(Anchor(spans: spans)) {
        case .intact(let range): return ["field": name, "quote": words(range), "anchor": "intact"]
        case .changed(let range):
            return ["field": name, "quote": words(range), "anchor": "changed"]
        case .gone: return ["field": name, "quote": nil, "anchor": "gone"]
        }
    }
}
