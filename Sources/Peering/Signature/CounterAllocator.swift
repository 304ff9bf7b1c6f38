/// Gives out counters that rise and never repeat, not even after a crash, at the price of one durable
/// write for each block: before the first counter of a block is given out, the block's end is made
/// durable, and a restart goes on from there. The rest of a block is lost then, which is harmless.
///
/// One allocator serves all servers; each sees a rising sequence with gaps.
package struct CounterAllocator: Sendable {
    private var next: UInt64
    private var ceiling: UInt64
    private let blockSize: UInt64

    /// Further ahead than this no honest server can have seen us: each start uses up one block of
    /// 1,024, so it is 67 million starts. A server that lies may take so much from the 2⁶⁴ with each
    /// call and no more.
    package static let leapMax: UInt64 = 1 << 36

    /// - Parameters:
    ///   - durableCeiling: The last ceiling that was made durable, or 0 at the very first start.
    ///   - blockSize: At least 1.
    package init(durableCeiling: UInt64, blockSize: UInt64 = 1_024) {
        next = durableCeiling
        ceiling = durableCeiling
        self.blockSize = max(1, blockSize)
    }

    /// Goes on above a counter that a server has seen of us: these files were put back from an older
    /// copy. Becomes durable with the next `take`.
    ///
    /// - Returns: false where the claim is further ahead than `leapMax`; then nothing changes.
    package mutating func raise(above counter: UInt64) -> Bool {
        guard counter >= next else { return true }
        guard counter - next < Self.leapMax, counter < .max else { return false }
        next = counter + 1
        ceiling = next
        return true
    }

    /// The next counter; `nil` when all 2⁶⁴ are used up.
    ///
    /// - Parameter reserve: Makes the new ceiling durable before it returns. If it throws, no counter
    ///   is given out and the next call tries again.
    package mutating func take<Failure: Error>(
        reserve: (_ ceiling: UInt64) throws(Failure) -> Void
    ) throws(Failure) -> UInt64? {
        if next == ceiling {
            let (sum, overflows) = ceiling.addingReportingOverflow(blockSize)
            let raised = overflows ? UInt64.max : sum
            guard raised > ceiling else { return nil }
            try reserve(raised)
            ceiling = raised
        }
        defer { next += 1 }
        return next
    }
}
