package import Ledger
internal import Synchronization

/// The members that this node knows: itself and those it trusts, with their names. The node keeps it up
/// to date.
package final class MemberDirectory: Sendable {
    package struct Names: Sendable {
        package let japanese: String
        package let english: String

        package init(japanese: String, english: String) {
            self.japanese = japanese
            self.english = english
        }
    }

    private let known = Mutex<[MemberID: Names]>([:])

    package init() {}

    /// All but this one.
    package func set(_ names: [MemberID: Names]) { known.withLock { $0 = names } }

    package var all: [MemberID: Names] { known.withLock { $0 } }

    package subscript(member: MemberID) -> Names? { known.withLock { $0[member] } }

    package func knows(_ member: MemberID) -> Bool { self[member] != nil }
}
