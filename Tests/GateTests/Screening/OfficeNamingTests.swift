import Gate
import Testing

/// Every way in which an office names people, with a directory of a few invented ones: what holds a
/// text back, what is only shown, and what is neither.
struct OfficeNamingTests {
    private static let screen = Screen(
        [
            person("渡邊　真由美", "142857", "ワタナベ　マユミ", "mayumi.w@city.example.jp", "0465-33-1302"),
            person("髙橋 健一", "T14286", "タカハシ ケンイチ"),
            person("齋藤 花子", "200001", "サイトウ ハナコ"), person("林 葵", "200002", "ﾊﾔｼ ｱｵｲ"),
            person("山﨑 太郎", "200003", "やまざき　たろう"), person("大野 翔", "200004", "おおの しょう"),
            person("ジョン スミス", "200005", nil), person("Maria Gonzalez", "200006", nil),
            person("中 実", "200007", "なか みのる"), person("川崎 光", "200008", "かわさき ひかる"),
            person("本田 純一郎", "200009", "ほんだ じゅんいちろう"), person("和田 吉法", "200010", "わだ きっぽう"),
            person("佐藤 太一", "200011", "さとう たいち"), person("伊東 直", "200012", "いとう なお"),
            person("佐藤 リカ", "200013", "さとう りか"), person("鈴木 一郎", "200014", "すずき いちろう"),
            person("森 恵", "200015", "もり めぐみ"), person("関 さくら", "200016", "せき さくら"),
            person("Nguyen Thi Lan", "200017", "ぐえん てぃ らん"),
            person("架空 月子", "200018", "かくう つきこ"),
        ],
        organisation: ScreenedOrganisation(
            posts: ["主任級専門役"], units: ["総務部", "職員課", "給与係", "納税課"]))

    private static func person(
        _ name: String, _ number: String, _ reading: String?, _ mail: String? = nil,
        _ phone: String? = nil
    ) -> ScreenedPerson {
        ScreenedPerson(
            name: name, employeeNumber: number, mail: mail, phone: phone, reading: reading)
    }

    @Test(
        "A full name is found whatever stands within it",
        arguments: [
            "渡邊（わたなべ）真由美", "渡邊(ﾜﾀﾅﾍﾞ)真由美(ﾏﾕﾐ)", "<ruby>渡邊<rt>わたなべ</rt></ruby>真由美",
            "<ruby>渡邊<rp>(</rp><rt>わたなべ</rt><rp>)</rp></ruby><ruby>真由美<rt>まゆみ</rt></ruby>",
            "｜渡邊《わたなべ》｜真由美《まゆみ》", "**渡邊**真由美", "渡**邊真**由美", "_渡邊_ _真由美_", "渡邊（係長）真由美",
            "渡邊（給与係長）真由美", "林（係長）葵", "渡邊-真由美", "渡邊—真由美", "渡邊：真由美", "渡邊＝真由美", "渡邊→真由美",
            "渡・邊・真・由・美", "渡/邊/真/由/美", "真由美・渡邊", "真由美 渡邊", "ジョン・スミス", "スミス・ジョン", "Maria-Gonzalez",
            "高橋（職員課）健一", "渡辺<b>真由美</b>", "渡邊Mayumi", "渡邊 Mayumi", "Watanabe真由美",
            "渡邊★真由美", "渡邊@真由美", "渡邊♪真由美", "渡邊 🌸 真由美", "渡邊〜真由美", "渡邊!真由美", "渡邊%真由美", "渡邊※真由美",
            "渡邊（真由美）", "渡邊「真由美」", "林★葵", "林☆葵", "林@葵", "渡★邊★真★由★美", "渡、邊、真、由、美", "渡。邊。真。由。美",
            "渡🌸邊🌸真🌸由🌸美",
            "渡<!-- -->邊真由美", "渡<!-- 改行しないでください -->邊真由美", "渡<?x?>邊真由美",
            "グエン・ティ・ラン", "グエンティラン", "グエン ラン", "ラン・グエン", "架\u{FFFD}空月子", "架空\u{FFFD}\u{FFFC}月子",
            "渡<span style=\"color: #333333; font-weight: bold; letter-spacing: 2px\">邊真</span>由美",
        ])
    func withinNames(text: String) {
        expectHeld(text, .fullName)
    }

    @Test(
        "Readings and Latin letters are names too",
        arguments: [
            "ワタナベ　マユミ", "ﾜﾀﾅﾍﾞ ﾏﾕﾐ", "わたなべまゆみ", "まゆみ・わたなべ", "Watanabe Mayumi", "MAYUMI WATANABE",
            "Mayumi Watanabe", "watanabe.mayumi", "WatanabeMayumi", "Ｗａｔａｎａｂｅ　Ｍａｙｕｍｉ",
            "Watanabe, Mayumi", "Ōno Shō", "Ohno Sho", "Oono Shou", "Ôno Syô", "Takahashi Ken'ichi",
            "Takahasi Kenichi", "Hayashi Aoi", "Hayasi Aoi", "Honda Jun-ichiro", "Honda Junichirō",
            "Wada Kippou",
            "齋藤はなこ", "斉藤ハナコ", "さいとう花子", "サイトウ花子", "林あおい", "やまざき太郎", "やまざきたろー", "オーノ ショー",
            "鈴木イチロー", "鈴木いちろー", "オーノ翔", "Mayumi Watanabe's idea", "Watanabe Mayumi’s plan",
        ])
    func readings(text: String) {
        expectHeld(text, .fullName)
    }

    @Test(
        "A surname with a post, a unit, a label or brackets beside it means a person",
        arguments: [
            "係長の渡邊", "係長の渡邊が", "係長：渡邊", "係長・渡邊", "課長渡邊", "係長 山﨑は", "課長（渡邊）", "担当：渡邊", "担当:高橋",
            "担当 渡邊", "担当の渡邊", "担当：林", "記録：林", "文責・渡邊", "作成者＝渡邊", "（渡邊）", "対応した（林）。", "【渡邊】", "［渡邊］",
            "〈渡邊〉", "（渡邊、高橋）", "（担当 渡邊）", "（渡邊記）", "**担当**：**渡邊**", "高橋補佐", "高橋リーダー", "高橋専門官",
            "高橋チーフ",
            "高橋職員", "高橋委員長", "高橋会計年度任用職員", "高橋再任用職員", "高橋マネージャー", "高橋主任級専門役", "高橋（係長）", "高橋・主査",
            "高橋／課長補佐", "渡邊給与係長", "渡邊納税課長", "納税林課長", "給与係林主事", "旧姓齋藤", "旧姓：齋藤", "（旧姓 齋藤）", "旧姓川崎",
            "|担当|渡邊|職員課|", "|担当|林|職員課|", "担当｜渡邊｜財政課", "担当：**渡邊**財政課所属", "担当：\"渡邊\"財政課",
            "担当：“林”財政課", "担当_渡邊_計画", "<ruby>渡邊<rt>わたなべ</rt></ruby>係長",
            "<ruby>渡邊<rp>(</rp><rt>わたなべ</rt><rp>)</rp></ruby>さん", "<b>渡邊</b>係長", "渡邊<br>係長",
            "<strong>高橋</strong>補佐", "係長の<b>渡邊</b>", "担当：<b>渡邊</b>", "担当：<b class=\"x\">林</b>",
            "（<b>渡邊</b>）", "<tr><td>担当</td><td>林</td></tr>", "「渡邊」係長", "「渡邊」さん", "『渡邊』リーダー",
            "Mr. Watanabe's plan", "Watanabe-san's plan", "グエンさん", "佐藤リさん", "佐藤り係長", "渡邊真さん",
            "渡邊真係長",
            "（渡邊追記）", "（渡邊修正）", "【渡邊追記】", "（渡邊意見）", "（渡邊確認済）", "担当：渡邊20時", "担当：林20時", "担当：渡邊①",
            "渡邊会計年度職員", "渡邊パート職員", "渡邊派遣職員", "渡邊育休代替職員", "渡邊任用職員", "渡邊次席", "渡邊首席", "渡邊推進監",
            "渡邊隊員", "渡邊班員", "渡邊団員", "渡邊署員", "渡邊署長", "渡邊支所長", "渡邊かちょう", "わたなべかちょう", "渡邊カカリチョウ",
            "渡邊DX推進課長", "渡邊DX推進担当部長", "渡邊まちづくり課長", "渡邊くらし安全課長", "渡邊いきいき長寿課長", "渡邊第2係長",
            "渡邊第１係長", "渡邊2係長", "渡邊DX係長", "渡邊維持第1係長", "渡邊・齋藤両主査", "渡邊、齋藤両係長", "渡邊・齋藤両氏",
            "渡邊・齋藤の両名", "森・関両課長", "渡邊齋藤両係長", "森委員長", "林職員", "林団員",
            "日直：林", "当直：林", "夜勤：林", "早番：林", "遅番：林", "育休：林", "年休：林", "出張：林", "異動：林", "退職：林",
            "昇任：林", "主担：林",
            "職員課 高橋", "職員課高橋が", "職員課の高橋", "職員課・高橋", "総務部　職員課　高橋", "給与係　林", "給与係：林", "渡邊：お疲れさまです",
            "○渡邊「はい」",
            "わたなべさん", "ワタナベ係長", "係長のワタナベ", "Takahashi-san", "Takahasi san", "Takahashiさん",
            "Mr. Watanabe",
            "渡邊職員課係長", "渡邊総務部職員課長", "渡邊職員課給与係長", "渡邊総務部職員課給与係長", "渡邊 総務部 職員課長",
            "渡邊保健センター係長", "渡邊福祉事務所長", "渡邊児童相談所長", "渡邊児童相談所次長", "渡邊未来創造課長", "髙橋脱炭素推進室長",
            "渡邊デジタル戦略室主査", "林職員課係長", "渡邊市民病院長", "渡邊議会局次長", "渡邊教育長", "渡邊上席主任", "渡邊特命参事", "渡邊副市長",
            "渡邊消防長",
            "渡邊消防司令長", "渡邊消防司令補", "渡邊病院長", "渡邊医師", "渡邊GL", "渡邊TL", "渡邊グループ長", "渡邊リーダー代理",
            "渡邊（職員課係長）", "渡邊（総務部職員課長）", "渡邊（未来創造課長）", "渡邊＠総務部職員課長",
            "記入者：渡邊", "記入者：林", "担当者名：林", "担当者氏名：林", "参加者：林", "参加：林", "同席：林", "メンバー：林", "申請者：林",
            "起票者：林", "送信者：林", "連絡係：林", "進行役：林", "構成員：林", "申請人：林", "当日の参加者：林", "参加者（敬称略）：林",
            "出席者（敬称略）：渡邊", "To：林", "To: 渡邊", "Cc：林", "CC: Watanabe", "From: Watanabe",
            "| 記入者 | 林 |",
            "記入者｜林", "（係長）渡邊", "【担当】渡邊", "［記録］渡邊",
            "担当: Watanabe", "渡邊（職員課）", "渡邊＠給与係", "渡邊元課長", "渡邊前係長", "川崎係長", "川崎補佐", "Mariaさん",
        ])
    func surnames(text: String) {
        expectHeld(text, .surnameWithTitle)
    }

    @Test(
        "Names that follow on a signed list are held with it",
        arguments: ["出席：髙橋、林、山﨑", "担当：渡邊・齋藤・林", "記入者：林、渡邊、齋藤"])
    func lists(text: String) {
        #expect(Self.screen.held(in: text).count == 3)
    }

    @Test(
        "A given name counts with さん",
        arguments: ["真由美さん", "真由美くん", "昨日は葵さんが", "まゆみさん", "マユミさん", "Mayumi-san", "真由美係長", "花子先輩"])
    func givenNames(text: String) {
        expectHeld(text, .givenNameWithTitle)
    }

    @Test(
        "Mail addresses are found however they are written",
        arguments: [
            "mayumi.w at city.example.jp", "mayumi.w★city.example.jp", "mayumi.w●city.example.jp",
            "mayumi.w[at]city[dot]example[dot]jp", "mayumi.w(at)city(dot)example(dot)jp",
            "mayumi.w at city dot example dot jp", "mayumi.wアットcity.example.jp",
            "mayumi.wアットマークcity.example.jp", "mayumi[dot]w@city.example.jp",
            "mayumi.w_at_city.example.jp", "mayumi.w アット city.example.jp",
            "mayumi.w＠city。example。jp",
            "somebody at other.example.com",
            "mayumi.w&#64;city.example.jp", "mailto:mayumi.w%40city.example.jp",
            "info7%40city.example.jp",
            "info7&commat;city.example.jp", "info7=40city.example.jp", "info7%2540city.example.jp",
            "other(at mark)city.example.jp", "other(atmark)city.example.jp",
            "other〈at〉city.example.jp",
            "other @ city . example . jp", "other@city.example.jp . Then",
            "mayumi.w-at-city.example.jp", "mayumi.w_at_city_dot_example_dot_jp",
            "info7-at-city-dot-example-dot-jp", "info7@city-dot-example-dot-jp",
        ])
    func mail(text: String) {
        expectHeld(text, .mailAddress)
    }

    @Test(
        "Telephone numbers are found in every kind of digit",
        arguments: [
            "〇四六五―三三―一三〇二", "○四六五－三三－一三○二", "〇九〇（一二三四）五六七八", "零四六五・三三・一三零二", "⓪④⑥⑤③③①③⓪②",
            "⓪④⑥⑤-③③-①③⓪②", "0 4 6 5 3 3 1 3 0 2", "０ ４ ６ ５ － ３ ３ － １ ３ ０ ２",
            "0 9 0 1 2 3 4 5 6 7 8",
            "電話 0 4 6 5 9 9 8 7 6 5", "33-1302", "３３－１３０２", "33ー1302", "（内2345）", "(内線2345)",
            "（内）2345",
            "【内 2345】",
            "①0465-33-1302", "٠٤٦٥-٣٣-١٣٠٢",
            "0465/33/1302", "0465_33_1302", "0465~33~1302", "0465〜33〜1302", "0465【33】1302",
            "0465[33]1302",
            "0465:33:1302", "090/1234/5678", "33 1302", "33の1302", "33/1302",
            "0465&#45;33&#45;1302",
            "0465%2D33%2D1302",
            "内線2345・2346", "（内2345・2346）", "電話 99-1302・1303",
            "内線で2345", "内線番号が2345", "内線［2345］", "内線：#2345", "FAX番号 99-1302", "直通番号 99-1302",
            "電話：99局の1302番", "33局の1302番", "0465·33·1302", "0465•33•1302", "0465,33,1302",
            "内線2345年金課", "内線2345人事係", "内線2345本庁",
        ])
    func phones(text: String) {
        expectHeld(text, .phoneNumber)
    }

    @Test(
        "Each number of a list is found, and what only follows is not",
        arguments: [
            ("内線2345・2346", ["2345", "2346"]), ("（内2345・2346）", ["2345", "2346"]),
            ("内線2345、2346、2347", ["2345", "2346", "2347"]),
            ("電話 99-1302・1303", ["99-1302", "1303"]), ("33-1302・1303", ["33-1302", "1303"]),
            ("0465-33-1302、0465-33-1303", ["0465-33-1302", "0465-33-1303"]),
            ("内線2345、2020年", ["2345"]), ("内線2345、17時", ["2345"]), ("内線2345と100人", ["2345"]),
        ])
    func phoneLists(text: String, expected: [String]) {
        let hits = Self.screen.hits(in: text).filter { $0.kind == .phoneNumber }
        #expect(hits.map(\.excerpt) == expected)
    }

    @Test(
        "Employee numbers are found behind every label",
        arguments: [
            "職員番号 一四二八五七", "職員番号：〇四二一", "職員番号⑴④②⑧", "ID142857", "ID: 142857", "No.142857",
            "№142857",
            "職員番号 1 4 2 8 5 7", "職員番号：１ ４ ２ ８ ５ ７", "職員番号 1-4-2-8-5-7", "ID 1 4 2 8 5 7",
            "職員番号 9 9 8",
            "整理番号142857", "整理番号：１４２８５７", "番号 142857", "職員ID 998877", "No. T14286", "ID：一四二八五七",
        ])
    func numbers(text: String) {
        expectHeld(text, .employeeNumber)
    }

    @Test(
        "What may be somebody is shown, and passes",
        arguments: [
            ("渡邊が担当", ScreeningHit.Kind.surname), ("髙橋も残業した", .surname), ("渡邊と相談", .surname),
            ("渡邊M.の件", .surname), ("渡邊_財政課", .surname), ("計画_渡邊_0401.docx", .surname),
            ("'渡邊'財政課", .surname), ("Watanabe's idea", .surname), ("Watanabe’s", .surname),
            ("渡邊異動", .surname), ("渡邊育休", .surname), ("※渡邊追記", .surname), ("渡邊等が", .surname),
            ("渡邊達が", .surname), ("渡邊以外", .surname),
            ("渡邊21:00", .surname), ("渡邊20:30退庁", .surname), ("渡邊3時間", .surname), ("渡邊1名", .surname),
            ("佐藤リが担当", .surname), ("渡邊真が担当", .surname), ("渡邊外2名", .surname),
            ("髙橋、林、山﨑が残業", .surname), ("Watanabe came", .surname), ("真由美", .givenName),
            ("真由美が休み", .givenName), ("まゆみちゃん", .givenName), ("真由美ちゃん", .givenName),
            ("M.W.", .initials), ("Ｗ．Ｍ．", .initials), ("M・Wの件", .initials),
            ("S.T.", .initials), ("T.S.", .initials), ("I.N.", .initials), ("331302", .bareNumber),
            ("mayumi.w", .mailLocalPart), ("142857", .bareNumber), ("T14286", .bareNumber),
            ("一四二八五七", .bareNumber),
            ("&#28193;&#37002;&#30495;&#30001;&#32654;", .encodedName),
            ("&#x6E21;邊真由美", .encodedName),
            ("%E6%B8%A1%E9%82%8A%E7%9C%9F%E7%94%B1%E7%BE%8E", .encodedName),
            ("=E6=B8=A1=E9=82=8A=E7=9C=9F=E7=94=B1=E7=BE=8E", .encodedName),
            ("5rih6YKK55yf55Sx576O", .encodedName),
            ("\\u6e21\\u908a\\u771f\\u7531\\u7f8e", .encodedName),
            ("林&nbsp;葵", .encodedName), ("渡邊&ensp;真由美", .encodedName),
            ("渡&shy;邊真由美", .encodedName),
            ("&amp;#28193;&amp;#37002;&amp;#30495;&amp;#30001;&amp;#32654;", .encodedName),
            (
                "%25E6%25B8%25A1%25E9%2582%258A%25E7%259C%259F%25E7%2594%25B1%25E7%25BE%258E",
                .encodedName
            ),
            ("name/5rih6YKK55yf55Sx576O", .encodedName),
            ("=?UTF-8?B?5rih6YKK55yf55Sx576O?=", .encodedName),
        ])
    func warned(text: String, kind: ScreeningHit.Kind) {
        for (before, after) in [("", ""), ("・", "\n")] {
            let hits = Self.screen.hits(in: before + text + after)
            #expect(hits.contains { $0.kind == kind })
            #expect(hits.allSatisfy { $0.level == .warn })
        }
    }

    @Test("Each name of a list is shown")
    func warnedList() {
        let hits = Self.screen.hits(in: "髙橋、林、山﨑が残業")
        #expect(hits.map(\.excerpt) == ["髙橋", "林", "山﨑"])
    }

    @Test(
        "Places, words and amounts are neither",
        arguments: [
            "高橋川", "高橋町", "高橋線", "高橋川の護岸", "渡邊橋", "森林", "林業", "林道", "林野庁", "山林課長", "担当の中で", "係長の中に",
            "課員の中から", "川崎", "川崎が開催", "担当：川崎", "出席：川崎、小田原", "（川崎）", "川崎市職員", "川崎職員", "川崎委員長",
            "11月18日（金）",
            "みなさん", "たくさん", "和田の集落", "渡邊等伯の屏風", "渡邊達也", "高橋3丁目", "高橋1号線", "高橋第2小学校長", "渡邊2丁目自治会長",
            "渡邊ふれあい公民館長", "出張：林野庁", "育休：森林組合", "真由美山", "高橋リーダーシップ", "高橋職員住宅", "A・B案", "A・B・C",
            "500人（内2000人）",
            "①②③④⑤⑥⑦⑧⑨", "高橋町教育委員会事務局長", "高橋公民館長", "高橋小学校長", "高橋川改修事務所長", "森林事務所長", "関係者：森林組合",
            "対象者：全員", "業者：大野建設", "会場名：林", "定員：林", "三人：林", "三名：林",
            "https://example.jp/look-at-this.html",
            "0830/12/18", "2020/11/18", "0900~1200", "33 2026", "33 1302件", "331302円", "33-13/02",
            "0 1 2 3 4 5 6 7 8 9", "件数は 4 5 6 5 3 3 1 3 0 2", "33-1303", "12-34-56", "二〇二六年",
            "三三五五", "142858",
            "142,857円", "142857円", "No.7", "ID", "%E6%B8%A1", "QUJDREVGR0g=", "a★b", "x at y",
            "行かない",
            "Watanabean", "Onomatopoeia", "sandwich",
        ])
    func neither(text: String) {
        let hits = Self.screen.hits(in: text)
        #expect(hits.isEmpty, "\(hits.map { "\($0.kind) \($0.excerpt)" })")
    }

    /// In any sentence, as the same words are found by themselves.
    private func expectHeld(
        _ text: String, _ kind: ScreeningHit.Kind,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for (before, after) in [("", ""), ("・", "\n・次"), ("次のとおり。", "、ほか")] {
            let hits = Self.screen.hits(in: before + text + after)
            #expect(
                hits.contains { $0.kind == kind && $0.level == .hold },
                "\(before)\(text)\(after): \(hits.map { "\($0.kind) \($0.excerpt)" })",
                sourceLocation: sourceLocation)
        }
    }
}
