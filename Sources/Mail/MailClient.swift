// Mail: a message as bytes, and its way to one relay. It must not know whom a message is for but by the
// address, what a notice is, staff, accounts, ledgers, pages, files; and it reads no clock and no
// randomness: both are passed in.

/// Hands messages to a relay, one connection each, on a thread of its own, so that a relay that hangs
/// holds up nobody.
package struct MailClient: Sendable {
    private let options: RelayOptions

    package init(_ options: RelayOptions) {
        self.options = options
    }

    /// Ends within the times of the options, or a second or two after the task was cancelled.
    package func send(_ message: MailMessage) async -> MailOutcome {
        let options = options
        let call = MailCall()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { completion in
                let isStarted = MailThread.start {
                    completion.resume(returning: MailTransfer.run(message, options, call))
                }
                if !isStarted { completion.resume(returning: .failed(.resources)) }
            }
        } onCancel: {
            call.cancel()
        }
    }
}

/// What became of a message.
package enum MailOutcome: Equatable, Sendable {
    /// The relay answers for it from now on.
    case accepted
    /// The relay does not take it: for this address or sender, for good.
    case refused
    /// The relay does not take it now; another one it may.
    case putOff
    /// It was handed over, and the line broke before the relay said yes: it may arrive.
    case unknown
    /// The relay was not reached, or not as it was asked for.
    case failed(MailFault)
}

extension MailOutcome {
    /// What kept the message, as a stable code; nil where the relay took it.
    package var code: String? {
        switch self {
        case .accepted: nil
        case .refused: "refused"
        case .putOff: "put_off"
        case .unknown: MailFault.interrupted.rawValue
        case .failed(let fault): fault.rawValue
        }
    }
}

/// Why a relay was of no use. `rawValue` is stable: logs and `status` have it.
package enum MailFault: String, CaseIterable, Sendable {
    case unreachable
    case nameNotFound = "name_not_found"
    case timeout
    /// No encrypted line where one is asked for, or a certificate that cannot be believed.
    case tls
    /// User name or password, or the relay knows no way to show them.
    case login
    case interrupted
    /// What answered is no relay.
    case `protocol`
    /// This machine has no memory or thread left for it.
    case resources
    case cancelled
}
