internal import Requests

/// What a city does by itself.
extension GuideTopic {
    static var home: GuideTopic {
        GuideTopic(
            entry: .home,
            purpose: say("あなたがいまの職で次にすることと、その日を示します。ほかの画面を探さなくてすみます。"),
            steps: [
                say("「対応が必要なこと」の一番上のボタンが、次にすることです。日付の近いものから並びます。"),
                say("助け合いデーの五つの段階で、どこまで済んだかが分かります。段階を押すと、その画面に進みます。"),
                say("「前回から」に、前に見てからの出来事が出ます。"),
                say("「今月の予定」に、助け合いデー、定時退庁日、会合、宿題が出ます。"),
                say("職が二つ以上ある人は、右上の職の名前から切り替えます。"),
            ],
            leaves: say("この画面からは、何も出ていきません。"),
            stays: say("ここに見えるすべて。数値の線も、自分の市の中だけのものです。"),
            picture: GuidePicture(
                height: 210, words: say("今日の画面。上に次にすることのボタン、その下に助け合いデーの五つの段階、右下に今月の予定。"),
                pieces: [
                    .box(x: 4, y: 4, width: 352, height: 62), .step(x: 28, y: 35, 1),
                    .button(x: 50, y: 19, width: 170, say("前日の確認をする")),
                    .words(x: 236, y: 41, say("きょうまで")),
                    .step(x: 28, y: 94, 2), .stroke("M56 94h270"),
                    .patch(x: 50, y: 88, width: 12, height: 12),
                    .patch(x: 118, y: 88, width: 12, height: 12),
                    .box(x: 186, y: 88, width: 12, height: 12),
                    .box(x: 254, y: 88, width: 12, height: 12),
                    .box(x: 320, y: 88, width: 12, height: 12),
                    .box(x: 4, y: 120, width: 170, height: 86), .step(x: 28, y: 144, 3),
                    .words(x: 50, y: 150, say("前回から")), .lines(x: 20, y: 172, width: 130, count: 2),
                    .box(x: 186, y: 120, width: 170, height: 86), .step(x: 210, y: 144, 4),
                    .words(x: 232, y: 150, say("今月の予定")),
                    .stroke("M202 166h140M202 184h140M230 162v36M258 162v36M286 162v36M314 162v36"),
                ]))
    }

    static var notices: GuideTopic {
        GuideTopic(
            entry: .notices,
            purpose: say("助言、答え、コメント、会合、招待など、あなたに関わる出来事が並びます。180日で消えます。"),
            steps: [
                say("太い字が、まだ読んでいないものです。題名を押すと、その画面に進みます。"),
                say("読んだものは「すべて既読にする」で、まとめて片付けられます。"),
                say("いつも使う道具で読みたいときは、フィードのアドレスを作ります。アドレスはあなただけの秘密です。"),
                say("市のノードがメールを送るようにしてあれば、新しいお知らせの件数を、メールでも受け取れます。"),
            ],
            leaves: say("何も出ていきません。フィードには題名とリンクだけ、メールには件数とリンクだけが入ります。"),
            stays: say("だれが何を読んだか。助け合いデーの出来事は、フィードにも入りません。"),
            picture: GuidePicture(
                height: 150, words: say("お知らせの一覧。未読のものに印が付き、下にまとめて読んだことにするボタンがある。"),
                pieces: [
                    .box(x: 4, y: 4, width: 352, height: 142), .step(x: 28, y: 28, 1),
                    .patch(x: 50, y: 22, width: 12, height: 12),
                    .lines(x: 72, y: 28, width: 250, count: 1),
                    .patch(x: 50, y: 48, width: 12, height: 12),
                    .lines(x: 72, y: 54, width: 210, count: 1),
                    .lines(x: 72, y: 80, width: 230, count: 1), .step(x: 28, y: 116, 2),
                    .button(x: 50, y: 100, width: 150, say("すべて既読にする")),
                ]))
    }

    static var helpDay: GuideTopic {
        GuideTopic(
            entry: .helpDay,
            purpose: say("給与支給日に全員が定時で帰るための、一週間前からの段取りです。係の中で、次に課の中で助け合います。"),
            steps: [
                say("一週間前: 係長が一人ひとりに聞き、帰れるかを入れます。「全員に聞いた」を押してから、難しい人だけを直せます。"),
                say("足りない分は、まず係の中で、次に所属長が係をまたいで、応援を決めます。動かせない業務は、理由を書いて除外を申請します。"),
                say("前日: 同じ一覧で、もう一度確かめます。一週間前の答えが入っています。"),
                say("当日 17:45: 所属長か庶務担当係長が「消灯しました」を押します。遅れる人は、名前を押して時刻を選びます。"),
                say("次の朝: 結果を確かめ、職員課が締めます。"),
            ],
            leaves: say("何も出ていきません。月の終わりに、職員課が確かめて公開した数値だけが出ます。"),
            stays: say("だれが帰れるか、なぜ難しいか、応援、除外、退庁の時刻、感謝。見られるのは、その所属の係長、庶務担当係長、所属長と、職員課です。"),
            picture: GuidePicture(
                height: 150, words: say("一週間前の確認、応援、前日の確認、当日17時45分の消灯、次の朝の結果が、一本の線に並ぶ。"),
                pieces: [
                    .stroke("M30 60h300"), .step(x: 30, y: 60, 1), .step(x: 105, y: 60, 2),
                    .step(x: 180, y: 60, 3), .step(x: 255, y: 60, 4), .step(x: 330, y: 60, 5),
                    .words(x: 4, y: 34, say("1週間前")), .words(x: 90, y: 94, say("応援")),
                    .words(x: 164, y: 34, say("前日")), .words(x: 226, y: 94, "17:45"),
                    .words(x: 302, y: 34, say("次の朝")),
                    .button(x: 176, y: 108, width: 160, say("消灯しました")),
                ]))
    }

    static var organisation: GuideTopic {
        GuideTopic(
            entry: .organisation,
            purpose: say("職員課が、名簿と所属、ログイン用紙、役割、給与支給日を整えます。"),
            steps: [
                say("「名簿を取り込む」でCSVを選びます。まず、何が変わるかだけが出ます。"),
                say("確かめて「この内容で取り込む」を押すまで、何も変わりません。異動は、日付を付けて前もって入れられます。"),
                say("「給与支給日」で、毎月の日と、休みの日に当たるときの決まりを入れます。助け合いデーの暦ができます。"),
                say("「ログイン用紙」を印刷して渡します。番号は一度だけ表示されます。"),
                say("部会参加者、幹事、傍聴の役割は「利用者と役割」で付けます。"),
            ],
            leaves: say("何も出ていきません。"),
            stays: say("氏名、職員番号、所属、役割、連絡先、取り込んだファイル。"),
            picture: GuidePicture(
                height: 170, words: say("名簿のファイルが、変わるところの一覧を通って、課と係の図に入る。"),
                pieces: [
                    .box(x: 4, y: 40, width: 80, height: 100), .words(x: 22, y: 66, say("名簿")),
                    .lines(x: 18, y: 84, width: 52, count: 3), .step(x: 44, y: 24, 1),
                    .stroke("M92 90h26M110 82l8 8-8 8"),
                    .box(x: 128, y: 40, width: 92, height: 100),
                    .words(x: 140, y: 66, say("変わる所")), .lines(x: 142, y: 84, width: 64, count: 3),
                    .step(x: 174, y: 24, 2), .stroke("M228 90h26M246 82l8 8-8 8"),
                    .box(x: 280, y: 40, width: 60, height: 28),
                    .box(x: 262, y: 108, width: 42, height: 28),
                    .box(x: 314, y: 108, width: 42, height: 28),
                    .stroke("M310 68v20M283 108V88h52v20"),
                    .words(x: 302, y: 59, say("課")), .words(x: 275, y: 127, say("係")),
                    .words(x: 327, y: 127, say("係")),
                ]))
    }

    static var administration: GuideTopic {
        GuideTopic(
            entry: .administration,
            purpose: say("情報システム担当が、ほかの市とのつながり、鍵、利用者、バックアップを見守ります。職員の記録は見えません。"),
            steps: [
                say("「確かめること」に何か出ていれば、その行を押して、書いてあることをします。"),
                say("「ほかの市」で、市を加えます。指紋は、電話で読み上げて照合します。"),
                say("毎日のバックアップができているかを見て、月に一度、データを検査します。鍵は別の場所に保管します。"),
                say("「監査記録」で、ログインや公開の操作をたどれます。"),
            ],
            leaves: say("市の記述書（団体コード、名称、アドレス、公開鍵）。共有した記録。"),
            stays: say("鍵、監査記録、ログ、バックアップ。"),
            picture: GuidePicture(
                height: 150, words: say("自分の市とほかの二つの市が線でつながり、それぞれの状態が印で示されている。"),
                pieces: [
                    .box(x: 130, y: 20, width: 100, height: 44), .words(x: 152, y: 48, say("自分の市")),
                    .box(x: 20, y: 94, width: 100, height: 44), .words(x: 50, y: 122, say("川崎市")),
                    .box(x: 240, y: 94, width: 100, height: 44),
                    .words(x: 262, y: 122, say("茅ヶ崎市")),
                    .stroke("M150 64l-60 30M210 64l60 30"), .step(x: 100, y: 76, 2),
                    .step(x: 116, y: 42, 1),
                ]))
    }
}
