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
            "職員課 高橋", "職員課高橋が", "職員課の高橋", "職員課・高橋", "総務部　職員課　高橋", "給与係　林", "給与係：林", "渡邊：お疲れさまです",
            "○渡邊「はい」",
            "わたなべさん", "ワタナベ係長", "係長のワタナベ", "Takahashi-san", "Takahasi san", "Takahashiさん",
            "Mr. Watanabe",
            "担当: Watanabe", "渡邊（職員課）", "渡邊＠給与係", "渡邊元課長", "渡邊前係長", "川崎係長", "川崎補佐", "Mariaさん",
        ])
    func surnames(text: String) {
        expectHeld(text, .surnameWithTitle)
    }

    @Test(
        "Names that follow on a signed list are held with it",
        arguments: ["出席：髙橋、林、山﨑", "担当：渡邊・齋藤・林"])
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
        ])
    func phones(text: String) {
        expectHeld(text, .phoneNumber)
    }

    @Test(
        "Employee numbers are found behind every label",
        arguments: [
            "職員番号 一四二八五七", "職員番号：〇四二一", "職員番号⑴④②⑧", "ID142857", "ID: 142857", "No.142857",
            "№142857",
            "整理番号142857", "整理番号：１４２８５７", "番号 142857", "職員ID 998877", "No. T14286", "ID：一四二八五七",
        ])
    func numbers(text: String) {
        expectHeld(text, .employeeNumber)
    }

    @Test(
        "What may be somebody is shown, and passes",
        arguments: [
            ("渡邊が担当", ScreeningHit.Kind.surname), ("髙橋も残業した", .surname), ("渡邊と相談", .surname),
            ("渡邊M.の件", .surname), ("渡邊外2名", .surname),
            ("髙橋、林、山﨑が残業", .surname), ("Watanabe came", .surname), ("真由美", .givenName),
            ("真由美が休み", .givenName), ("まゆみちゃん", .givenName), ("真由美ちゃん", .givenName),
            ("M.W.", .initials), ("Ｗ．Ｍ．", .initials), ("M・Wの件", .initials),
            ("mayumi.w", .mailLocalPart), ("142857", .bareNumber), ("T14286", .bareNumber),
            ("一四二八五七", .bareNumber),
            ("&#28193;&#37002;&#30495;&#30001;&#32654;", .encodedName),
            ("&#x6E21;邊真由美", .encodedName),
            ("%E6%B8%A1%E9%82%8A%E7%9C%9F%E7%94%B1%E7%BE%8E", .encodedName),
            ("=E6=B8=A1=E9=82=8A=E7=9C=9F=E7=94=B1=E7=BE=8E", .encodedName),
            ("5rih6YKK55yf55Sx576O", .encodedName),
            ("\\u6e21\\u908a\\u771f\\u7531\\u7f8e", .encodedName),
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
            "みなさん", "たくさん", "和田の集落", "真由美山", "高橋リーダーシップ", "高橋職員住宅", "A・B案", "A・B・C", "500人（内2000人）",
            "①②③④⑤⑥⑦⑧⑨",
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
