internal import FoundationEssentials
internal import Ledger
internal import Requests

/// Whether the clock of this machine can be right. It decides nothing about records, but certificates are
/// judged by it, and so are the days of Help Days.
extension LocalNode {
    /// More than this is no delay on the line.
    private static let offsetSecondsMax: Int64 = 300

    /// Seconds since 1970.
    package static var now: Int64 { Int64(Date().timeIntervalSince1970) }

    func noteClock(of member: MemberID, _ dateSeconds: Int64?) {
        guard let dateSeconds else { return }
        clockOffsets[member] = dateSeconds.subtractingReportingOverflow(Self.now).partialValue
    }

    /// What `status` says of the clock: where certificates look early or late at every peer that has one
    /// to show, or where more peers' clocks differ than agree.
    func clockAttention(_ call: Call) -> [Attention] {
        let called = peers.peers.map(\.member)
        let found = called.compactMap { conditions[$0] }
        let early = found.count { $0 == "certificate_not_yet" }
        let late = found.count { $0 == "certificate_expired" }
        let well = found.count { $0 == "none" }
        let far = called.compactMap { clockOffsets[$0] }.filter {
            $0.magnitude > Self.offsetSecondsMax.magnitude
        }
        let near = called.compactMap { clockOffsets[$0] }.count - far.count
        let isSuspect = (early + late > 0 && well == 0) || far.count > near
        guard isSuspect else { return [] }
        let time = Date(timeIntervalSince1970: TimeInterval(call.seconds)).ISO8601Format()
        let offset = far.sorted()[safe: far.count / 2]
        let (ja, en) = Self.difference(offset)
        return [
            Attention(
                code: "clock",
                message: call.words(
                    ja: "このノードの時計（\(time)）がずれているようです\(ja)。時刻合わせ（NTP）を確かめてください",
                    en: "The clock of this node (\(time)) seems to be wrong\(en): check its time "
                        + "service"),
                time: time, offsetSeconds: .some(offset.map { Int(clamping: $0) }))
        ]
    }

    private static func difference(_ offset: Int64?) -> (ja: String, en: String) {
        guard let offset else {
            return ("。相手の証明書がどれも有効期間の外に見えます", "; every peer's certificate looks early or late")
        }
        let minutes = offset.magnitude / 60
        let amount = minutes < 180 ? "\(minutes)分" : "\(minutes / 60)時間"
        let english = minutes < 180 ? "\(minutes) minutes" : "\(minutes / 60) hours"
        return offset > 0
            ? ("。相手の時計より\(amount)遅れています", "; it is \(english) behind the peers'")
            : ("。相手の時計より\(amount)進んでいます", "; it is \(english) ahead of the peers'")
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
