/// Everything that can be read or done with what never leaves the city.
package enum LocalAction: String, CaseIterable, Hashable, Sendable {
    // The organisation.
    case importOrganisation = "import_organisation"
    case exportOrganisation = "export_organisation"
    case readOrganisation = "read_organisation"
    /// Posts that begin later (内示).
    case readFuturePosts = "read_future_posts"
    case erasePerson = "erase_person"
    case bindAccount = "bind_account"
    case setCalendar = "set_calendar"

    // Before the day.
    case giveForecast = "give_forecast"
    case readForecasts = "read_forecasts"
    case requestExemption = "request_exemption"
    case approveExemption = "approve_exemption"
    case proposeHelp = "propose_help"
    case agreeHelpWithin = "agree_help_within"
    case orderHelpAcross = "order_help_across"

    // The day and after it.
    case recordDeparture = "record_departure"
    case confirmLightsOut = "confirm_lights_out"
    case importResults = "import_results"
    case readResults = "read_results"
    case closeDay = "close_day"
    case readJournal = "read_journal"
    case giveThanks = "give_thanks"
    case readThanks = "read_thanks"

    // What recurs.
    case readRecurringWork = "read_recurring_work"
    case readRecurringPeople = "read_recurring_people"
    case recordSectionMeeting = "record_section_meeting"
    case readSectionMeetings = "read_section_meetings"
    /// Signs of 形骸化.
    case readHollowSigns = "read_hollow_signs"

    // What may leave.
    case previewFigures = "preview_figures"
    case publishFigures = "publish_figures"
}

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
