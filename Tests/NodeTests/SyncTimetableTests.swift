internal import Ledger
internal import Node
internal import Testing

/// When peers are called: bad ones ever more rarely, good ones as if they were alone.
@Suite struct `The timetable` {
    private static func member(_ number: Int) throws -> MemberID { try MemberID("peer-\(number)") }

    /// A peer that answers at once, or one that lets everybody wait.
    private enum Manner {
        case good
        case silent
    }

    /// Runs a timetable on a clock of its own; the calls of each peer, as seconds.
    private func run(
        _ manners: [Manner], every: Int, seconds: Double, wereReached: Bool = false,
        silence: Double = 30
    ) throws -> [[Double]] {
        var timetable = SyncTimetable(everySeconds: every)
        let members = try manners.indices.map(Self.member)
        var calls = [[Double]](repeating: [], count: members.count)
        var ends: [(at: Double, peer: Int)] = []
        var dice = 0
        var now = 0.0
        while now < seconds {
            timetable.follow(members.map { ($0, wereReached) }, at: now)
            for end in ends where end.at <= now {
                dice += 1
                let isGood = manners[end.peer] == .good
                timetable.note(
                    members[end.peer], well: isGood, at: now, dice: Double(dice % 100) / 100)
                timetable.left(members[end.peer])
            }
            ends.removeAll { $0.at <= now }
            for call in timetable.take(at: now) {
                let peer = try #require(members.firstIndex(of: call.member))
                calls[peer].append(now)
                let patience = min(silence, Double(call.patienceSeconds ?? 1_000))
                ends.append((now + (manners[peer] == .good ? 0.2 : patience), peer))
            }
            let next = [timetable.nextSeconds(after: now), ends.map(\.at).min()].compactMap { $0 }
            now = next.min() ?? seconds
        }
        return calls
    }

    @Test(arguments: [0, 150, 300])
    func `beside three hundred silent peers a good one is called as often as alone`(
        place: Int
    ) throws {
        var manners = [Manner](repeating: .silent, count: 300)
        manners.insert(.good, at: place)
        let calls = try run(manners, every: 5, seconds: 75)
        #expect(calls[place].count >= 12, "\(calls[place])")
        // And nobody is left out.
        #expect(calls.allSatisfy { !$0.isEmpty })
    }

    @Test func `whoever does not answer is called ever more rarely, up to a quarter of an hour`()
        throws
    {
        let calls = try run([.silent], every: 5, seconds: 86_400)[0]
        let gaps = zip(calls, calls.dropFirst()).map { $1 - $0 }
        #expect(gaps.prefix(3).allSatisfy { $0 < 120 })
        #expect(gaps.allSatisfy { $0 <= SyncTimetable.delaySecondsMax + 120 })
        #expect(gaps.suffix(20).allSatisfy { $0 >= SyncTimetable.delaySecondsMax / 2 })
        #expect(Set(gaps.suffix(20).map { Int($0) }).count > 10, "not all at once")
    }

    @Test func `a peer that comes back is called at the usual times again`() throws {
        var timetable = SyncTimetable(everySeconds: 30)
        let peer = try Self.member(1)
        timetable.follow([(peer, true)], at: 0)
        for _ in 0..<20 { timetable.note(peer, well: false, at: 0, dice: 1) }
        #expect(timetable.nextSeconds(after: 0) == SyncTimetable.delaySecondsMax)
        timetable.note(peer, well: true, at: 900, dice: 1)
        #expect(timetable.nextSeconds(after: 900) == 930)
    }

    @Test func `a sync by hand forgives`() throws {
        var timetable = SyncTimetable(everySeconds: 30)
        let peer = try Self.member(1)
        timetable.follow([(peer, true)], at: 0)
        for _ in 0..<20 { timetable.note(peer, well: false, at: 0, dice: 1) }
        timetable.forgive(peer)
        timetable.note(peer, well: false, at: 0, dice: 1)
        #expect(timetable.nextSeconds(after: 0) == 60)
    }

    @Test func `nobody is called twice at once, nor after the peer was removed`() throws {
        var timetable = SyncTimetable(everySeconds: 1)
        let peer = try Self.member(1)
        timetable.follow([(peer, false)], at: 0)
        #expect(timetable.take(at: 0).map(\.member) == [peer])
        timetable.note(peer, well: true, at: 0, dice: 0)
        #expect(timetable.take(at: 100).isEmpty, "the first call is not over")
        timetable.left(peer)
        #expect(timetable.take(at: 100).map(\.member) == [peer])
        timetable.left(peer)
        timetable.follow([], at: 200)
        #expect(timetable.take(at: 200).isEmpty)
        timetable.note(peer, well: true, at: 200, dice: 0)
        #expect(timetable.nextSeconds(after: 0) == nil)
    }

    @Test func `an interval of a day is not shortened by failures`() throws {
        var timetable = SyncTimetable(everySeconds: 86_400)
        let peer = try Self.member(1)
        timetable.follow([(peer, false)], at: 0)
        timetable.note(peer, well: false, at: 0, dice: 0)
        #expect(timetable.nextSeconds(after: 0) == 86_400)
    }
}
