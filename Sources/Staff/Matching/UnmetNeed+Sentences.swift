extension UnmetNeed {
    /// - Parameter person: how to call the person, with さん where it belongs.
    package func japanese(person: String) -> String {
        let why =
            switch cause {
            case .noRoom: "応援できる人がいません。"
            case .limits: "頼める上限まですべて使いました。"
            case .roomUsedUp: "余裕のある人の時間はすべて使いました。"
            }
        return "\(person)の超過見込みは、あと\(minutes)分残ります。\(why)"
    }

    package func english(person: String) -> String {
        let why =
            switch cause {
            case .noRoom: "Nobody has room to help."
            case .limits:
                "All that may be asked is used up."
            case .roomUsedUp: "All room is used."
            }
        return "\(person) is still short by \(minutes) minute\(minutes == 1 ? "" : "s"). \(why)"
    }
}
