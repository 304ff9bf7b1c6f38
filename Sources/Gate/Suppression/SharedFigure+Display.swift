package import Alliance

extension SharedFigure {
    /// What people read. Rounded figures say that they are; the percentage beside them is worked out
    /// from the rounded numbers and tells no more.
    package func display(_ indicator: Indicator, japanese: Bool) -> String {
        switch shape {
        case .rounded(let done5, let expected5) where done5 == expected5:
            japanese ? "全員（約\(expected5)人）" : "all of about \(expected5)"
        case .rounded(let done5, let expected5):
            japanese
                ? "約\(expected5)人中約\(done5)人（約\(Self.percent(done5, expected5))%）"
                : "about \(done5) of about \(expected5) (about \(Self.percent(done5, expected5))%)"
        case .band(let low, 100): japanese ? "\(low)%以上" : "\(low)% or more"
        case .band(0, let high): japanese ? "\(high)%未満" : "under \(high)%"
        case .band(let low, let high):
            japanese ? "\(low)%以上\(high)%未満" : "\(low)% to under \(high)%"
        case .exact(let done, let of):
            japanese
                ? "\(of)課中\(done)課（\(Self.percent(done, of))%）"
                : "\(done) of \(of) (\(Self.percent(done, of))%)"
        case .count(let count): japanese ? "\(count)\(indicator.unit)" : "\(count)"
        case .about(let count): japanese ? "約\(count)\(indicator.unit)" : "about \(count)"
        case .few: japanese ? "10\(indicator.unit)に満たない" : "fewer than 10"
        case .hours(let from, let isOpen): Self.hours(from, isOpen, japanese)
        case .suppressed: japanese ? "非公表" : "not published"
        case .retracted: japanese ? "取り下げ" : "retracted"
        }
    }

    private static func hours(_ from: Int, _ isOpen: Bool, _ japanese: Bool) -> String {
        guard let end = HourBand.end(from), !isOpen else {
            return japanese ? "\(from)時間以上" : "\(from) hours or more"
        }
        if from == 0 { return japanese ? "\(end)時間未満" : "under \(end) hours" }
        return japanese ? "\(from)時間以上\(end)時間未満" : "\(from) to under \(end) hours"
    }

    /// Whole per cent, the half upward.
    private static func percent(_ part: Int, _ whole: Int) -> Int {
        whole > 0 ? (part * 200 + whole) / (whole * 2) : 0
    }
}

extension Indicator {
    /// The word behind a number, in Japanese.
    fileprivate var unit: String {
        switch self {
        case .onTimeLeaving: "人"
        case .lightsOut: "課"
        case .helpWithin, .helpAcross, .sectionMeetings: "回"
        case .projects: "件"
        case .lateWork: "時間"
        }
    }
}
