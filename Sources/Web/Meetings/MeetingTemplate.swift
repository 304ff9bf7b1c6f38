internal import HTML
internal import Requests

/// What a new meeting may begin with: an agenda and how one meets, to be changed as one likes. They are words that the
/// cities make their own, and so they are in the language in which the cities write.
struct MeetingTemplate {
    let word: String
    let title: String
    /// By the names of the meeting's fields.
    var values: [String: String] = [:]
    var agenda: [String] = []

    private static var all: [MeetingTemplate] {
        [
            MeetingTemplate(word: "blank", title: say("白紙")),
            MeetingTemplate(
                word: "regular", title: say("定例の会合"),
                values: ["title": "連合の定例会合", "begin": "14:00", "end": "16:00", "form": "hybrid"],
                agenda: [
                    "前回の宿題を確かめる", "各市の計画で変わったところ", "二つの市ずつの話し合い", "幹事の助言と、それへの答え",
                    "各市の次の一歩", "次回の日と宿題",
                ]),
            MeetingTemplate(
                word: "online", title: say("オンラインの打合せ"),
                values: ["title": "オンラインの打合せ", "begin": "13:30", "end": "14:30", "form": "online"],
                agenda: ["決めたいこと", "困っていることを一つずつ", "次にすることと、だれがするか"]),
            MeetingTemplate(
                word: "review", title: say("年度の振り返り"),
                values: ["title": "年度の振り返りの会合", "begin": "13:30", "end": "16:30", "form": "place"],
                agenda: [
                    "各市の数値の動き（いつもの範囲から外れた月とその訳）", "続けること、直すこと、やめること",
                    "ほかの市から借りたい打ち手", "来年度の計画に書くこと",
                ]),
        ]
    }

    static func named(_ word: String?) -> MeetingTemplate? {
        all.first { $0.word.isSame(as: word) }
    }

    /// Which one the form begins with, above it, before anything is typed.
    static func choice(_ word: String?) -> Markup {
        let chosen = named(word) ?? all[0]
        return nav(.label(say("ひな形"))) {
            ul(.class("menu")) {
                for template in all {
                    li {
                        a(
                            .href(PagePath("/meetings/new").with("template", template.word)),
                            .current(template.word == chosen.word)
                        ) { template.title }
                    }
                }
            }
        }
    }
}
