internal import Alliance
package import Gate
internal import Ledger
internal import Merge
internal import Records
package import Requests

extension AddComment: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let parent = try await handler.record(record)
        var values = ["text": text]
        values["source"] = source
        return [
            try handler.creation(
                .comment, parent: parent.id, values,
                passage: try handler.newPassage(of: parent, field, quote), call)
        ]
    }
}

extension ListComments: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let parent = try await handler.record(record)
        let comments = try await handler.reader.children(of: parent.id, .comment)
        return Answer(
            comments: try await comments.asyncMap { comment in
                CommentRow(
                    id: comment.id.description, city: comment.owner.text,
                    at: RequestHandler.time(comment.record.quarterHours),
                    text: comment.words("text"), source: comment.words("source"),
                    passage: try await handler.passage(
                        of: comment, field: CommentRules.passage, in: parent))
            })
    }
}

extension RequestHandler {
    /// What a new comment or advice is about; nil: the record as a whole.
    func newPassage(
        of parent: SharedRecord, _ field: String?, _ quote: String?
    ) throws -> ShareableEdit.Passage? {
        guard let field else {
            guard quote == nil else { throw NodeError.quoteWithoutField() }
            return nil
        }
        return ShareableEdit.Passage(field: try rule(parent.kind, field).number, quote: quote)
    }
}
