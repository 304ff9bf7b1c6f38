package import Ledger
internal import Records
internal import Requests
internal import UseCases

extension LocalNode {
    /// Answers one command. `release` lets a screened text pass, with the reason. Words that passed
    /// without one are named in the answer.
    package func perform(_ request: OldRequest, release: String? = nil) async throws -> JSONValue {
        do {
            let notes = ScreeningNotes()
            let answer = try await ScreeningNotes.$current.withValue(notes) {
                try await self.answer(request, release)
            }
            guard !notes.added.isEmpty else { return answer }
            return answer.replacing(
                "screening_warnings", with: .array(notes.added.map(JSONValue.string)))
        } catch {
            throw told(error)
        }
    }

    private func answer(_ request: OldRequest, _ release: String?) async throws -> JSONValue {
        try admit(request)
        switch request {
        case .status: return try await status()
        case .peerAdd(let descriptor, let file, let url):
            return try await addPeer(descriptor, file: file, url: url)
        case .peerList: return peerList()
        case .peerRemove(let id): return try await removePeer(try Self.member(id))
        case .peerCheck: return try await checkPeers()
        case .sync(let ids): return try await sync(with: try ids.map(Self.member))
        case .adviser(let request): return try await performAdviser(request)
        case .export:
            var bytes: [UInt8] = []
            var cursor: ExportCursor? = ExportCursor(isPretty: false)
            while let place = cursor {
                let part = try await export(place)
                bytes += part.bytes
                cursor = part.next
            }
            return try JSONValue(decoding: bytes)
        case .rebuild:
            isRebuilding = true
            defer { isRebuilding = false }
            try await chronicle.rebuild()
            return try await status()
        case .verify: return try await verifyAndKeep()
        }
    }

    /// Refuses what cannot be done now, or not by who is calling.
    func admit(_ request: OldRequest) throws {
        guard !isRebuilding else { throw NodeError.rebuilding() }
        guard try GuestRights.admits(request, Caller.current.role) else {
            throw NodeError.guestRefused()
        }
    }

    /// Reads a member id; the error says what is wrong with it.
    package static func member(_ text: String) throws -> MemberID {
        do { return try MemberID(foldedCode(text)) } catch {
            throw NodeError.wrongMember(text, error)
        }
    }

    /// A municipality code as it is typed and copied: in full width, with spaces or signs that nobody sees
    /// around it. Any other text as it is.
    private static func foldedCode(_ text: String) -> String {
        guard text.utf8.count <= 64 else { return text }
        var digits = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39: digits.unicodeScalars.append(scalar)
            case 0xFF10...0xFF19:
                guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return text }
                digits.unicodeScalars.append(narrow)
            default:
                let properties = scalar.properties
                guard properties.isWhitespace || properties.generalCategory == .format else {
                    return text
                }
            }
        }
        return digits.utf8.count == 6 ? digits : text
    }
}
