extension LocalAction {
    package var japanese: String {
        switch self {
        case .importOrganisation: "職員・組織の取り込み"
        case .exportOrganisation: "職員・組織の書き出し"
        case .readOrganisation: "職員・組織の閲覧"
        case .readFuturePosts: "内示の閲覧"
        case .erasePerson: "個人情報の消去"
        case .bindAccount: "利用者と職の結び付け"
        case .setCalendar: "給与支給日の設定"
        case .giveForecast: "退庁見込みの記入"
        case .readForecasts: "退庁見込みの閲覧"
        case .requestExemption: "除外の申請"
        case .approveExemption: "除外の承認"
        case .proposeHelp: "応援案の作成"
        case .agreeHelpWithin: "係内の応援の決定"
        case .orderHelpAcross: "係をまたぐ応援の指示"
        case .recordDeparture: "退庁の記録"
        case .confirmLightsOut: "消灯の確認"
        case .importResults: "結果の取り込み"
        case .readResults: "結果の閲覧"
        case .closeDay: "締め"
        case .readJournal: "記録の閲覧"
        case .giveThanks: "感謝を送る"
        case .readThanks: "感謝を読む"
        case .readRecurringWork: "繰り返す業務の閲覧"
        case .readRecurringPeople: "繰り返し遅くなる人の閲覧"
        case .recordSectionMeeting: "係内ミーティングの記録"
        case .readSectionMeetings: "係内ミーティングの閲覧"
        case .readHollowSigns: "形骸化のきざしの閲覧"
        case .previewFigures: "公開前の確認"
        case .publishFigures: "数値の公開"
        }
    }

    package var english: String { rawValue.split(separator: "_").joined(separator: " ") }
}
