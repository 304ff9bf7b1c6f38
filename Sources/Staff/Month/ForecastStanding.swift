/// Where somebody stands in a check. 未記入 is one of them: nothing is assumed about anybody.
package enum ForecastStanding: String, CaseIterable, Hashable, Sendable {
    case canLeave = "can_leave"
    case hard
    case exemptRequested = "exempt_requested"
    case exemptApproved = "exempt_approved"
    /// 除外 was asked for and refused; no other forecast was given since.
    case exemptRefused = "exempt_refused"
    case notReported = "not_reported"
}
