internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests

/// What edits would share, in words. Names of members are the reader's to know; the gate has only their ids.
extension RequestHandler {
    func shown(
        _ preview: EditPreview, of edits: [ShareableEdit], _ call: Call
    ) async throws -> SharingPreview {
        var parts: [SharingPreview.Part] = []
        for part in preview.parts {
            parts.append(
                SharingPreview.Part(
                    kind: part.kind.declaration.words.name.text(japanese: call.isJapanese),
                    about: part.record?.description ?? "new-\(part.begun ?? 0)",
                    field: part.declaration?.name, title: Self.title(part, call),
                    isRemoval: part.isRemoval, readings: try await readings(part, call)))
        }
        return SharingPreview(
            parts: parts,
            problems: preview.problems.map {
                SharingPreview.FieldProblem(
                    code: $0.code, field: $0.field,
                    words: $0.beside.text(japanese: call.isJapanese))
            },
            // The edits themselves: what others write meanwhile makes no other act of it.
            sign: Hexadecimal.text(Digest.sha256(Array("\(edits)".utf8)).bytes))
    }

    private static func title(_ part: EditPreview.Part, _ call: Call) -> String {
        if let field = part.declaration { return field.label.text(japanese: call.isJapanese) }
        return part.isRemoval
            ? call.words(ja: "招待を取り消す市", en: "Invitation taken back")
            : call.words(ja: "招く市", en: "Invited")
    }

    private func readings(
        _ part: EditPreview.Part, _ call: Call
    ) async throws -> [SharingPreview.Reading] {
        if part.kind == .dialogueRound, part.field == RoundRules.pairs,
            case .text(let pair) = part.value, let members = RoundRules.members(of: pair)
        {
            let names = members.map { name(of: $0, call) }
            return [plain(names.joined(separator: call.words(ja: " と ", en: " – ")))]
        }
        if !part.readings.isEmpty {
            return part.readings.map {
                SharingPreview.Reading(
                    text: $0.text, passages: ScreenedPassage.passages($0.hits, of: $0.text),
                    differences: $0.before.isEmpty
                        ? [] : .pieces(from: $0.before, to: $0.text))
            }
        }
        return [plain(try await words(part, call))]
    }

    private func plain(_ text: String) -> SharingPreview.Reading {
        SharingPreview.Reading(text: text, passages: [], differences: [])
    }

    private func words(_ part: EditPreview.Part, _ call: Call) async throws -> String {
        switch (part.value, part.target) {
        case (.member(let member), _): return name(of: member, call)
        case (_, .passage(let passage, let kind)):
            let label = kind.declaration.field(passage.field)?.label
            let field = label?.text(japanese: call.isJapanese) ?? ""
            return passage.quote.map { "\(field)\n「\($0)」" } ?? field
        case (_, .version(let plan)):
            let record = try await reader.record(plan)
            let title = record?.words("title") ?? ""
            let owner = record.map { name(of: $0.owner, call) } ?? ""
            return call.words(
                ja: "\(title)（\(owner)）の、共有するときの版",
                en: "\(title) (\(owner)), as it is when this is shared")
        default:
            guard let field = part.declaration else { return "" }
            return field.shown(part.value).text(japanese: call.isJapanese)
        }
    }
}
