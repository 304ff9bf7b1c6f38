internal import HTTPTypes
internal import Hummingbird
internal import Ledger
internal import Merge
internal import NIOCore

extension PeerRoutes {
    /// Verifies who sent a request, before its body is taken in.
    func verify(_ request: Request) async throws -> VerifiedRequest {
        let fields = try Self.fields(request)
        let target = request.head.path ?? "/"
        let (path, query) = Self.split(target)
        let unverified: UnverifiedRequest
        do {
            unverified = try RequestSignature.parse(
                method: request.method.rawValue, path: path, query: query, headers: fields)
        } catch {
            throw PeerRefusal(status: 400, code: error.code)
        }
        let birth = try await birth(unverified.covered.keyID, fields)
        do {
            let recipient = try HeaderToken(identity.birth.member.text)
            return try unverified.verify(recipient: recipient, birth.isSigned)
        } catch {
            throw PeerRefusal(status: 403, code: error.code)
        }
    }

    /// The caller's birth: known, or sent along for the first time.
    private func birth(_ keyID: HeaderToken, _ fields: [HeaderField]) async throws -> Birth {
        guard let digest = Digest(hex: keyID.text) else {
            throw PeerRefusal(status: 400, code: "malformed")
        }
        let replica = ReplicaID(digest)
        if let known = await access.trustedBirth(of: replica) { return known }
        let sent = fields.filter { $0.name == PeerHeader.birth }
        guard sent.count == 1, let bytes = StrictBase64.decode(sent[0].value.utf8, .standard) else {
            throw PeerRefusal(status: 403, code: "unknown_replica")
        }
        do {
            let birth = try await access.admit(birth: bytes)
            guard birth.replica == replica else {
                throw PeerRefusal(status: 403, code: "unknown_replica")
            }
            return birth
        } catch let error as LedgerError {
            throw PeerRefusal(status: 403, code: error.code)
        }
    }

    func signed(_ answer: PeerAnswer, to request: VerifiedRequest) throws -> Response {
        let covered = try ResponseSignature(
            status: answer.status, digest: ContentDigest(hashing: answer.body),
            entityTag: answer.entityTag, requestSignature: request.signature,
            keyID: identity.replicaToken)
        var headers = HTTPFields()
        for field in try covered.headers(signature: identity.signature(of: covered.base)) {
            guard let name = HTTPField.Name(field.name) else { continue }
            headers.append(HTTPField(name: name, value: field.value))
        }
        headers[.contentType] = PeerHeader.mediaType
        headers[.cacheControl] = "no-store, no-transform"
        return Response(
            status: HTTPResponse.Status(code: answer.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }

    /// An answer to somebody who did not prove to be a peer: unsigned, nothing but a code.
    static func plain(_ refusal: PeerRefusal) -> Response {
        var headers: HTTPFields = [
            .cacheControl: "no-store", .contentType: "text/plain; charset=utf-8",
        ]
        if let name = HTTPField.Name(PeerHeader.refusal) { headers[name] = refusal.code }
        return Response(
            status: HTTPResponse.Status(code: refusal.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: refusal.code)))
    }

    private static func fields(_ request: Request) throws -> [HeaderField] {
        guard request.headers.count <= 64 else { throw PeerRefusal(status: 431, code: "too_large") }
        return request.headers.map { HeaderField($0.name.canonicalName, $0.value) }
    }

    private static func split(_ target: String) -> (path: String, query: String) {
        guard let mark = target.utf8.firstIndex(of: 0x3f) else { return (target, "?") }
        return (String(target[..<mark]), String(target[mark...]))
    }
}

extension ContentDigest {
    /// The digest of a body.
    init(hashing body: [UInt8]) throws(SignatureError) {
        guard let digest = ContentDigest(sha256: Digest.sha256(body).bytes) else {
            throw .malformed(Self.field)
        }
        self = digest
    }
}
