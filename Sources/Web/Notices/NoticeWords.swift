internal import Alliance
internal import HTML
internal import Requests

/// A notice in words, made when it is shown: nothing of what was erased is kept in it.
enum NoticeWords {
    static func sentence(_ item: NoticeItem) -> String {
        // Isolated, so that signs for right-to-left text in a title turn nothing else around.
        let about = item.title.map { say("「\u{2068}\($0)\u{2069}」") } ?? ""
        switch item.kind {
        case .adviceGiven: return say("計画\(about)に助言が届きました")
        case .adviceAnswered:
            return say(
                "計画\(about)への助言に答えが出ました（\(SharedKind.advice.shown("decision", item.detail))）")
        case .commentAdded: return say("\(place(item))\(about)にコメントがつきました")
        case .meetingCalled: return say("会合\(about)の案内が出ました")
        case .meetingCancelled:
            switch item.detail {
            case "cancelled": return say("会合\(about)が中止になりました")
            case "postponed": return say("会合\(about)が延期になりました")
            default: return say("会合\(about)の中止または延期は取り消されました")
            }
        case .meetingChanged: return say("会合\(about)の日時か場所が変わりました")
        case .minutesChanged: return say("会合\(about)の議事録が書き足されました")
        case .invited: return say("\(place(item))\(about)に招待されました")
        case .bothValues: return say("ほかの案があります: \(place(item))\(about)の\(field(item))")
        case .bothEdited:
            return say("両方が同時に直したところがあります: \(place(item))\(about)の\(field(item))")
        case .recordShared: return say("\(place(item))\(about)が共有されました")
        case .peerSilent: return say("\(item.title ?? say("相手の市"))と3日以上同期できていません")
        case .monthReady: return say("\(CompareWords.month(item.detail))の数値を確かめて公開できます")
        case .forecastDue:
            let check = item.detail == "eve" ? say("前日") : say("1週間前")
            return say("\(check)の確認をする日です: \(day(item))の助け合いデー")
        case .helpOrdered:
            return item.detail == "gets"
                ? say("あなたの所属に応援が来ます: \(day(item))の助け合いデー")
                : say("あなたの所属から応援に行きます: \(day(item))の助け合いデー")
        }
    }

    /// A short word for the kind, as feeds and lists mark it.
    static func kind(_ kind: NoticeKind) -> String {
        switch kind {
        case .adviceGiven, .adviceAnswered: say("助言")
        case .commentAdded: say("コメント")
        case .meetingCalled, .meetingCancelled, .meetingChanged, .minutesChanged:
            SharedKind.meeting.declaration.words.name.said
        case .invited: say("招待")
        case .bothValues: say("ほかの案")
        case .bothEdited: say("同時の修正")
        case .recordShared: say("共有")
        case .peerSilent: say("同期")
        case .monthReady: say("数値")
        case .forecastDue, .helpOrdered: say("助け合いデー")
        }
    }

    /// What is over is said to be, so that nobody looks for it.
    static func remark(_ item: NoticeItem) -> String? {
        guard item.isOver else { return nil }
        switch item.kind {
        case .bothValues, .bothEdited: return say("解決済みです。")
        case .peerSilent: return say("いまは同期できています。")
        case .monthReady: return say("公開済みです。")
        case .forecastDue, .helpOrdered: return say("終わった日のお知らせです。")
        case .meetingCancelled: return nil
        default: return say("元の記録は、いまは表示されません。")
        }
    }

    static func path(_ item: NoticeItem) -> PagePath {
        switch item.place {
        case .plan(let id): PagePath.plan(id)
        case .advice(let id): PagePath.advice(id)
        case .meeting(let id): PagePath.meeting(id)
        case .record(let kind, let id):
            SharedKind(named: kind).flatMap { PagePath.record($0, id) } ?? "/notices"
        case .helpDay(let day): PagePath.helpDay(CivicDay(day))
        case .peers: "/administration/peers"
        case .figures: "/compare"
        case .nowhere: "/notices"
        }
    }

    private static func place(_ item: NoticeItem) -> String {
        switch item.place {
        case .meeting: SharedKind.meeting.declaration.words.name.said
        case .record(let kind, _): SharedKind(named: kind)?.declaration.words.name.said ?? say("記録")
        case .advice: say("助言をした計画")
        default: SharedKind.plan.declaration.words.name.said
        }
    }

    private static func field(_ item: NoticeItem) -> String {
        if case .record(let name, _) = item.place, let kind = SharedKind(named: name) {
            return kind.title(item.detail)
        }
        let fields = [SharedKind.plan, .action, .meeting, .dialogueRound].lazy.compactMap {
            $0.declaration.field(named: item.detail)
        }
        return fields.first?.title ?? item.detail
    }

    private static func day(_ item: NoticeItem) -> String {
        if case .helpDay(let day) = item.place { return CivicDay(day).said }
        return ""
    }
}
