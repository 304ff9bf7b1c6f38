internal import Ledger

/// How far every log is held and folded, and what keeps logs from being folded further. A value, so that
/// a step that fails leaves it as it was.
struct LogProgress {
    var logs: [ReplicaID: LogState]
    /// The heads that keep logs from being folded, so that nothing is read in vain; nil for an unknown
    /// critical operation.
    var blocked: [ReplicaID: HeadReference?] = [:]
    var texts = KnownTexts()
    /// Logs whose next entries would keep others waiting: they are folded beside the writer.
    var costly: Set<ReplicaID> = []

    init(_ logs: [LogState]) {
        self.logs = Dictionary(logs.map { ($0.replica, $0) }) { first, _ in first }
    }

    mutating func resetFolded() {
        blocked = [:]
        costly = []
        texts.forget()
        for replica in logs.keys { logs[replica]?.folded = 0 }
    }
}
