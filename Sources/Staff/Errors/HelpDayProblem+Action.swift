extension HelpDayProblem {
    /// What to do about it: in Japanese, in English.
    var actions: (japanese: String, english: String) {
        switch self {
        case .dayClosed:
            (
                "訂正が必要なら、職員課に helpday close --reopen を頼んでください。",
                "If it must be corrected, ask the personnel section for helpday close --reopen."
            )
        case .notHelpDay:
            ("tasukeai helpday calendar で日を確かめてください。", "See tasukeai helpday calendar.")
        case .dayNotYet, .timeNotYet, .timeOfOtherDay:
            ("日付と時刻を確かめてください。", "Check the day and the time.")
        case .timeNeeded: ("--at 17:40 のように時刻を付けてください。", "Give the time with --at 17:40.")
        case .timePastMidnight:
            (
                "日付が変わった後は 24:30 か 翌0:30、午後なら 16:30 か 午後4時30分 のように書いてください。",
                "Write a time past midnight as 24:30, one in the afternoon as 16:30."
            )
        case .leftInMorning:
            (
                "夕方なら 18:20 か 午後6時20分、夜通しの仕事なら 翌6:20 のように書いてください。"
                    + "朝のうちに帰った人は、登庁時刻も書けば記録できます。",
                "Write 18:20 or 6:20 PM for the evening, 30:20 after a night of work. Whoever did leave that "
                    + "early can be recorded with the time of arriving."
            )
        case .lightsOutInMorning:
            (
                "夕方なら 17:45 か 午後5時45分 のように書いてください。",
                "Write 17:45 or 5:45 PM for the evening."
            )
        case .unreportedUnknown:
            (
                "所属長か庶務担当係長に報告を頼むか、未報告のまま締めることを確かめてください。",
                "Ask the managers for their reports, or acknowledge that they are missing."
            )
        case .reopeningNeedsReason: ("--reason で理由を書いてください。", "Say why with --reason.")
        case .personUnknown:
            (
                "先頭の0が消えていないかを確かめるか、先に職員を取り込んでください。",
                "Check whether leading zeros were lost, or import the staff first."
            )
        case .notPresent, .sectionUnknown, .notDivision:
            (
                "tasukeai org list で所属を確かめてください。",
                "See tasukeai org list for the sections."
            )
        case .roomWithoutLeaving, .overWithoutHard, .minutesOutOfRange, .departureBeforeArrival:
            ("値を確かめて、もう一度実行してください。", "Check the values and try again.")
        case .exemptionReasonNeeded:
            (
                "--reason と --immovable の両方を書いてください。",
                "Give both --reason and --immovable."
            )
        case .exemptionUnknown:
            (
                "先に、係長が理由を添えて申請してください。",
                "The section chief requests it first, with the reason."
            )
        case .ownExemption:
            (
                "上の所属長（例: --as 所属長:総務部）が承認してください。",
                "The manager above approves it (for example --as manager:部)."
            )
        case .stillHereNeeded:
            (
                "残っていた人を --still 職員番号 で挙げるか、先に helpday leave で退庁を記録してください。",
                "List who was still here with --still, or record their departure first."
            )
        case .helpUnknown:
            (
                "helpday propose か helpday report の番号を指定してください。",
                "Give an id as helpday propose and helpday report print it."
            )
        case .orderNeeded:
            ("所属長が helpday order で指示してください。", "The manager orders it with helpday order.")
        case .notFitting:
            ("分数か組み合わせを変えてください。何も変更していません。", "Change the minutes or the pair. Nothing was changed.")
        case .noHelpBetween:
            ("日付と二人の職員番号を確かめてください。", "Check the day and both employee numbers.")
        case .textUnusable: ("本文を直してください。", "Correct the text.")
        case .controlCharacter:
            ("その文字を消してください。", "Take that character out.")
        }
    }
}
