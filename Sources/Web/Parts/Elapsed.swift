/// How long ago, in words.
enum Elapsed {
    static let justNow = "たった今"

    static func words(from: Int64, to now: Int64) -> String {
        let seconds = max(0, now.subtractingReportingOverflow(from).partialValue)
        switch seconds {
        case ..<60: return justNow
        case ..<3_600: return "\(seconds / 60)分前"
        case ..<86_400: return "\(seconds / 3_600)時間前"
        default: return "\(seconds / 86_400)日前"
        }
    }
}
