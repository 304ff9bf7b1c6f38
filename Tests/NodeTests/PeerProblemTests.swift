internal import Node
internal import Peering
internal import Requests
internal import Testing

/// What people read when a sync does not work.
@Suite struct `Why a peer was not reached` {
    @Test(arguments: ClientError.Code.allCases)
    func `every failure of the line has its own words, and none of libcurl's`(
        code: ClientError.Code
    ) {
        let cause = "Failed to connect to peer.example port 443 after 3 ms"
        let problem = PeerProblem(ClientError(code, cause))
        #expect(problem.code == code.rawValue)
        let (japanese, english) = (problem.message.japanese, problem.message.english)
        for text in [japanese, english] {
            #expect(!text.contains("peer.example") && !text.contains("Failed to connect"))
            #expect(!text.contains("(\(code.rawValue))") && !text.contains("（\(code.rawValue)）"))
        }
        #expect(Self.isJapanese(japanese))
    }

    @Test(arguments: [
        "refused", "malformed", "other_member", "other_replica", "counter_exhausted",
        "session_limit", "wrong_signature", "wrong_body", "other_space", "untrusted", "diverged",
    ])
    func `every failure of a call has its own words`(code: String) {
        let message = PeerProblem(PeerCallError(code)).message
        #expect(!message.japanese.contains(code) && Self.isJapanese(message.japanese))
    }

    @Test(arguments: [
        200, 204, 302, 308, 401, 403, 404, 407, 413, 418, 429, 500, 502, 503, 504, 511,
    ])
    func `a device on the way is named, with what to do`(status: Int) {
        let problem = PeerProblem(PeerCallError("middle_box", "HTTP \(status)", status: status))
        let message = problem.message
        #expect(message.japanese.hasPrefix("途中の機器が答えました（HTTP \(status)）"))
        #expect(message.english.contains("HTTP \(status)"))
        // The same when it is told again later, from what was remembered.
        #expect(PeerProblem(code: problem.code, status: problem.status).message == message)
        #expect(problem.condition == "middle_box \(status)")
    }

    @Test func `what to do differs`() {
        let words = Set(
            [200, 302, 403, 407, 413, 502].map {
                PeerProblem(PeerCallError("middle_box", "", status: $0)).message.japanese
                    .filter { !$0.isNumber }
            })
        #expect(words.count == 6)
    }

    @Test func `the network's own sign-in page sends nobody to the other city`() {
        let words = [407, 511].map {
            PeerProblem(PeerCallError("middle_box", "", status: $0)).message.japanese
                .filter { !$0.isNumber }
        }
        #expect(words[0] == words[1])
        #expect(words[1].contains("届いていません"))
    }

    @Test func `a proxy's refusal says its number, a peer's its code`() {
        let proxy = PeerProblem(ClientError(.proxy, "CONNECT tunnel failed", proxyStatus: 407))
        #expect(proxy.message.japanese.contains("（HTTP 407）"))
        #expect(!proxy.message.japanese.contains("CONNECT"))
        let peer = PeerProblem(PeerCallError("refused", "403 untrusted", status: 403))
        #expect(peer.message.japanese.contains("403 untrusted"))
    }

    private static func isJapanese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) }
    }
}
