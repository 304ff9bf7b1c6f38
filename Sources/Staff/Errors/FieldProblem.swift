package import CivicCalendar

/// What is wrong with one value of a file.
package enum FieldProblem: Hashable, Sendable {
    case missing
    case controlCharacter(UInt32)
    /// `#REF!` and the like.
    case spreadsheetFault
    /// `1.23E+11` in place of a number.
    case scientific
    case emptySectionPart
    case sectionTooDeep(partsMax: Int)
    case notMail
    case notOutcome
    case notTime
    case notDay
    /// 46113 for a day, 0.72 for a time: a spreadsheet's own number for it.
    case serialNumber
    /// A time with the date of neither that day nor the next.
    case otherDay
    /// 0:30 for half past midnight.
    case beforeDawn
    /// 6:20 for 18:20.
    case leftInMorning
    case outsideEra(JapaneseEra)
    /// The weekday beside the day is not that day's.
    case otherWeekday(CivicWeekday)
    case notMinutes
    case notWorkKind
    case notOutlook
    case endBeforeBeginning
    case leftBeforeArrival
    /// 定時 and a time of leaving long after it.
    case lateButOnTime
    /// 遅れ and a time of leaving by which lights are out.
    case earlyButLate
    case roomWithoutLeaving
    case overWithoutHard
    case reasonNeeded
}

extension FieldProblem {
    /// Follows the column's name in a sentence.
    var japanese: String {
        switch self {
        case .missing: "が空です"
        case .controlCharacter(let scalar): "に使えない制御文字（\(ControlSign.name(scalar))）があります"
        case .spreadsheetFault: "に表計算ソフトのエラー（#REF! など）があります。もとの表を直して書き出してください"
        case .scientific: "が 1.23E+11 のような表示になり、桁が失われています。列を「文字列」にして書き出してください"
        case .emptySectionPart: "の区切り「/」の間が空です"
        case .sectionTooDeep(let max): "の階層が深すぎます（上限 \(max)）"
        case .notMail: "がメールアドレスの形ではありません"
        case .notOutcome: "は on_time（定時）、late（遅れ）、exempt（除外）のいずれかにしてください"
        case .notTime: "は 17:45 のような時刻か空にしてください（翌日は 25:10 か 翌1:10）"
        case .serialNumber:
            "が表計算ソフトの通し番号（46113 や 0.72）になっています。列の表示形式を日付・時刻にして書き出してください"
        case .otherDay: "に、その日でも翌日でもない日付が付いています"
        case .beforeDawn:
            "が 5:00 より前です。日付が変わった後の退庁は 24:30 か 翌0:30、午後なら 16:30 か 午後4時30分 のように書いてください"
        case .leftInMorning:
            "が朝（8:30 より前）の時刻です。夕方なら 18:20 か 午後6時20分、夜通しの仕事なら 翌6:20 のように書いてください"
        case .notDay: "は 2026-04-01、R8.4.1、令和8年4月1日 のような日付にしてください"
        case .outsideEra(let era):
            "は\(era.name)の日ではありません（\(era.name)は \(era.firstDay) から \(era.lastDay) まで）"
        case .otherWeekday(let expected): "の曜日が違います（その日は\(expected.japanese)曜日です）"
        case .notMinutes: "は 0〜1440 の分数か、1:30、1時間半 の形にしてください"
        case .notWorkKind:
            "は次の業務区分にしてください: " + WorkKind.allCases.map(\.japanese).joined(separator: "、")
        case .notOutlook: "は 定時（can_leave）、難しい（hard）、除外（exempt）のいずれかにしてください"
        case .endBeforeBeginning: "が開始日より前です"
        case .leftBeforeArrival: "が登庁時刻より前です"
        case .lateButOnTime: "は 18:00 以後ですが、結果は定時です。どちらかを直してください"
        case .earlyButLate:
            "は 17:45 までですが、結果は遅れです。どちらかを直してください（勤務の終わりが早い人の遅れなら、時刻を空にしてください）"
        case .roomWithoutLeaving: "は、定時に帰れる見込みの人にだけ書けます"
        case .overWithoutHard: "は、定時退庁が難しい人にだけ書けます"
        case .reasonNeeded: "を書いてください（除外には、何の仕事かを「理由」に、なぜ別の日に動かせないかを「動かせない理由」に、両方書きます）"
        }
    }

    var english: String {
        switch self {
        case .missing: "the value is empty"
        case .controlCharacter(let scalar):
            "a control character (\(ControlSign.name(scalar))) is not allowed"
        case .spreadsheetFault:
            "the value is an error of a spreadsheet (#REF! or the like); mend the sheet first"
        case .scientific:
            "the value is shown as 1.23E+11 and its digits are lost; export the column as text"
        case .emptySectionPart: "a part between two slashes is empty"
        case .sectionTooDeep(let max): "the path has too many parts (at most \(max))"
        case .notMail: "the value is no mail address"
        case .notOutcome: "the value must be on_time, late or exempt"
        case .notTime: "the value must be a time such as 17:45 or empty (25:10 for the day after)"
        case .serialNumber:
            "the value is a spreadsheet's own number (46113, 0.72); format the column as date or time"
        case .otherDay: "the time has a date that is neither that day nor the next"
        case .beforeDawn:
            "the time lies before 5:00; write half past midnight of the next day as 24:30, and half past "
                + "four in the afternoon as 16:30"
        case .leftInMorning:
            "the time is of the morning (before 8:30); write 18:20 or 6:20 PM for the evening, 30:20 "
                + "after a night of work"
        case .notDay: "the value must be a day such as 2026-04-01 or R8.4.1"
        case .outsideEra(let era):
            "the day is not in \(era.romanName) (\(era.firstDay) to \(era.lastDay))"
        case .otherWeekday(let expected):
            "the weekday beside the day is wrong (that day is a \(expected.english))"
        case .notMinutes: "the value must be minutes (0 to 1440) or of the form 1:30"
        case .notWorkKind:
            "the value must be one of " + WorkKind.allCases.map(\.english).joined(separator: ", ")
        case .notOutlook: "the value must be can_leave, hard or exempt"
        case .endBeforeBeginning: "the last day lies before the first"
        case .leftBeforeArrival: "the time of leaving lies before the time of arriving"
        case .lateButOnTime:
            "the time of leaving is 18:00 or later, and the outcome on time: correct one of them"
        case .earlyButLate:
            "the time of leaving is 17:45 or before, and the outcome late: correct one of them (or leave "
                + "the time empty for somebody whose day ends earlier)"
        case .overWithoutHard: "only somebody for whom leaving is hard has minutes over"
        case .roomWithoutLeaving: "only somebody who can leave on time has room to help"
        case .reasonNeeded: "an exemption needs its reason and why the work cannot be moved"
        }
    }
}

/// What a control character is called in a sentence: U+0007.
enum ControlSign {
    static func name(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
