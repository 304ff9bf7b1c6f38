internal import HTTPTypes
package import Hummingbird
internal import Ledger
package import Logging
internal import Merge
internal import NIOCore
internal import Sync

/// The routes that peers call. Every request is verified before its body is looked at, every response
/// signed; nothing here can trap on what a stranger sends.
package struct PeerRoutes: Sendable {
    let identity: PeerIdentity
    let access: any PeerAccess
    let log: Logger
    private let responder: SyncResponder
    private let gatekeeper: PeerGuard

    /// `epoch` is random at each start.
    package init(
        identity: PeerIdentity, access: any PeerAccess, epoch: ServerEpoch, log: Logger
    ) {
        self.identity = identity
        self.access = access
        self.log = log
        self.responder = SyncResponder(ledger: access)
        self.gatekeeper = PeerGuard(epoch: epoch)
    }

    /// Adds the routes to a router.
    package func add<Context: RequestContext>(to router: Router<Context>) {
        for route in PeerRoute.allCases {
            let method: HTTPRequest.Method = route == .frontier ? .get : .post
            router.on(RouterPath(route.rawValue), method: method) { request, _ in
                await respond(to: request, route)
            }
        }
    }

    private func respond(to request: Request, _ route: PeerRoute) async -> Response {
        let verified: VerifiedRequest
        do {
            verified = try await verify(request)
        } catch let refusal as PeerRefusal {
            log.notice("peer refused", metadata: ["code": "\(refusal.code)"])
            return Self.plain(refusal)
        } catch {
            return Self.plain(failure(error))
        }
        do {
            let answer = try await answer(request, verified, route)
            return try signed(answer, to: verified)
        } catch let refusal as PeerRefusal {
            log.notice(
                "peer request refused",
                metadata: ["code": "\(refusal.code)", "route": "\(route.rawValue)"])
            let body = refusal.status == 401 ? challenge : Array(refusal.body.utf8)
            let answer = PeerAnswer(status: refusal.status, body: body)
            return (try? signed(answer, to: verified)) ?? Self.plain(refusal)
        } catch {
            let refusal = failure(error)
            if refusal == .storage {
                let answer = PeerAnswer(status: refusal.status, body: Array(refusal.code.utf8))
                return (try? signed(answer, to: verified)) ?? Self.plain(refusal)
            }
            log.error("peer request failed", metadata: ["route": "\(route.rawValue)"])
            return Self.plain(refusal)
        }
    }

    /// What the caller hears of a failure of ours. A fault of the disk is logged where it is known,
    /// once.
    private func failure(_ error: any Error) -> PeerRefusal {
        access.isOwnFault(error) ? .storage : PeerRefusal(status: 500, code: "internal")
    }

    private func answer(
        _ request: Request, _ verified: VerifiedRequest, _ route: PeerRoute
    ) async throws -> PeerAnswer {
        do {
            try await gatekeeper.admit(verified)
        } catch {
            throw PeerRefusal(error)
        }
        let body = try await Self.body(of: request)
        do {
            try verified.checkBody(ContentDigest(hashing: body))
        } catch {
            throw PeerRefusal(status: 400, code: error.code)
        }
        do {
            let given = request.headers[.ifNoneMatch]
            let answer = try await answer(route, body, ifNoneMatch: given)
            if let replica = Digest(hex: verified.covered.keyID.text),
                let birth = await access.trustedBirth(of: ReplicaID(replica))
            {
                // The header is not signed; the query is, and says the same.
                let same = answer.same.flatMap {
                    verified.covered.query == "?have=\($0.digest.hex)" ? $0 : nil
                }
                await access.heard(birth.member, holding: same)
            }
            return answer
        } catch let error as SyncError {
            throw PeerRefusal(status: 400, code: error.code)
        }
    }

    private func answer(
        _ route: PeerRoute, _ body: [UInt8], ifNoneMatch: String?
    ) async throws -> PeerAnswer {
        switch route {
        case .frontier:
            let frontier = try await responder.frontier()
            let tag = "\"\(frontier.digest.hex)\""
            if ifNoneMatch == tag {
                return PeerAnswer(status: 304, body: [], entityTag: tag, same: frontier)
            }
            return PeerAnswer(status: 200, body: frontier.bytes, entityTag: tag)
        case .pull:
            let response = try await responder.answer(PullRequest(decoding: body))
            return PeerAnswer(status: 200, body: response.bytes)
        case .push:
            let response = try await responder.answer(PushRequest(decoding: body))
            return PeerAnswer(status: 200, body: response.bytes)
        }
    }

    var challenge: [UInt8] {
        PeerChallenge(epoch: gatekeeper.epoch, birth: identity.birth.bytes).bytes
    }

    private static func body(of request: Request) async throws -> [UInt8] {
        var request = request
        do {
            let buffer = try await request.collectBody(upTo: SyncLimits.messageBytesMax)
            return Array(buffer.readableBytesView)
        } catch {
            throw PeerRefusal(status: 413, code: "too_large")
        }
    }
}
