internal import HTML
internal import Node

/// When somebody left, and for what work if it was late.
enum LeavingFields {
    @MarkupBuilder static func html(_ visit: Visit) -> Markup {
        Controls.line(
            "at", "退庁した時刻", value: visit.form["at"] ?? "", isRequired: true,
            support: "17:40、1740、17時40分 のように。日付が変わった後は 24:30 か 翌0:30 のように。17:45までが定時です。",
            reach: .local, .class("short"), .autocomplete("off"))
        HelpDayParts.workChoice(
            "work", "遅くなった業務（遅くなったとき）", chosen: visit.form["work"])
        Controls.line(
            "note", "内容（任意）", value: visit.form["note"] ?? "", reach: .local,
            .autocomplete("off"))
    }

    static func values(_ visit: Visit) -> HelpDayRequest.DepartureValues {
        HelpDayRequest.DepartureValues(
            at: visit.time("at") ?? visit.form["at"] ?? "", arrived: nil,
            work: visit.form.typed("work"),
            note: visit.form.typed("note"))
    }
}
