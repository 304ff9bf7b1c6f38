/// What must hold of a meeting, whoever writes it and by whatever way.
extension MeetingRules {
    /// A meeting may have no title; but a title of which nothing can be seen makes a link that cannot.
    static let isSeen: KindRule = { change in
        guard case .text(let text) = change.written[title], !text.isEmpty,
            SharedWords.isBlank(text), let field = meeting.field(title)
        else { return [] }
        return [.blank(field)]
    }

    /// Whichever of the two is changed; one that was not said sets no bound.
    static let endsAfterItBegins: KindRule = { change in
        guard change.touches(begin, end), let from = change.after.number(begin),
            let to = change.after.number(end), to <= from
        else { return [] }
        let (first, last) = (RecordChange.time(from), RecordChange.time(to))
        return [
            Problem(
                "end_before_begin", field: "end",
                Wording(
                    "会合の終わり（\(last)）が、始まり（\(first)）より後ではありません。何も変更していません。",
                    "The meeting would end (\(last)) before it begins (\(first)). "
                        + "Nothing was changed."),
                action: Wording(
                    "始まりと終わりの両方を確かめて、もう一度送信してください。", "Look at both begin and end."),
                beside: Wording(
                    "終わりは、始まり（\(first)）より後にしてください。",
                    "It has to end after it begins (\(first))."))
        ]
    }

    /// Whoever follows the link is not led over an open line.
    static let hasSafeLink: KindRule = { change in
        guard case .text(let address) = change.written[link], !address.isEmpty,
            !address.utf8.starts(with: "https://".utf8)
        else { return [] }
        return [
            Problem(
                "link_not_https", field: "link",
                Wording(
                    "ビデオ会議のアドレスが https:// で始まっていません。何も共有していません。",
                    "The address of the video meeting does not begin with https://. "
                        + "Nothing was shared."),
                action: Wording(
                    "https:// から始まるアドレスを書いてください。",
                    "Give an address that begins with https://."),
                beside: Wording(
                    "ビデオ会議のアドレスは https:// から書いてください。",
                    "The address of the video meeting begins with https://, please."))
        ]
    }

    /// Who planned to come is told why a meeting does not take place.
    static let saysWhy: KindRule = { change in
        guard change.touches(status, reason),
            ["cancelled", "postponed"].contains(change.after.word(status)),
            SharedWords.isBlank(change.after.text(reason))
        else { return [] }
        return [
            Problem(
                "reason_needed", field: "reason",
                Wording(
                    "中止や延期には理由が必要です。変更していません。",
                    "A cancelled or postponed meeting needs a reason. Nothing was changed."),
                action: Wording(
                    "先に meeting set ID reason 理由 を実行してください。",
                    "First: meeting set ID reason WHY."),
                beside: Wording("理由を書いてください。", "Please write: Reason."), cause: .record)
        ]
    }
}
