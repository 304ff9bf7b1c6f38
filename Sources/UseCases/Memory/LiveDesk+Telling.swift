package import Ledger
package import Records
internal import Requests
internal import Synchronization

/// What ends waiting: news of a text, somebody who leaves, a session's end, the node's stop.
extension LiveDesk {
    /// Fields that show something new, and the members whose operations did it.
    package func tell(_ news: [FieldKey: Set<MemberID>]) {
        let woken = state.withLock { state -> [LiveSeat.Waiter] in
            guard !state.seats.isEmpty else { return [] }
            for (key, seat) in state.seats {
                guard let authors = news[seat.place.field] else { continue }
                state.seats[key]?.authors.formUnion(authors)
            }
            return news.keys.flatMap { state.stir($0) }
        }
        for waiter in woken { waiter.resume() }
    }

    func leave(_ key: OpenPage) {
        drop { $0 == key }
    }

    /// Whoever signed out waits no longer and is not shown as somebody who edits.
    func end(session: [UInt8]) {
        drop { $0.session == session }
    }

    /// Ends all waiting, now and to come.
    package func close() {
        state.withLock { $0.isClosed = true }
        drop { _ in true }
    }

    private func drop(_ isGone: (OpenPage) -> Bool) {
        let woken = state.withLock { state in state.drop(isGone) }
        for waiter in woken { waiter.resume() }
    }
}

extension LiveDesk.State {
    /// Whoever else is at the same text now, in the order of words and places; windows of the same
    /// session are no others.
    func others(of key: OpenPage, _ place: LiveSeat.Place) -> [TextEditor] {
        seats.filter { $0.key.session != key.session && $0.value.place.field == place.field }
            .map { TextEditor(who: $0.value.place.who, at: $0.value.place.at) }
            .sorted().prefix(LiveDesk.editorsMax).map { $0 }
    }

    /// Everybody at a text is to look again.
    mutating func stir(_ field: FieldKey) -> [LiveSeat.Waiter] {
        var woken: [LiveSeat.Waiter] = []
        for (key, seat) in seats where seat.place.field == field {
            seats[key]?.isStirred = true
            if let waiter = seats[key]?.takeWaiter() { woken.append(waiter) }
        }
        return woken
    }

    mutating func drop(_ isGone: (OpenPage) -> Bool) -> [LiveSeat.Waiter] {
        var woken: [LiveSeat.Waiter] = []
        var fields: [FieldKey] = []
        for (key, seat) in seats where isGone(key) {
            if let waiter = seat.waiter { woken.append(waiter) }
            fields.append(seat.place.field)
            seats[key] = nil
        }
        return fields.reduce(into: woken) { $0 += stir($1) }
    }

    /// Forgets pages that did not ask again in time.
    mutating func sweep(_ now: Duration) -> [LiveSeat.Waiter] {
        let late = Set(seats.filter { $0.value.until < now }.map(\.key))
        return late.isEmpty ? [] : drop(late.contains)
    }

    /// Makes room for one more page of a session.
    mutating func makeRoom(for session: [UInt8], max: Int) -> [LiveSeat.Waiter] {
        let own = seats.filter { $0.key.session == session }
        guard own.count >= max, let oldest = own.min(by: { $0.value.turn < $1.value.turn })
        else { return [] }
        return drop { $0 == oldest.key }
    }
}
