internal import Records

/// How one member takes part in a meeting; whoever notes it owns the note, and the newest note about a
/// member is the one that counts.
package enum AttendanceRules {
    package static let member: UInt32 = 1
    package static let how: UInt32 = 2
    /// Minutes after midnight.
    package static let left: UInt32 = 3

    static let attendance = KindDeclaration(
        .attendance, name: "attendance",
        KindWords(
            name: Wording("参加", "Attendance"), list: Wording("参加", "Attendance"),
            new: Wording("参加を書く", "Note how a city takes part"),
            purpose: Wording(
                "書くたびに新しい記録になり、その市のいちばん新しい記録が示されます。",
                "Each note is a record of its own; the newest about a city is shown."),
            owner: Wording("書いた市", "Noted by")),
        KindReach(creators: .anyMember), parents: [.meeting],
        fields: [
            FieldDeclaration(
                member, "member", .member, by: .owner, Wording("市", "City"), need: .asked),
            FieldDeclaration(
                how, "how",
                .choice([
                    .init("place", "会場で参加", "at the place"),
                    .init("online", "オンラインで参加", "online"), .init("absent", "欠席", "absent"),
                ]), by: .owner, Wording("参加", "How it takes part"),
                absent: Wording("まだ分かりません", "not known yet"), need: .asked),
            FieldDeclaration(
                left, "left", .time, by: .owner,
                Wording("途中で出る（出た）時刻", "Leaves (left) early at"),
                hint: Wording(
                    "最後までいるなら空けます。15:10、15時10分 のように書きます。",
                    "Empty for who stays to the end; as 15:10.")),
        ],
        columns: [.field(member), .field(how), .field(left), .owner],
        rules: [leavesAfterComing, leavesWhileItLasts], readsParent: true)

    private static let leavesAfterComing: KindRule = { change in
        guard change.touches(how, left), change.after.word(how) == "absent",
            change.after.number(left) != nil
        else { return [] }
        return [
            Problem(
                "left_while_absent", field: "left",
                Wording(
                    "欠席の市は、途中で出られません。何も書き込んでいません。",
                    "Who is absent cannot leave early. Nothing was written."),
                action: Wording(
                    "時刻を空けるか、参加のしかたを直してください。",
                    "Leave the time out, or change how the city takes part."),
                beside: Wording(
                    "「欠席」の市は、途中で出られません。時刻を空けるか、参加のしかたを選び直してください。",
                    "Who is absent cannot leave early: leave the time out, or choose again."))
        ]
    }

    /// As far as the meeting says when it begins and ends.
    private static let leavesWhileItLasts: KindRule = { change in
        guard change.touches(how, left), change.after.word(how) != "absent",
            let at = change.after.number(left), let meeting = change.above
        else { return [] }
        if let begin = meeting.number(MeetingRules.begin), at <= begin {
            let times = (RecordChange.time(at), RecordChange.time(begin))
            return [
                leftOutside(
                    Wording(
                        "途中で出る時刻（\(times.0)）が、会合の始まり（\(times.1)）より前です。",
                        "The city would leave (\(times.0)) before the meeting begins (\(times.1))."),
                    then: Wording(
                        "来なかった市は「欠席」にしてください。", "If it did not come, it was absent."))
            ]
        }
        if let end = meeting.number(MeetingRules.end), at > end {
            let times = (RecordChange.time(at), RecordChange.time(end))
            return [
                leftOutside(
                    Wording(
                        "途中で出る時刻（\(times.0)）が、会合の終わり（\(times.1)）より後です。",
                        "The city would leave (\(times.0)) after the meeting ends (\(times.1))."),
                    then: Wording(
                        "最後までいるなら空けてください。", "Leave the time out for who stays to the end."))
            ]
        }
        return []
    }

    private static func leftOutside(_ words: Wording, then action: Wording) -> Problem {
        Problem(
            "left_outside_meeting", field: "left",
            Wording(
                words.japanese + "何も書き込んでいません。", words.english + " Nothing was written."),
            action: action,
            beside: Wording(
                words.japanese + action.japanese, words.english + " " + action.english))
    }
}
