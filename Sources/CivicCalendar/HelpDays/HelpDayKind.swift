/// Why a day is one on which nobody should stay late.
package enum HelpDayKind: String, CaseIterable, Hashable, Sendable {
    /// 助け合いデー: the payday.
    case helpDay = "help_day"
    /// Every other Wednesday (ノー残業デー).
    case wednesday
}
