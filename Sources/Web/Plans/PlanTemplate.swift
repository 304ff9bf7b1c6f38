internal import Alliance
internal import Requests

/// What a new plan may begin with: words to be replaced, in a draft that only the own city sees.
struct PlanTemplate {
    /// Around words that stand for the city's own.
    static let opening = "〔"

    struct Action {
        let title: String
        let sectionChief: String
        let manager: String
    }

    let word: String
    let title: String
    var theme = ""
    var currentState = ""
    var causeAnalysis = ""
    var goal = ""
    var expectedEffect = ""
    var actions: [Action] = []

    static var blank: PlanTemplate { PlanTemplate(word: "blank", title: say("白紙")) }
    static var all: [PlanTemplate] { [blank, helpDay, improvement] }

    static func named(_ word: String?) -> PlanTemplate? { all.first { $0.word.isSame(as: word) } }

    /// As the parts of a draft that has none of them yet.
    var parts: [SaveDraft.Part] {
        var parts: [SaveDraft.Part] = []
        func add(_ place: DraftPlace, _ text: String) {
            guard !text.isEmpty else { return }
            parts.append(SaveDraft.Part(place: place, text: text, seen: 0, base: nil))
        }
        add(.field("theme"), theme)
        add(.field("current_state"), currentState)
        add(.field("cause_analysis"), causeAnalysis)
        add(.field("goal"), goal)
        add(.field("expected_effect"), expectedEffect)
        for (index, action) in actions.enumerated() {
            let id = "\(DraftPlace.newPrefix)\(word)\(index + 1)"
            add(.below(kind: "action", id: id, field: "title"), action.title)
            add(.below(kind: "action", id: id, field: "section_chief"), action.sectionChief)
            add(.below(kind: "action", id: id, field: "manager"), action.manager)
        }
        return parts
    }

    /// In how many parts of a draft something is still to be replaced.
    static func open(in draft: RecordDraft) -> Int {
        draft.parts.count { part in
            part.text.utf8.firstRange(of: opening.utf8) != nil
        }
    }
}

extension PlanTemplate {
    /// After the study in which the Help Day was thought of.
    private static var helpDay: PlanTemplate {
        PlanTemplate(
            word: "helpday", title: say("助け合いデーのひな形"),
            theme: "〔災害や感染症のときにも動ける組織、など〕",
            currentState: """
                水曜日と給与支給日を残業しない日に決めている。しかし、帰れるかどうかは一人ひとりに任されていて、〔いつ、どの課で、どれだけ残っているか〕。

                〔職員に聞いたこと、数えたこと〕
                """,
            causeAnalysis: """
                となりの人の仕事が見えない。〔なぜ見えないか〕

                毎月同じころに、同じ業務で遅れる。〔どの業務か。なぜその日に重なるか〕

                手伝おうにも、ほかの人にできる形になっていない。〔手順書、切り出せる作業〕
                """,
            goal: """
                給与支給日を「助け合いデー」とし、全員の仕事が終わるように課の中で助け合い、17時45分にそろって退庁する。夜間の処理や動かせない会議など、別の日にできない業務は除く。

                〔一年後の姿を、数えられる形で〕
                """,
            expectedEffect: """
                係長が仕事の進み具合を知り、声をかけるようになる。助けた人は達成感を、助けられた人は感謝を持ち、次は自分が助けようと思える。

                毎月遅れる業務が見えるようになり、業務改善が始まる。〔自分の市で、まず良くなること〕
                """,
            actions: [
                Action(
                    title: "一週間前に、帰れる見込みを聞く",
                    sectionChief: "係の一人ひとりに聞き、所属長に報告する。難しい人がいれば、係の中で分け合う",
                    manager: "係の中で足りないとき、ほかの係からの応援を指示する"),
                Action(
                    title: "前日に、もう一度確かめる",
                    sectionChief: "一週間前と同じように聞き、変わったところを報告する",
                    manager: "別の日にできない業務の除外を、理由を確かめて決める"),
                Action(
                    title: "当日17時45分に消灯する", sectionChief: "自分から先に帰る支度をする",
                    manager: "庶務担当係長とともに、全員が退庁したことを確かめて消灯する"),
            ])
    }

    private static var improvement: PlanTemplate {
        PlanTemplate(
            word: "improvement", title: say("業務改善のひな形"),
            theme: "〔どの業務を、だれのために〕",
            currentState: "〔業務の名前〕に、毎月〔何時間〕かかっている。〔どこで待ち、どこでやり直しているか〕",
            causeAnalysis: """
                〔同じことを二度書いている、確かめる人が一人しかいない、など〕

                そのやり方になった理由: 〔法令や規則の根拠。根拠がなければ、そのこと〕
                """,
            goal: "〔いつまでに〕、〔何時間〕を〔何時間〕にする。担当でない人も手伝える形にする。",
            expectedEffect: """
                空いた時間で〔すること〕。市民には〔待ち時間など〕。

                効果が見えないときは、〔いつ〕に見直し、直すか止めるかを決める。
                """,
            actions: [
                Action(
                    title: "手順を書き出し、切り出せる作業を分ける", sectionChief: "〔だれと、いつまでに〕",
                    manager: "〔決めること、関わる課に頼むこと〕")
            ])
    }
}
