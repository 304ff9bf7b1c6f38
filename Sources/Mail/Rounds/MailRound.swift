/// A mail that is due: how much is new, and for whom.
package protocol NewsMail: Sendable {
    /// Whose it is, by a number of the caller's.
    var holder: Int64 { get }
    var address: String { get }
    var count: Int { get }
    /// Whether there is more than was counted.
    var hasMore: Bool { get }
}

/// Who is to be written to, and what came of it; kept by whoever has the round made.
package protocol MailBook: Sendable {
    associatedtype Due: NewsMail

    /// The next one, in the order of the holders' numbers; nil where no higher one has a mail.
    func next(after holder: Int64?) async throws -> Due?
    /// It is tried now. What cannot be noted is not sent: it would be sent again and again.
    func noteTried(_ mail: Due) async throws
    /// The relay was not reached: as if it had not been tried.
    func noteUntried(_ mail: Due) async throws
    func noteTold(_ mail: Due) async throws
    /// The relay does not take this address.
    func noteRefused(_ mail: Due) async throws
    /// A stable code of an error of the book's own.
    func code(of error: any Error) -> String
}

extension MailDesk {
    /// In one round; the next one goes on behind the last.
    private static let personsMax = 200

    /// Mails what is due, one after another. Returns behind whom the next round begins; nil: from the first.
    package func round(after begin: Int64?, _ book: some MailBook) async -> Int64? {
        var last = begin
        var tally = RoundTally()
        for _ in 0..<Self.personsMax where !tally.isEnough {
            do {
                guard let mail = try await book.next(after: last) else {
                    last = nil
                    break
                }
                last = mail.holder
                try await book.noteTried(mail)
                let outcome = await send(mail)
                switch outcome {
                case .accepted: try await book.noteTold(mail)
                case .refused: try await book.noteRefused(mail)
                case .failed: try await book.noteUntried(mail)
                case .putOff, .unknown: break
                }
                guard outcome != .failed(.cancelled) else { return last }
                tally.count(outcome)
            } catch {
                tally.fault = book.code(of: error)
            }
        }
        tally.tell(self)
        return last
    }
}

/// What a round says of the relay: an address that it refuses is not its fault, unless it takes none.
private struct RoundTally {
    /// So many that it does not take, and none that it takes: then it is the relay.
    private static let refusalsMax = 5

    private var taken = 0
    private var refusals = 0
    private var refusal: String?
    /// Of the line, the relay as a whole, or this machine: nothing more is tried.
    var fault: String?

    var isEnough: Bool { fault != nil || (taken == 0 && refusals == Self.refusalsMax) }

    mutating func count(_ outcome: MailOutcome) {
        switch outcome {
        case .accepted: taken += 1
        case .failed, .unknown: fault = outcome.code
        case .refused, .putOff: (refusals, refusal) = (refusals + 1, outcome.code)
        }
    }

    /// Where nothing was tried, nothing is known.
    func tell(_ desk: MailDesk) {
        if let code = fault ?? (taken == 0 ? refusal : nil) {
            desk.note(code)
        } else if taken > 0 {
            desk.note(nil)
        }
    }
}
