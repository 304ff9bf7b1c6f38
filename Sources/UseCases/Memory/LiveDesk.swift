internal import Ledger
internal import Records
internal import Requests
internal import Synchronization

/// Who has which shared text open in a page, and waits for news of it. It lies in memory only, is written
/// nowhere, leaves no node, and forgets a page soon after it asked last.
///
/// A page has a seat, whether it waits or not; the fold tells of changed fields by ``tell(_:)``, so nobody
/// looks into the store again and again.
package final class LiveDesk: Sendable {
    /// More are sent away for a while, so that waiting never takes the greater part of the connections; a
    /// city hall has that many people with a text open on no day.
    static let seatsMax = 300
    /// More windows than a person looks at; the one that asked longest ago loses its seat.
    static let seatsOfSessionMax = 8
    /// A page that waits asks anew at once; one that does not has gone.
    private static let graceSeconds = 10

    /// More are not told apart on a page.
    static let editorsMax = 8

    struct State {
        var seats: [OpenPage: LiveSeat] = [:]
        var isClosed = false
        /// Numbers requests, so that an older one of the same page knows that it is.
        var turn: UInt64 = 0
    }

    let state = Mutex(State())

    let clock: SteadyClock

    package init(clock: SteadyClock) { self.clock = clock }

    /// After how long a page that found no room asks again; soon, where the node stops and will be back.
    var laterSeconds: Int { state.withLock { $0.isClosed ? 1 : 10 } }

    /// How many pages wait at this moment.
    package var waitingCount: Int { state.withLock { $0.seats.values.count { $0.waiter != nil } } }

    /// Takes or keeps a seat; the answer is the number of this request. nil where there is no room, or
    /// where the node is about to stop.
    func sit(_ key: OpenPage, _ place: LiveSeat.Place, seconds: Int) -> UInt64? {
        let now = clock.now()
        let (turn, woken) = state.withLock { state -> (UInt64?, [LiveSeat.Waiter]) in
            var woken = state.sweep(now)
            let known = state.seats[key]
            guard !state.isClosed, known != nil || state.seats.count < Self.seatsMax else {
                return (nil, woken)
            }
            if known == nil {
                woken += state.makeRoom(for: key.session, max: Self.seatsOfSessionMax)
            }
            state.turn &+= 1
            var seat = known ?? LiveSeat(place: place, until: now)
            if let waiter = seat.waiter { woken.append(waiter) }
            let hasMoved = known?.place != place
            let before = seat.place.field
            seat.waiter = nil
            seat.place = place
            seat.turn = state.turn
            seat.until = now + .seconds(seconds + Self.graceSeconds)
            state.seats[key] = seat
            if hasMoved { woken += state.stir(place.field) + state.stir(before) }
            return (state.turn, woken)
        }
        for waiter in woken { waiter.resume() }
        return turn
    }

    /// What a page is to be told: who else is there, whether that is new to it, and who wrote since it
    /// looked last. nil where the request has been overtaken or the seat is gone.
    func look(_ key: OpenPage, _ turn: UInt64) -> LiveView? {
        state.withLock { state in
            guard !state.isClosed, var seat = state.seats[key], seat.turn == turn else {
                return nil
            }
            let others = state.others(of: key, seat.place)
            let view = LiveView(
                others: others, isNew: others != seat.shown, authors: seat.authors.sorted())
            seat.isStirred = false
            state.seats[key] = seat
            return view
        }
    }

    /// Notes that a page was told of the others and, with a new text, of who wrote it.
    func note(_ key: OpenPage, _ view: LiveView, hasText: Bool) {
        state.withLock { state in
            state.seats[key]?.shown = view.others
            if hasText { state.seats[key]?.authors = [] }
        }
    }

    /// Waits until something about the page's text may be new, at the longest until `end`.
    func wait(_ key: OpenPage, _ turn: UInt64, until end: Duration) async {
        let timer = Task { [self] in
            guard (try? await clock.sleep(end)) != nil else { return }
            wake(key, turn)
        }
        defer { timer.cancel() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { (waiter: LiveSeat.Waiter) in
                let mayWait = state.withLock { state in
                    guard !state.isClosed, let seat = state.seats[key], seat.turn == turn,
                        !seat.isStirred, clock.now() < end, !Task.isCancelled
                    else { return false }
                    state.seats[key]?.waiter = waiter
                    return true
                }
                if !mayWait { waiter.resume() }
            }
        } onCancel: {
            wake(key, turn)
        }
    }

    private func wake(_ key: OpenPage, _ turn: UInt64) {
        let waiter = state.withLock { state -> LiveSeat.Waiter? in
            guard state.seats[key]?.turn == turn else { return nil }
            return state.seats[key]?.takeWaiter()
        }
        waiter?.resume()
    }
}
