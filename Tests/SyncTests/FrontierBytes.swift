import Ledger
import Merge
import Sync
import TestSupport

/// A frontier as bytes, with an item that no store holds.
enum FrontierBytes {
    static func of(_ frontier: Frontier, item: FrontierItem) -> [UInt8] {
        var wire = WireBytes()
        wire.bytes(1, item.replica.digest.bytes)
        wire.number(2, item.sequence)
        wire.bytes(3, item.hash.bytes)
        wire.bytes(4, Array(item.member.text.utf8))
        var field = WireBytes()
        field.bytes(4, wire.bytes)
        // Protocol buffers may be joined end to end: repeated fields add up.
        return frontier.bytes + field.bytes
    }
}
