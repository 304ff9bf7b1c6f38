/// What is wrong with an assignment that people made or changed: with whom, and by how many minutes.
package enum HelpDefect: Error, Hashable, Sendable {
    case minutesNotPositive(helper: Int64, helped: Int64, minutes: Int)
    case pairTwice(helper: Int64, helped: Int64)
    case helpsThemselves(person: Int64, minutes: Int)
    /// Somebody who is short does not help.
    case helperIsShort(helper: Int64, shortMinutes: Int)
    /// No room was stated for this person.
    case helperUnknown(helper: Int64)
    case exceedsRoom(helper: Int64, byMinutes: Int)
    case exceedsLimit(helper: Int64, byMinutes: Int)
    /// The helped person is not short.
    case helpedNotShort(helped: Int64)
    case exceedsNeed(helped: Int64, byMinutes: Int)
    /// The two are further apart than the scope allows.
    case outsideScope(helper: Int64, helped: Int64)
}

extension HelpDefect {
    /// A stable name for programs.
    package var code: String {
        switch self {
        case .minutesNotPositive: "minutes_not_positive"
        case .pairTwice: "pair_twice"
        case .helpsThemselves: "helps_themselves"
        case .helperIsShort: "helper_is_short"
        case .helperUnknown: "helper_unknown"
        case .exceedsRoom: "exceeds_room"
        case .exceedsLimit: "exceeds_limit"
        case .helpedNotShort: "helped_not_short"
        case .exceedsNeed: "exceeds_need"
        case .outsideScope: "outside_scope"
        }
    }

    /// The people whom the sentence is about, in its order.
    package var people: [Int64] {
        switch self {
        case .minutesNotPositive(let helper, let helped, _), .pairTwice(let helper, let helped),
            .outsideScope(let helper, let helped):
            [helper, helped]
        case .helpsThemselves(let person, _), .helperIsShort(let person, _),
            .helperUnknown(let person), .exceedsRoom(let person, _), .exceedsLimit(let person, _),
            .helpedNotShort(let person), .exceedsNeed(let person, _):
            [person]
        }
    }

    /// - Parameter name: how to call a person, with さん where it belongs.
    package func japanese(name: (Int64) -> String) -> String {
        let names = people.map(name).joined(separator: "と")
        return switch self {
        case .minutesNotPositive(_, _, let minutes): "\(names)の応援時間が\(minutes)分になっています。"
        case .pairTwice: "\(names)の組が二度あります。"
        case .helpsThemselves: "\(names)は自分自身の応援をすることはできません。"
        case .helperIsShort(_, let minutes): "\(names)は自分の仕事に\(minutes)分の超過見込みがあり、応援に回れません。"
        case .helperUnknown: "\(names)には余裕の届けがありません。"
        case .exceedsRoom(_, let minutes): "\(names)の余裕を\(minutes)分超えています。"
        case .exceedsLimit(_, let minutes): "\(names)に頼める上限を\(minutes)分超えています。"
        case .helpedNotShort: "\(names)には超過見込みがありません。"
        case .exceedsNeed(_, let minutes): "\(names)に必要な応援を\(minutes)分超えています。"
        case .outsideScope: "\(names)は応援の範囲が異なります。"
        }
    }

    package func english(name: (Int64) -> String) -> String {
        let names = people.map(name).joined(separator: " and ")
        return switch self {
        case .minutesNotPositive(_, _, let minutes): "\(names): the help is \(minutes) minutes."
        case .pairTwice: "\(names) stand there twice."
        case .helpsThemselves: "\(names) cannot help themselves."
        case .helperIsShort(_, let minutes):
            "\(names) is short by \(minutes) minutes and cannot help."
        case .helperUnknown: "\(names) has stated no room."
        case .exceedsRoom(_, let minutes): "\(minutes) minutes more than \(names) has room for."
        case .exceedsLimit(_, let minutes): "\(minutes) minutes more than may be asked of \(names)."
        case .helpedNotShort: "\(names) is not short of time."
        case .exceedsNeed(_, let minutes): "\(minutes) minutes more than \(names) needs."
        case .outsideScope: "\(names) are further apart than this order reaches."
        }
    }
}
