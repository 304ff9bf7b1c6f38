internal import CivicCalendar
internal import HTML
internal import Requests

/// The form of a 係内ミーティング.
struct SectionMeetingForm {
    let visit: PageRequest
    let reader: Reader
    let themes: [ListMeetingThemes.Theme]

    private var typed: FormFields { visit.form }
    private var month: String {
        typed["month"] ?? visit.today.date.map { CivicMonth(of: $0).said } ?? ""
    }

    var html: Markup {
        section(.class("card"), .labelledBy("record-title")) {
            h2(.id("record-title")) { say("60秒で記録する") }
            form(.post, .action("/helpday/meetings"), .class("meeting")) {
                Controls.token(visit)
                input(
                    .type("hidden"), .name("began"), .value(typed["began"] ?? "\(visit.seconds)"))
                Controls.line(
                    "month", say("月"), value: month, isRequired: true, support: CivicMonth.forms,
                    reach: .local, .class("short"),
                    .autocomplete("off"))
                if reader.role == .manager {
                    Controls.line(
                        "section", say("係"), value: typed["section"] ?? reader.post.section ?? "",
                        isRequired: true, support: say("部/課/係 の形で書きます。"), reach: .local,
                        .autocomplete("off"))
                }
                Controls.choice(
                    "state", say("実施"), [("held", say("実施した")), ("not_held", say("実施せず"))],
                    chosen: typed["state"] ?? "held", isRequired: true, reach: .local)
                div(.class("when held")) { held }
                div(.class("when not-held")) {
                    Controls.area(
                        "reason", say("実施しなかった理由"), value: typed["reason"] ?? "", rows: 2,
                        support: say("「実施せず」も立派な記録です。"), reach: .local)
                }
                Controls.submit(say("記録する"))
            }
        }
    }

    @MarkupBuilder private var held: Markup {
        Controls.area(
            "record", say("話したこと・決めたこと"), value: typed["record"] ?? "", rows: 3,
            support: say("一行でかまいません（400字まで）。"), reach: .local)
        Controls.line(
            "held", say("実施日（任意）"), value: typed["held"] ?? "",
            support: CivicDay.forms, reach: .local, .autocomplete("off"))
        Controls.line(
            "minutes", say("時間（分、任意）"), value: typed["minutes"] ?? "", reach: .local,
            .inputMode("numeric"), .class("short"), .autocomplete("off"))
        details(.open(!typed.all("theme").isEmpty)) {
            summary { say("テーマを選ぶ（任意）") }
            fieldset(.describedBy(["themes-reach"])) {
                legend { say("テーマ（6つまで）") }
                p(.class("leaves"), .id("themes-reach")) { say("この情報は庁外に出ません") }
                div(.class("choices")) {
                    for theme in themes {
                        label(.title(theme.question)) {
                            input(
                                .type("checkbox"), .name("theme"), .value(theme.code),
                                .checked(typed.all("theme").contains(theme.code)))
                            span { theme.theme }
                        }
                    }
                }
            }
        }
        details {
            summary { say("ほかの係と合同のとき") }
            Controls.area(
                "joint", say("合同の係（任意）"), value: typed["joint"] ?? "", rows: 2,
                support: say("部/課/係 の形で、1行に一つ。"), reach: .local)
        }
    }
}
