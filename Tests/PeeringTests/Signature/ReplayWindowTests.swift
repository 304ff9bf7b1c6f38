import Peering
internal import Seeding
import Testing

/// Each nonce at most once.
struct ReplayWindowTests {
    private func verified(
        _ counter: UInt64, _ keyID: String = "replica-a", _ epoch: ServerEpoch? = nil
    ) throws -> VerifiedRequest {
        let covered = try SignatureExamples.request(counter: counter, keyID: keyID, epoch: epoch)
        return try RequestSignature.parse(
            method: covered.method, path: covered.path, query: covered.query,
            headers: covered.headers(signature: SignatureExamples.signature)
        ).verify(recipient: covered.recipient) { base, _ in base == covered.base }
    }

    private func outcome(
        _ window: inout ReplayWindow, _ request: VerifiedRequest
    ) -> ReplayError? {
        do throws(ReplayError) {
            try window.admit(request)
            return nil
        } catch {
            return error
        }
    }

    /// Remembers every counter; the window must agree with it on everything.
    private struct Oracle {
        var used: Set<UInt64> = []

        mutating func admit(_ counter: UInt64) -> ReplayError? {
            let highest = used.max() ?? 0
            if counter < highest, highest - counter >= 1_024 { return .tooOld(highest: highest) }
            return used.insert(counter).inserted ? nil : .replayed(highest: highest)
        }
    }

    @Test
    func `It agrees with a set that remembers everything`() throws {
        for _ in 0..<20 {
            let seed = UInt64.random(in: 0 ... .max)
            var random = SeededGenerator(seed: seed)
            var window = try ReplayWindow(epoch: SignatureExamples.epoch())
            var oracles = ["a": Oracle(), "b": Oracle()]
            var centre: [String: UInt64] = ["a": 0, "b": UInt64.max - 5_000]
            for step in 0..<400 {
                let keyID = Bool.random(using: &random) ? "a" : "b"
                let leaps: [UInt64] = [1, 2, 60, 64, 1_023, 1_024, 1_025]
                let leap = leaps[Int.random(in: 0..<7, using: &random)]
                let ahead = UInt64.random(in: 0...leap, using: &random)
                let middle = try #require(centre[keyID])
                let counter =
                    Bool.random(using: &random)
                    ? middle.addingReportingOverflow(ahead).overflow ? .max : middle + ahead
                    : middle < 1_100
                        ? UInt64.random(in: 0...middle, using: &random)
                        : middle - UInt64.random(in: 0...1_100, using: &random)
                centre[keyID] = max(middle, counter)
                let expected = oracles[keyID]?.admit(counter)
                let result = outcome(&window, try verified(counter, keyID))
                #expect(result == expected, "seed \(seed), step \(step), \(keyID) \(counter)")
            }
        }
    }

    @Test
    func `The window is 1024 wide to the counter`() throws {
        var window = try ReplayWindow(epoch: SignatureExamples.epoch())
        #expect(outcome(&window, try verified(2_000)) == nil)
        #expect(outcome(&window, try verified(977)) == nil)
        #expect(outcome(&window, try verified(976)) == .tooOld(highest: 2_000))
        #expect(outcome(&window, try verified(977)) == .replayed(highest: 2_000))
        #expect(outcome(&window, try verified(2_001)) == nil)
        #expect(outcome(&window, try verified(977)) == .tooOld(highest: 2_001))
        #expect(outcome(&window, try verified(978)) == nil)
        #expect(outcome(&window, try verified(.max)) == nil)
        #expect(outcome(&window, try verified(.max)) == .replayed(highest: .max))
        #expect(outcome(&window, try verified(.max - 1_023)) == nil)
        #expect(outcome(&window, try verified(.max - 1_024)) == .tooOld(highest: .max))
        #expect(outcome(&window, try verified(0)) == .tooOld(highest: .max))
    }

    @Test
    func `An earlier epoch is told apart, and uses up nothing`() throws {
        let earlier = try SignatureExamples.epoch(1)
        var window = try ReplayWindow(epoch: SignatureExamples.epoch(2))
        #expect(outcome(&window, try verified(5, "a", earlier)) == .wrongEpoch)
        #expect(window.replicaCount == 0)
        #expect(outcome(&window, try verified(5, "a", window.epoch)) == nil)
        #expect(outcome(&window, try verified(5, "a", window.epoch)) == .replayed(highest: 5))
        #expect(outcome(&window, try verified(5, "b", window.epoch)) == nil)
    }

    @Test
    func `A full window refuses newcomers and forgets nobody`() throws {
        var window = try ReplayWindow(epoch: SignatureExamples.epoch(), replicasMax: 3)
        for keyID in ["a", "b", "c"] { #expect(outcome(&window, try verified(1, keyID)) == nil) }
        #expect(outcome(&window, try verified(1, "d")) == .full)
        for keyID in ["a", "b", "c"] {
            #expect(outcome(&window, try verified(1, keyID)) == .replayed(highest: 1))
            #expect(outcome(&window, try verified(2, keyID)) == nil)
        }
        #expect(window.replicaCount == 3)
    }

    @Test
    func `A refusal says the highest counter, and only its own form is read`() {
        let refusals: [ReplayError] = [
            .replayed(highest: 0), .tooOld(highest: 2_001), .replayed(highest: .max),
        ]
        for refusal in refusals {
            let body = Array(refusal.body.utf8)
            #expect(refusal.body == "\(refusal.code) \(ReplayError.highest(in: body) ?? 7)")
        }
        #expect(ReplayError.full.body == "full")
        let foreign = [
            "", "replayed", "too_old ", "too_old 07", "too_old +7", "too_old 7 ", "too_old  7",
            "full 7", "wrong_epoch 7", "too_old 18446744073709551616", "too_old ７", "too_old 7\n",
            "too_old " + String(repeating: "0", count: 200) + "7",
        ]
        for text in foreign {
            #expect(ReplayError.highest(in: Array(text.utf8)) == nil, "\(text)")
        }
        #expect(ReplayError.highest(in: [0xff, 0x20, 0x37]) == nil)
    }
}
