internal import Alliance
internal import CivicCalendar
internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import Records
internal import Requests

/// What all kinds of record have in common when they are read.
extension RequestHandler {
    func record(_ text: String, _ kinds: SharedKind...) async throws -> SharedRecord {
        guard let id = OperationID(text) else { throw NodeError.badID(text) }
        guard let record = try await reader.record(id), kinds.isEmpty || kinds.contains(record.kind)
        else { throw NodeError.notFound(text) }
        return record
    }

    /// What a record stands below; nil for one that stands alone.
    func whole(of record: SharedRecord) async throws -> SharedRecord? {
        guard let parent = record.record.parent else { return nil }
        return try await reader.record(parent)
    }

    func rule(_ kind: SharedKind, _ field: String) throws -> FieldRule {
        guard let rule = kind.rules.field(named: field) else {
            let known = kind.rules.fields.map(\.name).joined(separator: " ")
            throw NodeError.noSuchField(field, known)
        }
        return rule
    }

    func kind(_ name: String) throws -> SharedKind {
        guard let kind = SharedKind.allCases.first(where: { $0.rules.name == name }) else {
            throw NodeError.badValue(
                "kind", SharedKind.allCases.map(\.rules.name).joined(separator: " "))
        }
        return kind
    }

    /// A text with its history, as its record shows it now.
    func document(_ key: FieldKey, _ view: TextView) async throws -> TextDocument? {
        if let known = textCache.document(key, view) { return known }
        guard let document = try await chronicle.document(key) else { return nil }
        textCache.keep(document, key, view)
        return document
    }

    /// The passage of a comment or advice.
    func passage(
        of record: SharedRecord, field: UInt32, in whole: SharedRecord?
    ) async throws -> PassageAnswer {
        guard case .anchor(let target, let spans) = record.value(field), let whole
        else { return PassageAnswer(field: nil, quote: nil, anchor: nil) }
        let name = whole.kind.rules.field(target)?.name
        guard !spans.isEmpty, let view = whole.text(target),
            let document = try await document(FieldKey(record: whole.id, field: target), view)
        else { return PassageAnswer(field: name, quote: nil, anchor: nil) }
        let scalars = document.scalars
        let words = { (range: Range<Int>) in String(String.UnicodeScalarView(scalars[range])) }
        switch document.resolve(Anchor(spans: spans)) {
        case .intact(let range):
            return PassageAnswer(field: name, quote: words(range), anchor: "intact")
        case .changed(let range):
            return PassageAnswer(field: name, quote: words(range), anchor: "changed")
        case .gone: return PassageAnswer(field: name, quote: nil, anchor: "gone")
        }
    }

    /// A moment as answers name it, `2026-11-20T02:15:00Z`.
    static func time(_ quarterHours: UInt32) -> String {
        Date(timeIntervalSince1970: Double(quarterHours) * 900).ISO8601Format()
    }

    static func dayText(_ number: UInt32) -> String {
        let digits = { (value: UInt32) in value < 10 ? "0\(value)" : "\(value)" }
        return "\(number / 10_000)-\(digits(number / 100 % 100))-\(digits(number % 100))"
    }
}

/// Fields as answers hold them.
extension SharedRecord {
    var owners: [String] { ([owner] + membership.open.map(\.member)).map(\.text) }

    var fieldAnswers: [String: FieldAnswer] {
        var fields: [String: FieldAnswer] = [:]
        for rule in kind.rules.fields where rule.shape != .anchor {
            fields[rule.name] = field(rule)
        }
        return fields
    }

    func field(_ rule: FieldRule) -> FieldAnswer {
        switch rule.shape {
        case .text:
            let view = text(rule.number)
            return .written(
                text: view?.text ?? "", version: TextVersion.text(view?.version ?? []))
        case .contentSet:
            return .elements(elements(rule.number).map { $0.value.answer(rule) })
        default:
            return .register(
                candidates(rule.number).map {
                    FieldCandidate(value: $0.value.answer(rule), city: $0.author.text)
                })
        }
    }

    /// The value that is shown first, alone.
    func plain(_ name: String) -> AnswerValue? {
        guard let rule = kind.rules.field(named: name), let value = value(rule.number) else {
            return nil
        }
        return value.answer(rule)
    }

    /// The same as a text; days, words and texts are texts already.
    func words(_ name: String) -> String? { plain(name)?.text }
}

extension StoredValue {
    /// nil: erased, or nothing that can be shown.
    func answer(_ rule: FieldRule) -> AnswerValue? {
        switch (self, rule.shape) {
        case (.content(let text), _): text.map(AnswerValue.text)
        case (.choice(let number), .choice(let words)):
            number >= 1 && Int(number) <= words.count ? .text(words[Int(number) - 1]) : nil
        case (.choice(let number), .number(max: 1_439)): .text(ClockTime.text(number))
        case (.choice(let number), _): .number(Int(number))
        case (.date(let number), _): .text(RequestHandler.dayText(number))
        case (.member(let member), _): .text(member.text)
        case (.anchor, .version): .text(RecordVersion(self)?.text ?? "")
        case (.anchor, _): nil
        }
    }
}

extension RecordVersion {
    /// As scripts compare it: the newest operations that make it, with commas.
    var text: String { newest.map(\.description).joined(separator: ",") }
}

extension Array where Element: Sendable {
    /// Maps one after another, on the caller's actor.
    func asyncMap<Value: Sendable>(
        isolation: isolated (any Actor)? = #isolation,
        _ transform: (Element) async throws -> Value
    ) async rethrows -> [Value] {
        var mapped: [Value] = []
        for element in self { mapped.append(try await transform(element)) }
        return mapped
    }
}
