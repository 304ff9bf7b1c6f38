internal import HTML
internal import Requests

/// How one uses an entry of the menu: what it is for, the steps, what leaves the city, and a sketch.
struct GuideTopic {
    let entry: Menu
    let purpose: String
    let steps: [String]
    let leaves: String
    let stays: String
    let picture: GuidePicture

    static func of(_ entry: Menu) -> GuideTopic {
        switch entry {
        case .home: home
        case .notices: notices
        case .plans: plans
        case .advice: advice
        case .meetings: meetings
        case .projects: projects
        case .helpDay: helpDay
        case .compare: compare
        case .organisation: organisation
        case .administration: administration
        }
    }
}

/// What the cities share.
extension GuideTopic {
    private static var screened: String {
        say("共有する前に「公開前の確認」で、出ていく内容をそのまま確かめます。職員の氏名などは、検査で止まります。")
    }

    fileprivate static var plans: GuideTopic {
        GuideTopic(
            entry: .plans,
            purpose: say("各市の計画を読み、自分の市の計画を書きます。招かれた計画は、ほかの市のものもいっしょに書けます。"),
            steps: [
                say("「新しい計画」に題名を入れ、「計画を書き始める」を押します。ひな形も選べます。まず、自分の市だけに見える下書きになります。"),
                say("現状、要因分析、ありたい姿、期待できる効果を、読む場所でそのまま書きます。途中で「下書きに保存」できます。"),
                say("「確かめて共有」で、変わったところだけを確かめ、「連合に共有する」を押します。ここで初めて、ほかの市に届きます。"),
                say("言葉を選ぶと、その場所にコメントや助言を付けられます。届いたものは、文の横に出ます。"),
                say("配るときは、印刷するか、「書き出す」からWordにします。"),
            ],
            leaves: say("共有した本文、アクション、状態。どの市がいつ書いたか（15分きざみ）。"),
            stays: say("下書き。だれが書いたか。") + screened,
            picture: GuidePicture(
                height: 220, words: say("計画の画面。本文の横に助言が並び、下に「下書きに保存」と「確かめて共有」のボタンがある。"),
                pieces: [
                    .box(x: 4, y: 4, width: 352, height: 212), .words(x: 48, y: 34, say("現状")),
                    .lines(x: 20, y: 54, width: 200, count: 3), .step(x: 28, y: 28, 2),
                    .patch(x: 20, y: 120, width: 96, height: 18),
                    .lines(x: 20, y: 129, width: 200, count: 2),
                    .box(x: 240, y: 48, width: 104, height: 96),
                    .words(x: 276, y: 76, say("助言")), .step(x: 258, y: 70, 4),
                    .lines(x: 252, y: 96, width: 80, count: 3), .stroke("M116 129h124"),
                    .stroke("M4 164h352"), .button(x: 200, y: 174, width: 140, say("確かめて共有")),
                    .step(x: 186, y: 190, 3), .words(x: 24, y: 196, say("下書きに保存")),
                ]))
    }

    fileprivate static var advice: GuideTopic {
        GuideTopic(
            entry: .advice,
            purpose: say("幹事やほかの市が計画に付けた助言を集めて読みます。自分の市への助言には、答えを残します。"),
            steps: [
                say("「助言」で、まだ答えていないものを開きます。「対応が必要なこと」（今日）にも出ます。"),
                say("助言が指す文と、その理由を読みます。元の文が変わっていれば、そのことも出ます。"),
                say("採用・検討中・見送りのどれかを選び、理由を書いて共有します。「検討中」には見直す日を付けられます。"),
                say("計画を直すときは「この修正が答える助言」を選びます。履歴に、どの助言に答えた修正かが残ります。"),
            ],
            leaves: say("助言の文、引用した言葉、答えとその理由、見直す日。"),
            stays: say("だれが書いたか（どの市かだけが出ます）。") + screened,
            picture: GuidePicture(
                height: 190, words: say("助言の画面。引用された文の下に、採用、検討中、見送りの三つの答えがある。"),
                pieces: [
                    .box(x: 4, y: 4, width: 352, height: 182), .words(x: 48, y: 34, say("未回答の助言")),
                    .step(x: 28, y: 28, 1), .patch(x: 20, y: 50, width: 260, height: 18),
                    .lines(x: 28, y: 59, width: 240, count: 1), .step(x: 300, y: 59, 2),
                    .lines(x: 20, y: 86, width: 300, count: 2),
                    .button(x: 52, y: 128, width: 84, say("採用")),
                    .button(x: 146, y: 128, width: 84, say("検討中")),
                    .button(x: 240, y: 128, width: 84, say("見送り")),
                    .step(x: 30, y: 144, 3),
                ]))
    }

    fileprivate static var meetings: GuideTopic {
        GuideTopic(
            entry: .meetings,
            purpose: say("連合の会合の日時、各市の参加、議題、対話の組み合わせ、議事録、宿題を、一か所に残します。"),
            steps: [
                say("会合をつくり、日時、開き方、場所かビデオ会議のアドレス、議題を入れます。"),
                say("各市の参加を書きます。途中で出る時刻も書けます。"),
                say("対話の組み合わせは、どの二市も一度ずつ話せる案をつくれます。"),
                say("会合のあとで、議事録、決まったこと、宿題を書きます。議事録は、どの市も書けます。"),
                say("宿題は、担当する市の「今日」に、済むまで出ます。議事録はWordに書き出せます。"),
            ],
            leaves: say("会合の記録すべて。参加は市ごとで、人の名前は入りません。"),
            stays: say("だれが出席したか、だれが書いたか。") + screened,
            picture: GuidePicture(
                height: 210, words: say("会合の画面。日時と議題、市ごとの参加の表、議事録が上から並ぶ。"),
                pieces: [
                    .box(x: 4, y: 4, width: 352, height: 202), .words(x: 48, y: 34, say("日時と議題")),
                    .step(x: 28, y: 28, 1), .lines(x: 48, y: 52, width: 200, count: 2),
                    .words(x: 48, y: 96, say("各市の参加")), .step(x: 28, y: 90, 2),
                    .stroke("M48 108h290M48 128h290M48 148h290M150 108v40M250 108v40"),
                    .words(x: 48, y: 174, say("議事録・宿題")), .step(x: 28, y: 168, 4),
                    .lines(x: 150, y: 170, width: 180, count: 2),
                ]))
    }

    fileprivate static var projects: GuideTopic {
        GuideTopic(
            entry: .projects,
            purpose: say("業務改善の取り組み、見直しの記録、ナイス賞、事例を、連合で共有します。小さな工夫も歓迎です。"),
            steps: [
                say("上の行から、プロジェクト、見直し、ナイス賞などを選びます。"),
                say("業務改善プロジェクトには、効果と法的な根拠を書きます。二つがそろうと、採用に進めます。"),
                say("効果が出ないものは、見直しで「続ける・直す・止める」を、根拠とともに決めます。"),
                say("ナイス賞には、定時に帰れている係や課を推薦します。個人は推薦できません。"),
            ],
            leaves: say("書いて共有した内容。推薦した係や課の名前。"),
            stays: say("個人の名前、だれの案か。") + screened,
            picture: GuidePicture(
                height: 170, words: say("業務改善プロジェクトの画面。効果と法的な根拠の二つの欄と、星の付いたナイス賞。"),
                pieces: [
                    .box(x: 4, y: 4, width: 214, height: 162), .words(x: 48, y: 34, say("改善")),
                    .step(x: 28, y: 28, 2), .words(x: 20, y: 66, say("効果")),
                    .lines(x: 20, y: 82, width: 180, count: 2), .words(x: 20, y: 122, say("法的な根拠")),
                    .lines(x: 20, y: 138, width: 180, count: 2),
                    .box(x: 232, y: 4, width: 124, height: 162),
                    .step(x: 254, y: 28, 4), .words(x: 274, y: 34, say("ナイス賞")),
                    .stroke("M294 62l10 21 23 3-17 16 5 23-21-11-21 11 5-23-17-16 23-3z"),
                    .words(x: 268, y: 152, say("○○係")),
                ]))
    }

    fileprivate static var compare: GuideTopic {
        GuideTopic(
            entry: .compare,
            purpose: say("各市が公開した助け合いデーの数値を、同じ目盛りの小さな図で並べて見ます。順位はつけません。"),
            steps: [
                say("上の行から、数値の種類を選びます。"),
                say("大きな数字が最新の月です。前の年の同じ月と比べてあります。"),
                say("図の帯は「いつもの範囲」です。帯から出た月や、続けて同じ側にある月に、言葉での見立てが付きます。"),
                say("「数字を見る」を開くと、月ごとの表があります。Excel、CSV、印刷もここからです。"),
                say("職員課は「自分の市の数値」で、出ていく内容を確かめてから、月ごとに公開します。"),
            ],
            leaves: say("市全体の、五人きざみに丸めた人数と割合。大きなまとまりの割合の幅。"),
            stays: say("正確な人数、課や係の数値、だれが定時に帰ったか。少なすぎる人数は「非公表」になります。"),
            picture: GuidePicture(
                height: 190, words: say("数値の図。いつもの範囲の帯の中を線が右へ進み、最新の月が大きな数字で出ている。"),
                pieces: [
                    .box(x: 4, y: 4, width: 352, height: 182),
                    .words(x: 52, y: 36, say("77 %　前年 59 %")),
                    .step(x: 28, y: 30, 2), .patch(x: 20, y: 78, width: 310, height: 44),
                    .stroke("M20 116l40-12 40 8 40-24 40 10 40-20 40-6 40-14 30-4"),
                    .stroke("M20 150h310"), .step(x: 40, y: 66, 3),
                    .words(x: 52, y: 174, say("数字を見る")),
                    .step(x: 28, y: 168, 4),
                ]))
    }
}
