package import Ledger
internal import Requests

/// When each peer is called next: a value, told the time and the fall of the dice.
///
/// A peer that answered is called again after the usual time. One that did not is called after twice that
/// time, then four times, up to a quarter of an hour, each a little sooner or later than the others, so
/// that they do not all come at once. Whoever answers has places of their own among the calls under way:
/// three hundred peers that hang make none of the others wait. Whoever is not known to answer is given a
/// few seconds for the first word, and each time twice as many.
package struct SyncTimetable: Sendable {
    /// One call that is to begin now.
    package struct Call: Hashable, Sendable {
        package let member: MemberID
        /// How long the first answer may take; nil for as long as any.
        package let patienceSeconds: Int?
    }

    package static let delaySecondsMax = 900.0
    package static let provenMax = 64
    package static let unprovenMax = 160
    /// All that the timetable and a command call at once.
    static let connectionsMax = provenMax + unprovenMax + 64
    private static let patienceSecondsFirst = 5
    /// After so many failures nothing gets slower any more.
    private static let failuresMax = 12

    private struct Standing {
        var failures = 0
        /// Did it answer in this or an earlier run?
        var wasReached: Bool
        var isProven = false
        var dueSeconds: Double
        var isCalled = false
    }

    private let everySeconds: Double
    private var standings: [MemberID: Standing] = [:]

    package init(everySeconds: Int) {
        self.everySeconds = Double(everySeconds)
    }

    /// Takes in who is to be called at all; who is new is due at once.
    package mutating func follow(
        _ peers: [(member: MemberID, wasReached: Bool)], at now: Double
    ) {
        var next: [MemberID: Standing] = [:]
        for peer in peers {
            next[peer.member] =
                standings[peer.member]
                ?? Standing(wasReached: peer.wasReached, dueSeconds: now)
        }
        standings = next
    }

    /// The calls that begin now. Each is to be told of by ``left(_:)`` when it is over.
    package mutating func take(at now: Double) -> [Call] {
        let due = standings.filter { !$0.value.isCalled && $0.value.dueSeconds <= now }
        let called = standings.values.filter(\.isCalled)
        let proven = due.filter(\.value.isProven).sorted { Self.precedes($0, $1) }
            .prefix(max(0, Self.provenMax - called.count(where: \.isProven)))
        let unproven = due.filter { !$0.value.isProven }.sorted { Self.precedes($0, $1) }
            .prefix(max(0, Self.unprovenMax - called.count { !$0.isProven }))
        return (proven + unproven).map { member, standing in
            standings[member]?.isCalled = true
            return Call(
                member: member, patienceSeconds: standing.isProven ? nil : patience(standing))
        }
    }

    /// What came of a session, whoever began it.
    package mutating func note(
        _ member: MemberID, well: Bool, at now: Double, dice: Double
    ) {
        guard var standing = standings[member] else { return }
        standing.isProven = well
        if well {
            standing.wasReached = true
            standing.failures = 0
            standing.dueSeconds = now + everySeconds * (0.9 + 0.1 * dice)
        } else {
            standing.failures = min(Self.failuresMax, standing.failures + 1)
            let factor = Double(1 << standing.failures)
            let delay = min(Self.delaySecondsMax, everySeconds * factor) * (0.5 + 0.5 * dice)
            standing.dueSeconds = now + max(everySeconds, delay)
        }
        standings[member] = standing
    }

    /// A call that ``take(at:)`` began is over.
    package mutating func left(_ member: MemberID) {
        standings[member]?.isCalled = false
    }

    /// Somebody asked for a sync by hand: earlier failures count no more.
    package mutating func forgive(_ member: MemberID) {
        standings[member]?.failures = 0
    }

    /// When ``take(at:)`` is worth asking again: the next time at which anybody is due; nil for never.
    /// Those who are due and wait for a place are looked at whenever a call ends.
    package func nextSeconds(after now: Double) -> Double? {
        standings.values.lazy.filter { !$0.isCalled && $0.dueSeconds > now }
            .map(\.dueSeconds).min()
    }

    private func patience(_ standing: Standing) -> Int {
        Self.patienceSecondsFirst << standing.failures
    }

    /// Who was reached before comes first, then who failed less often, then who waits longer.
    private static func precedes(
        _ left: (key: MemberID, value: Standing), _ right: (key: MemberID, value: Standing)
    ) -> Bool {
        let (one, other) = (left.value, right.value)
        if one.wasReached != other.wasReached { return one.wasReached }
        if one.failures != other.failures { return one.failures < other.failures }
        if one.dueSeconds != other.dueSeconds { return one.dueSeconds < other.dueSeconds }
        return left.key < right.key
    }
}
