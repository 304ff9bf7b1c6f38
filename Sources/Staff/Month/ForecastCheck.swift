/// The two checks before a Help Day.
package enum ForecastCheck: String, CaseIterable, Hashable, Sendable {
    case week, eve

    /// 1週間前, 前日.
    package var japanese: String {
        switch self {
        case .week: "1週間前"
        case .eve: "前日"
        }
    }
}
