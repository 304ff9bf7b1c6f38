internal import Mail
internal import Testing

/// Since when a relay is of no use, and how long it is left alone.
@Suite struct `The condition of a relay` {
    @Test func `the wait doubles up to an hour, and a success ends it`() {
        var relay = RelayCondition()
        #expect(relay.mayTry(at: 1_000) && relay.failingSinceSeconds == nil && relay.code == nil)
        var now: Int64 = 1_000
        for wait: Int64 in [60, 120, 240, 480, 960, 1_920, 3_600, 3_600, 3_600] {
            relay.failed("unreachable", at: now)
            #expect(!relay.mayTry(at: now) && !relay.mayTry(at: now + wait - 1), "\(wait)")
            #expect(relay.mayTry(at: now + wait), "\(wait)")
            now += wait
        }
        #expect(relay.failingSinceSeconds == 1_000)
        relay.failed("tls", at: now)
        #expect(relay.code == "tls" && relay.failingSinceSeconds == 1_000)
        relay.worked()
        #expect(relay == RelayCondition())
    }

    @Test func `a clock that went back keeps nobody waiting`() {
        var relay = RelayCondition()
        relay.failed("timeout", at: 1_000_000)
        #expect(relay.mayTry(at: 999_999))
    }
}
