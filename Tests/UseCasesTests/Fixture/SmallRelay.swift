internal import Requests
internal import Synchronization
internal import UseCases

/// A relay that takes everything and keeps what it was given; or nothing, where a test says why.
final class SmallRelay: MailOperations {
    private struct State {
        var isOn = true
        var fault: String?
        var codes: [(code: String, address: String)] = []
    }

    private let state = Mutex(State())

    var isOn: Bool {
        get { state.withLock { $0.isOn } }
        set { state.withLock { $0.isOn = newValue } }
    }

    var codes: [(code: String, address: String)] { state.withLock { $0.codes } }

    func fail(_ fault: String?) { state.withLock { $0.fault = fault } }

    func admits(_ address: String) -> Bool {
        address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            && address.split(separator: "@").count == 2
    }

    func mail(code: String, to address: String) async throws {
        let fault = state.withLock { state in
            if state.fault == nil { state.codes.append((code, address)) }
            return state.fault
        }
        if let fault { throw NodeError.mailNotTaken(fault) }
    }
}
