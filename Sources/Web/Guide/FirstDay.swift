internal import Requests

/// The first day in a post: what one does once, and what comes again.
struct FirstDay {
    let purpose: String
    let steps: [String]
    let later: String
    let entries: [Menu]

    /// What everybody does.
    private static var signedIn: String { say("右上に、市の名前とあなたの職が出ていることを確かめます。上の帯の色は、市ごとに違います。") }

    static func of(_ role: CityRole) -> FirstDay {
        switch role {
        case .person: person
        case .sectionChief: sectionChief
        case .generalAffairsChief: generalAffairsChief
        case .manager: manager
        case .personnel: personnel
        case .member: member
        case .adviser: adviser
        case .observer: observer
        case .administrator: administrator
        }
    }

    private static var person: FirstDay {
        FirstDay(
            purpose: say("自分の退庁を記録し、助けてくれた人に感謝を送れます。"),
            steps: [
                signedIn, say("「助け合いデー」で、次の助け合いデーの日を見ます。"),
                say("その日、帰れそうかを係長に聞かれたら、難しいときも早めに伝えてください。早いほど、応援を頼めます。"),
                say("得意なことがあれば、係長に伝えます。応援を考えるときの手がかりになります。"),
            ],
            later: say("遅くなった日は、帰った時刻と業務を自分で記録できます。責めるためではなく、業務を直すための記録です。"),
            entries: [.home, .helpDay])
    }

    private static var sectionChief: FirstDay {
        FirstDay(
            purpose: say("一週間前と前日に、係の一人ひとりが帰れるかを聞き、係の中の応援を決めます。"),
            steps: [
                signedIn, say("「助け合いデー」で、次の助け合いデーと、二つの確認の日を見ます。"),
                say("確認の日になると、「今日」の一番上にボタンが出ます。係の人の名前がすべてあるかを確かめてください。足りないときは職員課に伝えます。"),
                say("全員に聞いたら「全員に聞いた」を押し、難しい人だけを直して保存します。"),
            ],
            later: say("難しい人がいたら「応援」で、係の中の分け合いを決めます。足りない分は所属長に上がります。月に一度の係内ミーティングは、60秒で記録できます。"),
            entries: [.home, .helpDay])
    }

    private static var generalAffairsChief: FirstDay {
        FirstDay(
            purpose: say("係の確認のほかに、当日の消灯を確かめます。"),
            steps: [
                signedIn, say("「助け合いデー」で、次の助け合いデーと、二つの確認の日を見ます。"),
                say("自分の係の確認は、係長と同じです。全員に聞いてから、難しい人だけを直します。"),
                say("当日は「退庁と消灯」を開いておきます。まだ残っている人が分かります。全員が帰ったら「消灯しました」を押します。"),
            ],
            later: say("消灯の記録がない課は「未報告」になります。押し忘れたときは、次の朝に後から入れられます。"),
            entries: [.home, .helpDay])
    }

    private static var manager: FirstDay {
        FirstDay(
            purpose: say("課の見込みを見て、係をまたぐ応援と除外を決め、当日の消灯を確かめます。"),
            steps: [
                signedIn, say("「助け合いデー」で、次の助け合いデーと、課の係がそろっているかを見ます。"),
                say("確認のあと「見込みの一覧・除外の承認」を開きます。除外は、理由と、動かせない理由を読んで決めます。"),
                say("足りない分は「応援」で、係をまたいで決めます。"),
                say("当日は「消灯しました」を押します。一覧を印刷すると、決裁欄のあるA4の報告になります。"),
            ],
            later: say("次の朝に結果を見ます。続けて遅くなる業務や、形だけになっている様子も、ここに出ます。人ではなく業務を直すためのものです。"),
            entries: [.home, .helpDay, .compare])
    }

    private static var personnel: FirstDay {
        FirstDay(
            purpose: say("名簿と暦を整え、日を締め、月の数値を確かめて公開します。"),
            steps: [
                signedIn, say("「組織」の「名簿を取り込む」で、職員のCSVを取り込みます。まず変わるところだけが出ます。"),
                say("「給与支給日」で、毎月の日と、休みの日に当たるときの決まりを入れます。助け合いデーの暦ができます。"),
                say("「ログイン用紙」を所属ごとに印刷して渡します。番号は一度だけ表示されます。"),
                say("部会参加者などの役割を「利用者と役割」で付けます。"),
            ],
            later: say("助け合いデーの次の朝に、未報告の課を確かめて締めます。月が終わったら「自分の市の数値」で、出ていく内容を確かめてから公開します。"),
            entries: [.home, .organisation, .helpDay, .compare])
    }

    private static var member: FirstDay {
        FirstDay(
            purpose: say("市の計画を書き、ほかの市の計画に助言やコメントを付け、会合の記録を残します。"),
            steps: [
                signedIn, say("「計画」で、ほかの市の計画を一つ読みます。言葉を選ぶと、コメントや助言を付けられます。"),
                say("「計画を書き始める」で、自分の市の計画を始めます。ひな形を選ぶと、何を書くかが分かります。"),
                say("下書きは自分の市だけに見えます。「確かめて共有」で、変わったところだけを確かめてから共有します。"),
                say("職員の名前は書きません。役職などの言い方にします。"),
            ],
            later: say("届いた助言には、採用・検討中・見送りのどれかで答えます。会合の宿題は「今日」に出ます。"),
            entries: [.home, .plans, .advice, .meetings, .projects, .compare])
    }

    private static var adviser: FirstDay {
        FirstDay(
            purpose: say("各市の計画を読み、助言をします。市の職員の記録は見えません。"),
            steps: [
                signedIn, say("「計画」で、各市の計画を読みます。現状と要因分析から読むと、打ち手の理由が分かります。"),
                say("言葉を選んで、その場所に助言を付けます。"),
                say("書けないと出るときは、情報システム担当に、書き込み先の結び付けを頼んでください。"),
            ],
            later: say("助言に市が答えると「お知らせ」に出ます。会合の議事録にも書き込めます。"),
            entries: [.home, .plans, .advice, .meetings, .notices])
    }

    private static var observer: FirstDay {
        FirstDay(
            purpose: say("共有されたものを読みます。書くことはできません。"),
            steps: [
                signedIn, say("「計画」と「会合」で、各市の取り組みを読みます。"), say("「各市の数値」で、助け合いデーの様子を見ます。"),
            ],
            later: say("新しいものは「お知らせ」に出ます。"),
            entries: [.plans, .meetings, .compare, .notices])
    }

    private static var administrator: FirstDay {
        FirstDay(
            purpose: say("ノードを動かし、ほかの市とつなぎ、写しをとります。職員の記録は見えません。"),
            steps: [
                signedIn, say("「管理」の「確かめること」を見ます。何か出ていれば、その行に書いてあることをします。"),
                say("「鍵と記録」で、鍵がパスフレーズで保護されているかを見ます。"),
                say("「ほかの市」で、相手の市を加えます。指紋は、電話で読み上げて照合します。"),
                say("職員課の人のログイン用紙を作って渡します。名簿は、職員課が取り込みます。"),
            ],
            later: say("毎日のバックアップができているかを見て、月に一度、データを検査します。鍵は別の場所に保管します。"),
            entries: [.home, .administration])
    }
}
