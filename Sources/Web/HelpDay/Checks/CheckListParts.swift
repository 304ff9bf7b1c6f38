internal import HTML

/// What stands around the people of a check list: on a phone the first of them is high on the screen, and what is
/// said while answers are chosen has its place already.
enum CheckListParts {
    /// The list by name, and the button for everybody. The first button of a form is what Enter in a field
    /// presses, so that saving comes before it, unseen.
    static func head(_ list: CheckList, _ title: String) -> Markup {
        let day = list.day
        return div(.class("listhead")) {
            button(.type("submit"), .class("unseen"), .tabindex(-1), .hidden) { say("保存する") }
            div {
                h1 { title }
                p {
                    bdi { HelpDayWords.last(list.section) }
                    say("　")
                    a(.href(PagePath.helpDay(day))) { day.short }
                }
            }
            button(
                .class("second"), .name("all"), .value(CheckRow.canLeave), .withoutChecks,
                .describedBy(["asked"])
            ) { say("全員に聞いた") }
            // Where the screen is narrow, what the button did is told when it was pressed.
            p(.class("muted wide"), .id("asked")) { say("未記入の人だけを「定時退庁できる」にします。保存するまで、やり直せます。") }
            if list.check == "eve" { p { say("1週間前の答えが入っています。変わった人だけ直してください。") } }
            p(.class("leaves"), .id("reach")) {
                say("記入済み \(list.answeredCount)/\(list.rows.count)人。この画面の情報は庁外に出ません。")
            }
        }
    }

    /// In a place of its own: opening it moves nobody's answers.
    static func more(_ list: CheckList) -> Markup {
        Markup.element(
            "section",
            [
                list.rows.contains(where: \.hasMore) ? .class("mores open") : .class("mores"),
                .labelledBy("mores"),
            ],
            words(list))
    }

    @MarkupBuilder private static func words(_ list: CheckList) -> Markup {
        h2(.id("mores")) { say("難しい人・除外の人のこと") }
        for (index, row) in list.rows.enumerated() { row.more(index) }
    }

    /// Stays at the lower edge of the screen.
    static func saving(_ list: CheckList) -> Markup {
        div(.class("savebar")) {
            p(.role("status"), .data(.line, "standing")) { standing(list) }
            Controls.submit(say("\(list.rows.count)人分をまとめて保存する"))
        }
    }

    private static func standing(_ list: CheckList) -> String {
        switch (list.setCount, list.openCount) {
        case (.some(0), _): say("未記入の人はいません。")
        case (.some(let count), _): say("\(count)人を定時にしました。まだ保存していません。")
        case (nil, 0): say("全員の答えが選ばれています。")
        case (nil, let open): say("まだ選んでいない人: \(open)人")
        }
    }
}
