extension SharedFigure {
    /// What people read. Rounded figures say that they are, so that nobody takes 「約40人」 for the
    /// size of a unit; no percentage is worked out beside them.
    package func display(japanese: Bool) -> String {
        switch shape {
        case .rounded(let onTime5, let expected5) where onTime5 == expected5:
            japanese ? "全員（約\(expected5)人）" : "all of about \(expected5)"
        case .rounded(let onTime5, let expected5):
            japanese ? "約\(expected5)人中約\(onTime5)人" : "about \(onTime5) of about \(expected5)"
        case .band(90):
            japanese ? "90%以上" : "90% or more"
        case .band(0):
            japanese ? "10%未満" : "under 10%"
        case .band(let low):
            japanese ? "\(low)%以上\(low + 10)%未満" : "\(low)% to under \(low + 10)%"
        case .suppressed:
            japanese ? "非公表" : "not published"
        case .retracted:
            japanese ? "取り下げ" : "retracted"
        }
    }
}
