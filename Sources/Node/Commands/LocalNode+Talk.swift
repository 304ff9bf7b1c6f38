internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests

/// Comments and advice.
extension LocalNode {
    func performTalk(_ request: OldRequest, _ release: String?) async throws -> JSONValue {
        switch request {
        case .commentAdd(let id, let text, let field, let quote, let source):
            let parent = try await record(id)
            var values = ["text": text]
            values["source"] = source
            return try await create(
                .comment, parent: parent.id, values,
                passage: try passage(parent, field, quote), release)
        case .commentList(let id): return try await comments(on: try await record(id))
        case .adviceAdd(let id, let text, let field, let quote):
            let plan = try await record(id, .plan)
            return try await create(
                .advice, parent: plan.id, ["text": text],
                passage: try passage(plan, field, quote), release)
        case .adviceAnswer(let id, let decision, let reason, let followUp):
            return try await answer(id, decision, reason, followUp, release)
        case .adviceList: return try await adviceList()
        default: throw NodeError.badValue("command", "comment, advice")
        }
    }

    private func passage(
        _ parent: SharedRecord, _ field: String?, _ quote: String?
    ) throws -> ShareableEdit.Passage? {
        guard let field else {
            guard quote == nil else { throw NodeError.quoteWithoutField() }
            return nil
        }
        return ShareableEdit.Passage(field: try rule(parent.kind, field).number, quote: quote)
    }

    private func comments(on parent: SharedRecord) async throws -> JSONValue {
        let comments = try await reader.children(of: parent.id, .comment)
        let rows = try await comments.asyncMap { comment -> JSONValue in
            var row = try await passage(
                of: comment, field: CommentRules.passage, in: parent)
            row["id"] = .string(comment.id.description)
            row["city"] = .string(comment.owner.text)
            row["at"] = .string(Self.time(comment.record.quarterHours))
            row["text"] = plain(comment, "text")
            row["source"] = plain(comment, "source")
            return .object(row)
        }
        return ["comments": .array(rows)]
    }

    /// The three fields of an answer; checked before the first is written.
    private func answer(
        _ id: String, _ decision: String, _ reason: String, _ followUp: String?,
        _ release: String?
    ) async throws -> JSONValue {
        let advice = try await record(id, .advice)
        var values = ["decision": decision, "reason": reason]
        if let followUp {
            let day = try Self.day(followUp, "--follow-up")
            // On a day that is past nobody is reminded.
            guard let today = Self.today, day > Self.number(today) else {
                throw NodeError.followUpPast()
            }
            values["follow_up"] = followUp
        }
        let edits = try newValues(.advice, values)
        _ = try await gate.publish(
            edits.map { .set(record: advice.id, field: $0.field, value: $0.value) },
            release: try self.release(release))
        return ["id": .string(id)]
    }

    private func adviceList() async throws -> JSONValue {
        let advice = try await reader.all(.advice)
        let rows = try await advice.asyncMap { advice -> JSONValue in
            let plan = try await whole(of: advice)
            var row = try await passage(of: advice, field: AdviceRules.passage, in: plan)
            row["id"] = .string(advice.id.description)
            row["city"] = .string(advice.owner.text)
            row["plan"] = JSONValue(advice.record.parent?.description)
            for name in ["text", "decision", "reason", "follow_up"] {
                row[name] = plain(advice, name)
            }
            return .object(row)
        }
        return ["advice": .array(rows)]
    }
}
