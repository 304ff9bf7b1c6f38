internal import Alliance
package import ControlSocket
internal import JSON
internal import Ledger
internal import Merge
package import NodeFolder
internal import Records
package import Requests
internal import UseCases

/// How far an export has come.
private struct ExportCursor: Sendable {
    var text: JSONText
    /// Those that are still to be written; the first may be written in part.
    var kinds = RequestHandler.exportedKinds[...]
    /// Those of the first kind that are still to be written; nil before it was begun.
    var ids: ArraySlice<OperationID>?
    var isBegun = false

    /// `isPretty` for people.
    init(isPretty: Bool) {
        text = JSONText(isPretty: isPretty)
    }
}

/// ``ExportRecords``, written as it is read: a document of any size needs room for one part only.
extension LocalNode: ControlledNode {
    private static let pageCount = 256

    package func export(isPretty: Bool, _ call: Call) async throws -> ExportPart {
        try await part(ExportCursor(isPretty: isPretty), call)
    }

    private func part(_ cursor: ExportCursor, _ call: Call) async throws -> ExportPart {
        do {
            try await handler.admit(ExportRecords(), call)
            let (bytes, next) = try await write(cursor)
            guard let next else { return ExportPart(bytes, next: nil) }
            return ExportPart(bytes) { try await self.part(next, call) }
        } catch {
            throw NodeError(wrapping: error)
        }
    }

    /// The next part of the answer, and how to go on; nil after the last part. All parts together are the
    /// same bytes on every node that holds the same entries. What is written by others meanwhile may or
    /// may not be in them; the state hash is that of the end.
    private func write(
        _ cursor: ExportCursor
    ) async throws -> (bytes: [UInt8], next: ExportCursor?) {
        var cursor = cursor
        if !cursor.isBegun {
            cursor.text.beginObject()
            cursor.text.key("records")
            cursor.text.beginObject()
            cursor.isBegun = true
        }
        guard let kind = cursor.kinds.first else { return (try await end(cursor), nil) }
        var ids = cursor.ids ?? []
        if cursor.ids == nil {
            ids = try await handler.exportedIDs(kind)[...]
            cursor.text.key(kind.rules.name)
            cursor.text.beginArray()
        }
        for record in try await handler.exported(ids.prefix(Self.pageCount)) {
            cursor.text.element(try AnswerEncoder.json(record))
        }
        cursor.ids = ids.dropFirst(Self.pageCount)
        if cursor.ids?.isEmpty == true {
            cursor.text.endArray()
            cursor.kinds.removeFirst()
            cursor.ids = nil
        }
        return (cursor.text.take(), cursor)
    }

    private func end(_ cursor: ExportCursor) async throws -> [UInt8] {
        let end = try await handler.exportEnd()
        var text = cursor.text
        text.endObject()
        text.key("space")
        text.value(.string(end.space))
        text.key("state_hash")
        text.value(.string(end.stateHash))
        text.endObject()
        return text.take() + [0x0A]
    }
}

extension ControlClient {
    /// The way to the node that serves a folder.
    package init(_ folder: DataFolder, silenceSeconds: Int = NodeSettings().lowSpeedSeconds) {
        self.init(
            socket: folder.socket, folder: folder.path, version: NodeSettings.version,
            silenceSeconds: silenceSeconds, randomBytes: SystemRandom.bytes)
    }
}
