package import Alliance

/// One figure of a month as it looks outside, and why; the reason stays in the city.
package struct MonthCell: Sendable, Equatable {
    package let key: ObservationKey
    package let figure: SharedFigure
    package let reason: CellReason
}

/// Why a figure looks as it does. For the city's own preview only: outside it would tell what the
/// figure hides.
package enum CellReason: String, CaseIterable, Sendable {
    case shownRounded = "shown_rounded"
    case shownAll = "shown_all"
    case shownAsItIs = "shown_as_it_is"
    case shownActs = "shown_acts"
    case shownFewActs = "shown_few_acts"
    case shownHours = "shown_hours"
    case bandedGroup = "banded_group"
    case bandedSmallCity = "banded_small_city"
    case bandedFew = "banded_few"
    case suppressedSmallUnit = "suppressed_small_unit"
    case suppressedSmallCity = "suppressed_small_city"
    case suppressedFewExpected = "suppressed_few_expected"
    case suppressedFewDivisions = "suppressed_few_divisions"
    case suppressedBesideShare = "suppressed_beside_share"
    case suppressedFewLate = "suppressed_few_late"
    case suppressedToProtectAnother = "suppressed_to_protect_another"
    case suppressedImpossible = "suppressed_impossible"
    case withdrawn
    case retracted

    /// A sentence for `observation preview`.
    package func sentence(japanese: Bool) -> String { japanese ? words.japanese : words.english }

    private var words: (japanese: String, english: String) {
        switch self {
        case .shownRounded:
            ("人数を5単位に丸めて公開します。", "Shown, both numbers rounded to 5.")
        case .shownAll:
            (
                "全員が該当し、市の設定が「全員」の公開を認めています。",
                "All of them did, and the city's setting lets it say so."
            )
        case .shownAsItIs:
            (
                "課や活動の数であり、人の数ではないので、そのまま公開します。",
                "A count of divisions or acts, not of persons: shown as it is."
            )
        case .shownActs: ("応援の回数を5単位に丸めて公開します。", "How often people helped, rounded to 5.")
        case .shownFewActs:
            ("応援が少ないので、10回に満たないことだけを公開します。", "So few that only this is said: fewer than 10.")
        case .shownHours: ("業務ごとの時間を、市全体の幅で公開します。", "Hours of the whole city, as a band.")
        case .bandedGroup:
            ("部署の値なので、人数を出さず割合の幅で公開します。", "A group: shown as a band, without its size.")
        case .bandedSmallCity:
            (
                "対象が少ないので、人数を出さず割合の幅で公開します。",
                "So few persons that a band is shown, without their number."
            )
        case .bandedFew:
            (
                "該当する人、またはしない人がわずかなので、割合の幅で公開します。",
                "Only a few did, or did not: shown as a band."
            )
        case .suppressedSmallUnit:
            ("4月1日の職員数が下限に満たないので公開しません。", "Too few staff on 1 April: not published.")
        case .suppressedSmallCity:
            (
                "市全体の4月1日の職員数が下限に満たないので、何も公開しません。",
                "The city has too few staff on 1 April to share anything."
            )
        case .suppressedFewExpected:
            ("除外が多く、対象が10人に満たないので公開しません。", "So many were exempt that fewer than 10 are left.")
        case .suppressedFewDivisions:
            ("もとになる課が5に満たないので公開しません。", "Fewer than 5 divisions stand behind it: not published.")
        case .suppressedBesideShare:
            (
                "定時退庁の割合と並べると、遅くなった人の数が絞り込めるので公開しません。",
                "Beside the city's share it would narrow down how many were late: not published."
            )
        case .suppressedFewLate:
            (
                "遅くなった人が少なく、時間から人数が絞り込めるので公開しません。",
                "So few were late that hours would tell their number: not published."
            )
        case .suppressedToProtectAnother:
            (
                "市全体の値と合わせると人数が絞り込めるので公開しません。",
                "Beside the city's total it would narrow a number down."
            )
        case .suppressedImpossible:
            (
                "人数が合わないので公開しません。元の記録を確かめてください。",
                "The numbers cannot be true: not published; please check the records."
            )
        case .withdrawn:
            (
                "前の値は正しくありませんでした。直すと少数の人の記録が分かるので、この月のこの値は非公表にします。"
                    + "次の月からはまた公開できます。",
                "The former value was wrong, and a corrected one would tell of few people: "
                    + "withdrawn for this month."
            )
        case .retracted: ("取り下げました。", "Retracted.")
        }
    }
}

/// What a city has published of a month already.
package struct PublishedMonth: Sendable {
    package var figures: [ObservationKey: SharedFigure] = [:]

    package static let none = PublishedMonth()

    package init(_ cells: [MonthCell] = []) {
        for cell in cells { figures[cell.key] = cell.figure }
    }

    /// Whether its last figure is there: until then the month is shown nowhere, and goes on where a
    /// publication was interrupted.
    var isWhole: Bool { figures[.closing] != nil }

    /// Whether it was taken back as a whole.
    var isRetracted: Bool { figures[.closing] == .retracted }
}
