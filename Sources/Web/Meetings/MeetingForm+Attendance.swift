internal import Alliance
internal import HTML
internal import Requests

/// Who comes, in one table, and which cities talk with each other.
extension MeetingForm {
    var attendanceFields: Markup {
        section(.labelledBy("attendance-title")) {
            h2(.id("attendance-title")) { say("各市の参加") }
            p(.class("support")) { say("途中で出る時刻は、最後までいる市では空けます。15:10、15時10分 のように書きます。") }
            Tables.table(
                say("市ごとの参加"), [say("市"), SharedKind.attendance.title("how"), say("途中で出る時刻")],
                cities.cities.map { city in
                    [Markup(city.title), how(of: city), left(of: city)]
                })
        }
    }

    private func how(of city: Controls.Option) -> Markup {
        let place = Self.attendance(of: city.value).how
        let name = Self.name(place)
        let chosen = value(place)
        return began(at: place)
            + fieldset(
                .id(name),
                .describedBy(Controls.describing(name, nil, .unsaid, faults[name]))
            ) {
                legend(.class("unseen")) { say("\(city.title)の参加") }
                div(.class("choices")) {
                    for option in SharedKind.attendance.field("how").options {
                        label {
                            input(
                                .type("radio"), .name(name), .value(option.value),
                                .checked(option.value == chosen))
                            span { option.title }
                        }
                    }
                }
                Controls.problemLine(name, faults[name])
            }
    }

    private func left(of city: Controls.Option) -> Markup {
        let place = Self.attendance(of: city.value).left
        let name = Self.name(place)
        return began(at: place)
            + input(
                .id(name), .name(name), .class("short"),
                .value(ControlCharacter.replaced(in: value(place), hasLines: false)),
                .label(say("\(city.title)が途中で出る時刻")), .invalid(faults[name] != nil),
                .describedBy(Controls.describing(name, nil, .unsaid, faults[name])))
            + Controls.problemLine(name, faults[name])
    }

    var roundFields: Markup {
        section(.labelledBy("rounds-title")) {
            h2(.id("rounds-title")) { say("対話の組み合わせ") }
            notes
            if cities.cities.count < 2 {
                p(.class("muted")) { say("対話の組み合わせは、市が二つ以上になると作れます。") }
            } else {
                proposed
                options
            }
        }
    }

    /// What advisers write of a round.
    @MarkupBuilder var noteFields: Markup {
        if meeting?.rounds.isEmpty == false {
            section(.labelledBy("rounds-title")) {
                h2(.id("rounds-title")) { say("対話の記録") }
                notes
            }
        }
    }

    @MarkupBuilder private var notes: Markup {
        for round in meeting?.byTime ?? [] {
            let place = DraftPlace.below(kind: "dialogue_round", id: round.id, field: "notes")
            let name = Self.name(place)
            details(.class("edit"), .open(faults[name] != nil || isTyped(place))) {
                summary {
                    say("\(round.at ?? "–")から: ")
                    round.pairs.map { RoundWords.pair($0, cities) }.joined(separator: say("、"))
                }
                began(at: place)
                Controls.area(
                    name, say("\(round.at ?? "–")からの記録"), value: value(place), rows: 4,
                    problem: faults[name], .autocomplete("off"))
            }
        }
    }

    @MarkupBuilder private var proposed: Markup {
        if let proposal {
            Tables.table(
                say("組み合わせの案（どの二市も一度ずつ）"), [say("時刻"), say("話す市"), say("休む市")],
                proposal.rounds.map { round in
                    [
                        Markup("\(round.at)–\(round.end)"),
                        ul(.class("plain")) {
                            for pair in round.pairs { li { RoundWords.pair(pair, cities) } }
                        },
                        Markup(
                            round.resting.isEmpty
                                ? say("なし")
                                : round.resting.map { cities[$0] }.joined(separator: say("、"))),
                    ]
                })
            if !proposal.missed.isEmpty {
                p(.class("notice warn")) {
                    say("途中で出る市があるため、話せない組: ")
                        + proposal.missed.map { RoundWords.pair($0, cities) }.joined(
                            separator: say("、"))
                }
            }
        }
        let isAdding = meeting?.rounds.isEmpty == false
        Controls.checks(
            "rounds", isAdding ? say("組み合わせを加える") : say("組み合わせ"),
            [("yes", isAdding ? say("この組み合わせを、いまの組み合わせの下に加える") : say("この組み合わせにする"))],
            chosen: visit.form.all("rounds"),
            support: say("参加や時刻をこの画面で変えたときは、それに合わせて組み直したものを、確認の画面に出します。"),
            problem: faults["rounds"])
    }

    private var options: Markup {
        let options = RoundOptions(visit, meeting, cities)
        let names = [
            RoundOptions.cities, RoundOptions.begin, RoundOptions.length, RoundOptions.pause,
        ]
        return details(.class("edit"), .open(names.contains { faults[$0] != nil })) {
            summary { say("話す市と時間を変える") }
            input(.type("hidden"), .name(RoundOptions.asked), .value("yes"))
            Controls.checks(
                RoundOptions.cities, say("話す市"), cities.cities,
                chosen: options.ticked(in: visit.form),
                support: say("欠席の市は、選んであっても入りません。"), problem: faults[RoundOptions.cities])
            Controls.line(
                RoundOptions.begin, say("最初の回の始まり"), value: visit.form[RoundOptions.begin] ?? "",
                support: say("空けると、会合の始まりの時刻（決まっていなければ13:30）です。"),
                problem: faults[RoundOptions.begin], .class("short"))
            Controls.line(
                RoundOptions.length, say("一回の長さ（分）"),
                value: visit.form[RoundOptions.length] ?? "30",
                problem: faults[RoundOptions.length], .class("short"), .inputMode("numeric"))
            Controls.line(
                RoundOptions.pause, say("回と回の間（分）"), value: visit.form[RoundOptions.pause] ?? "0",
                problem: faults[RoundOptions.pause], .class("short"), .inputMode("numeric"))
            Self.again(say("案をつくり直す"))
        }
    }

    /// Shows the form once more with all that was typed, and what follows from it.
    static func again(_ title: String) -> Markup {
        button(.class("second"), .name("rewrite"), .value("yes"), .withoutChecks) { title }
    }
}

extension ShowMeeting.Answer {
    var byTime: [RoundAnswer] { rounds.sorted { ($0.at ?? "") < ($1.at ?? "") } }
}

extension RoundOptions {
    /// The boxes as they were ticked; before that, the cities that are there.
    func ticked(in form: FormFields) -> [String] {
        form[Self.asked] == nil ? cities : form.all(Self.cities)
    }
}
