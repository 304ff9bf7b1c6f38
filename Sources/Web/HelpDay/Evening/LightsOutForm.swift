internal import HTML
internal import Requests

/// Those still here, and the large button.
struct LightsOutForm {
    let division: ShowPresence.Division
    let index: Int
    let mayPutOut: Bool
    let isToday: Bool
    let day: CivicDay
    let visit: PageRequest

    /// What was just sent, where it was about this 課.
    private var typed: FormFields? {
        division.section.isSame(as: visit.form["section"]) ? visit.form : nil
    }

    var html: Markup {
        section(.class("card"), .labelledBy("lights-\(index)")) {
            h2(.id("lights-\(index)")) { bdi { HelpDayWords.section(division.section) } }
            standing
            if mayPutOut { fields }
        }
    }

    private var standing: Markup {
        p(
            division.lightsOut == nil ? .class("standing") : .class("notice good")
        ) {
            span(.data(.line, PresenceLines.standing(division))) { PresenceLines.words(division) }
            division.lightsOut == nil && !mayPutOut ? say("消灯は、所属長か庶務担当係長が記録します。") : ""
            if division.lightsOut?.enteredLater == true {
                " "
                span(.class("tag warn")) { say("後から入力") }
            }
        }
    }

    /// The button on top, and beneath it who is still here. Where now is meant, another time is folded away.
    private var fields: Markup {
        form(.post, .action(PagePath.helpDay(day) / "lights-out")) {
            Controls.token(visit)
            input(.type("hidden"), .name("section"), .value(division.section))
            if !mayBeNow { when }
            button(.class("large")) {
                division.lightsOut == nil ? say("消灯しました") : say("消灯の記録を直す")
            }
            if mayBeNow {
                details(.open(typed?.typed("at") != nil)) {
                    summary { say("別の時刻で記録する") }
                    when
                }
            }
            names
        }
    }

    private var names: Markup {
        fieldset(.describedBy(["still-\(index)-help", "lights-reach-\(index)"])) {
            legend { say("まだ残っている人") }
            p(.class("support"), .id("still-\(index)-help")) {
                say("残っている人に印を付けてから押します。印のない人は定時の退庁になります（退庁や除外の記録がある人を除く）。")
            }
            p(.class("leaves"), .id("lights-reach-\(index)")) { say("この画面の情報は庁外に出ません。") }
            div(.class("choices")) {
                for member in division.members {
                    label {
                        input(
                            .type("checkbox"), .name("still"),
                            .value(member.person.employeeNumber), .checked(isStill(member)))
                        span {
                            bdi { member.person.name }
                            span(.data(.line, PresenceLines.left(member))) {
                                PresenceLines.words(member)
                            }
                        }
                    }
                }
            }
        }
    }

    private func isStill(_ member: ShowPresence.Member) -> Bool {
        guard let typed else { return member.stillHere }
        return typed.all("still").contains {
            member.person.employeeNumber.isSame(as: $0)
        }
    }

    private var mayBeNow: Bool { isToday && division.lightsOut == nil }

    /// Empty is now. A correction names its time, because now would keep the first one.
    private var when: Markup {
        let name = "lights-at-\(index)"
        return div(.class("field")) {
            label(.for(name)) { mayBeNow ? say("消灯した時刻（空欄なら、いま）") : say("消灯した時刻") }
            p(.class("support"), .id(name + "-support")) {
                say("17:45、1745、17時45分 のように。あとから入れた記録には印が付きます。")
            }
            input(
                .id(name), .name("at"), .value(typed?["at"] ?? division.lightsOut?.at ?? ""),
                .class("short"), .autocomplete("off"),
                .describedBy([name + "-support", "lights-reach-\(index)"]))
        }
    }
}
