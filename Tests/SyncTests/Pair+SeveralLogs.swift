import Alliance
import Ledger
import Records
import TestSupport

extension Pair {
    /// The caller holds several logs that the callee lacks, and the other way round.
    static func severalLogs() async throws -> Pair {
        let pair = try await Pair(mine: 4, theirs: 4)
        for (node, numbers) in [(pair.caller, [2, 3]), (pair.callee, [4])] {
            for number in numbers {
                let third = try await TestNode(pair.circle[number], trust: pair.circle.trust)
                for _ in 0..<4 { try await third.write(.create(SharedKind.meeting.rawValue)) }
                try await node.receive(from: third)
            }
        }
        return pair
    }
}
