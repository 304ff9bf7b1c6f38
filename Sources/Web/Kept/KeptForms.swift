internal import Accounts
internal import Synchronization

/// Forms that came too late, for an hour and in memory only: one for an account, shown to nobody else, gone
/// when the account signs out or the node stops. Only what was about to be shared is kept; what concerns the
/// staff is not.
final class KeptForms: Sendable {
    private static let secondsMax: Int64 = 3_600
    private static let countMax = 64
    private static let bytesMax = 32 << 20

    private struct Kept: Sendable {
        let account: AccountID
        let form: KeptForm
        let seconds: Int64
    }

    /// The newest at the end.
    private let all = Mutex<[Kept]>([])

    func keep(_ form: KeptForm, of account: AccountID, seconds: Int64) {
        all.withLock { all in
            all.removeAll { $0.account == account || Self.isOver($0, seconds) }
            all.append(Kept(account: account, form: form, seconds: seconds))
            while all.count > Self.countMax
                || all.reduce(0, { $0 + $1.form.sizeBytes }) > Self.bytesMax
            {
                all.removeFirst()
            }
        }
    }

    func form(of account: AccountID, seconds: Int64) -> KeptForm? {
        all.withLock { all in
            all.removeAll { Self.isOver($0, seconds) }
            return all.first { $0.account == account }?.form
        }
    }

    func drop(of account: AccountID) {
        all.withLock { all in all.removeAll { $0.account == account } }
    }

    private static func isOver(_ kept: Kept, _ seconds: Int64) -> Bool {
        seconds >= kept.seconds + secondsMax || seconds < kept.seconds - secondsMax
    }
}
