/// What this target is: every question that a node answers and every act that it does, as a value with
/// the type of its answer, in a folder for its subject. It has no behaviour: `UseCases` answers.
///
/// What it must not know: how anything is answered, staff records, stores, sockets, JSON.
package protocol NodeRequest: Codable, Sendable {
    associatedtype Answer: Codable, Sendable

    /// Who may ask. What a post may see of the staff records is asked again where they are read.
    var askers: Askers { get }
    /// What asking does, and what the answer is worked out from.
    var nature: RequestNature { get }
    /// Whether it cannot be answered while the records are folded anew.
    var readsRecords: Bool { get }
}

extension NodeRequest {
    package var readsRecords: Bool { true }

    /// Names the request on the control socket.
    package static var name: String { "\(Self.self)" }

    /// Whether nothing is another than before, however often it is asked.
    package var changesNothing: Bool {
        switch nature {
        case .reads: true
        case .changes, .repeatable: false
        }
    }

    /// What the answer is worked out from, where all of that is shared and nothing else: such an answer is
    /// the same for everybody and may be kept until that changes.
    package var basis: AnswerBasis? {
        switch nature {
        case .reads(let basis): basis
        case .changes, .repeatable: nil
        }
    }
}

/// What asking does.
package enum RequestNature: Sendable {
    /// Reads; `basis` is nil for everything that concerns staff, logins or peers, or depends on the time.
    case reads(AnswerBasis?)
    /// A part that was done stays good, and the rest is done by asking again.
    case repeatable
    case changes
}
