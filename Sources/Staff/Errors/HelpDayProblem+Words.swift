extension HelpDayProblem {
    var code: String {
        switch self {
        case .dayClosed: "day_closed"
        case .notHelpDay: "not_a_help_day"
        case .dayNotYet: "day_not_yet"
        case .timeNotYet: "time_not_yet"
        case .timeNeeded: "time_needed"
        case .timePastMidnight: "time_past_midnight"
        case .leftInMorning: "left_in_the_morning"
        case .lightsOutInMorning: "lights_out_in_the_morning"
        case .timeOfOtherDay: "time_of_other_day"
        case .reopeningNeedsReason: "reopening_reason_needed"
        case .unreportedUnknown: "unreported"
        case .personUnknown: "employee_number_unknown"
        case .notPresent: "not_present"
        case .sectionUnknown: "section_unknown"
        case .notDivision: "not_a_division"
        case .roomWithoutLeaving: "room_without_leaving"
        case .overWithoutHard: "over_without_hard"
        case .minutesOutOfRange: "minutes_out_of_range"
        case .exemptionReasonNeeded: "exemption_reason_needed"
        case .exemptionUnknown: "exemption_unknown"
        case .ownExemption: "own_exemption"
        case .departureBeforeArrival: "departure_before_arrival"
        case .stillHereNeeded: "still_here_needed"
        case .helpUnknown: "help_unknown"
        case .orderNeeded: "order_needed"
        case .notFitting(let defect): "help_" + defect.code
        case .noHelpBetween: "no_help_between"
        case .textUnusable: "text_unusable"
        case .controlCharacter: "control_character"
        }
    }

    var line: Int? { if case .notPresent(let line) = self { line } else { nil } }

    var japanese: String {
        switch self {
        case .dayClosed: "その日は締められています。何も変更していません。"
        case .notHelpDay: "その日は助け合いデーでも水曜日の定時退庁日でもありません。何も変更していません。"
        case .dayNotYet: "その日はまだ来ていません。何も変更していません。"
        case .timeNotYet: "その時刻はまだ来ていません。何も変更していません。"
        case .timeNeeded: "過ぎた日の消灯には時刻が必要です。何も変更していません。"
        case .timePastMidnight: "5時より前の時刻は、その日の朝のことになるため、記録できません。何も変更していません。"
        case .leftInMorning: "朝（8時30分より前）の時刻なので、退庁として記録できません。何も変更していません。"
        case .lightsOutInMorning: "正午より前の時刻なので、消灯として記録できません。何も変更していません。"
        case .timeOfOtherDay: "時刻に、その日でも翌日でもない日付が付いています。何も変更していません。"
        case .reopeningNeedsReason: "締めを開くには理由が必要です。何も変更していません。"
        case .unreportedUnknown(let count): "まだ確かめていない未報告の課が\(count)あります。まだ締めていません。"
        case .personUnknown: "その職員番号は登録されていません。何も変更していません。"
        case .notPresent(let line):
            (line.map { "\($0)行目の職員は" } ?? "その職員は") + "、その日どの所属にもいません。何も変更していません。"
        case .sectionUnknown: "その名前の所属は登録されていません。何も変更していません。"
        case .notDivision: "消灯は課ごとに記録します。その所属は課ではありません。何も変更していません。"
        case .roomWithoutLeaving: "応援できる時間は、定時に帰れる見込みの人にだけ書けます。何も変更していません。"
        case .overWithoutHard: "超過見込みは、定時退庁が難しい人にだけ書けます。何も変更していません。"
        case .minutesOutOfRange: "分数は 0〜1440 にしてください。何も変更していません。"
        case .exemptionReasonNeeded: "除外には、理由と動かせない理由の両方が必要です。何も変更していません。"
        case .ownExemption: "自分の除外を自分で承認することはできません。何も変更していません。"
        case .exemptionUnknown: "その職員のその日の除外は申請されていません。何も変更していません。"
        case .departureBeforeArrival: "退庁時刻が登庁時刻より前です。何も変更していません。"
        case .stillHereNeeded:
            "消灯が17:45より後なのに、残っていた人がいません。だれかが残っていたはずです。何も変更していません。"
        case .helpUnknown: "その番号の応援はありません。何も変更していません。"
        case .orderNeeded: "係をまたぐ応援は、所属長が指示します。何も変更していません。"
        case .notFitting(let defect): defect.japanese(name: Self.japaneseName(defect))
        case .noHelpBetween: "その日、二人の間に決まった応援がありません。何も送っていません。"
        case .textUnusable(let max): "本文が空か、長すぎます（上限 \(max) 文字）。何も変更していません。"
        case .controlCharacter(let scalar, let line):
            "本文の\(line)行目に、使えない制御文字（\(ControlSign.name(scalar))）があります。何も変更していません。"
        }
    }

    var english: String {
        switch self {
        case .dayClosed: "That day is closed. Nothing was changed."
        case .notHelpDay:
            "That day is neither a Help Day nor a Wednesday that counts. Nothing was changed."
        case .dayNotYet: "That day is yet to come. Nothing was changed."
        case .timeNotYet: "That time is yet to come. Nothing was changed."
        case .timeNeeded: "Lights-out of a past day needs its time. Nothing was changed."
        case .timePastMidnight:
            "A time before 5:00 is of the morning of that day, and is not recorded. "
                + "Nothing was changed."
        case .leftInMorning:
            "That time is of the morning (before 8:30), when nobody leaves. Nothing was changed."
        case .lightsOutInMorning:
            "That time lies before noon, when no lights go out. Nothing was changed."
        case .timeOfOtherDay:
            "The time has a date that is neither that day nor the next. Nothing was changed."
        case .reopeningNeedsReason: "Opening a closed day needs a reason. Nothing was changed."
        case .unreportedUnknown(let count):
            "\(count) sections that were not acknowledged have not reported. Nothing was changed."
        case .personUnknown: "That employee number is not registered. Nothing was changed."
        case .notPresent(let line):
            (line.map { "Line \($0): that" } ?? "That")
                + " person stands in no section on that day. Nothing was changed."
        case .sectionUnknown: "There is no section of that name. Nothing was changed."
        case .notDivision:
            "Lights-out is recorded for a whole 課, and that is none. Nothing was changed."
        case .roomWithoutLeaving:
            "Only somebody who can leave on time has room to help. Nothing was changed."
        case .overWithoutHard:
            "Only somebody for whom leaving is hard has minutes over. Nothing was changed."
        case .minutesOutOfRange: "Minutes must be 0 to 1440. Nothing was changed."
        case .exemptionReasonNeeded:
            "An exemption needs its reason and why the work cannot be moved. Nothing was changed."
        case .ownExemption: "Nobody approves their own exemption. Nothing was changed."
        case .exemptionUnknown: "No exemption was requested for them. Nothing was changed."
        case .departureBeforeArrival:
            "The time of leaving lies before the time of arriving. Nothing was changed."
        case .stillHereNeeded:
            "Lights-out after 17:45 with nobody still here: somebody was. Nothing was changed."
        case .helpUnknown: "There is no help of that id. Nothing was changed."
        case .orderNeeded: "Help across sections is ordered by the manager. Nothing was changed."
        case .notFitting(let defect):
            defect.english(name: Self.englishName(defect)).capitalizedFirst
        case .noHelpBetween: "No help was agreed between them that day. Nothing was sent."
        case .textUnusable(let max):
            "The text is empty or too long (at most \(max) characters). Nothing was changed."
        case .controlCharacter(let scalar, let line):
            "Line \(line) of the text has a control character (\(ControlSign.name(scalar))). "
                + "Nothing was changed."
        }
    }

    /// An error names nobody: the one who helps and the one who is helped.
    private static func japaneseName(_ defect: HelpDefect) -> (Int64) -> String {
        { $0 == defect.helper ? "応援する人" : "応援を受ける人" }
    }

    private static func englishName(_ defect: HelpDefect) -> (Int64) -> String {
        { $0 == defect.helper ? "the helper" : "the helped person" }
    }
}

extension HelpDefect {
    /// Nil where the defect is about the helped person.
    fileprivate var helper: Int64? {
        switch self {
        case .minutesNotPositive(let helper, _, _), .pairTwice(let helper, _),
            .outsideScope(let helper, _), .helpsThemselves(let helper, _),
            .helperIsShort(let helper, _), .helperUnknown(let helper),
            .exceedsRoom(let helper, _), .exceedsLimit(let helper, _):
            helper
        case .helpedNotShort, .exceedsNeed: nil
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
