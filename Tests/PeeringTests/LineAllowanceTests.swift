import Peering
import Testing

/// What a stranger can make this node write into its log.
struct LineAllowanceTests {
    @Test func `a flood of refusals is a few lines and a number`() {
        var allowance = LineAllowance()
        let first = (0..<1_000).compactMap { _ in allowance.take(at: 100) }
        #expect(first == Array(repeating: 0, count: LineAllowance.linesMax))
        #expect(allowance.take(at: 100 + LineAllowance.seconds - 1) == nil)
        #expect(allowance.take(at: 100 + LineAllowance.seconds) == 991)
        #expect(allowance.take(at: 100 + LineAllowance.seconds) == 0)
    }

    @Test func `a clock that was set back does not silence the log`() {
        var allowance = LineAllowance()
        for _ in 0..<20 { _ = allowance.take(at: 1_000_000) }
        #expect(allowance.take(at: 5) == 10)
    }
}

struct HTTPDateTests {
    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Tue, 29 Feb 2000 23:59:60 GMT", 951_868_800),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
    ])
    func `the one form that may be sent is read`(text: String, seconds: Int) {
        #expect(HTTPDate.seconds(text) == Int64(seconds))
    }

    @Test(arguments: [
        "", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
        "Sun, 06 Nov 1994 08:49:37 JST", "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:49 GMT",
        "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 19944 08:49:37 GMT", "Sun, +6 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 GMT ", "x", " ", ",,,,,,,,,,,",
    ])
    func `anything else is no time`(text: String) {
        #expect(HTTPDate.seconds(text) == nil)
    }
}
