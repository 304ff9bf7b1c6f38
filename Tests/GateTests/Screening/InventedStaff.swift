import Gate
internal import Seeding

/// Invented staff: common surnames and given names put together by a seeded generator. No real
/// person is meant.
struct InventedStaff {
    struct Person {
        let surname: String
        let given: String
        let number: String
        let mail: String
        let phone: String
        let surnameReading: String
        let givenReading: String

        /// As a directory without a column for readings has them.
        var screened: ScreenedPerson {
            ScreenedPerson(
                name: surname + "　" + given, employeeNumber: number, mail: mail, phone: phone)
        }

        var screenedWithReading: ScreenedPerson {
            ScreenedPerson(
                name: surname + "　" + given, employeeNumber: number, mail: mail, phone: phone,
                reading: surnameReading + "　" + givenReading)
        }
    }

    let people: [Person]

    init(count: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let surnames = Array(
            zip(Self.words(Self.surnameList), Self.words(InventedReadings.surnames)))
        let givens = Array(
            zip(Self.words(Self.givenList), Self.words(InventedReadings.givenNames)))
        var seen: Set<[UInt32]> = []
        var people: [Person] = []
        while people.count < count {
            guard let surname = surnames.randomElement(using: &random),
                let given = givens.randomElement(using: &random)
            else { break }
            let key = (surname.0 + given.0).unicodeScalars.map(\.value)
            guard seen.insert(key).inserted else { continue }
            let index = people.count
            people.append(
                Person(
                    surname: surname.0, given: given.0, number: "\(100_000 + index * 7)",
                    mail: "user\(index)@city.example.jp",
                    phone: "0465-\(20 + index % 70)-\(1000 + index / 70 * 13 % 9000)",
                    surnameReading: surname.1, givenReading: given.1))
        }
        self.people = people
    }

    private static func words(_ list: String) -> [String] {
        list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    }

    private static let surnameList = """
        佐藤 鈴木 高橋 髙橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 𠮷田 山田 佐々木 山口 松本 井上
        木村 林 斎藤 齋藤 齊藤 斉藤 清水 山崎 山﨑 森 池田 橋本 阿部 石川 山下 中島 中嶋 石井 小川 前田 岡田
        長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田
        竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 工藤
        今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎 木下
        久保 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井 櫻井 高野 渡部 吉川 山内 西田 飯田 菊池
        西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 東 服部 川崎 岩田 土屋 本田 辻 樋口 秋山 田口 永井
        山中 中西 吉村 川上 石原 大橋 松岡 浜田 濱田 濵田 馬場 森本 矢野 浅野 松下 星野 大久保 吉岡 小池 野田
        荒木 松浦 熊谷 大谷 内藤 黒田 尾崎 川村 永田 望月 松村 荒井 堀 田辺 田邊 平井 大島 西山 早川 栗原 広瀬
        廣瀬 廣瀨 横田 石橋 岩本 萩原 片山 関口 宮田 大石 本間 高山 須藤 岡崎 吉野 小田 伊東 鎌田 上原 篠原
        小西 松原 福島 古賀 成田 児玉 大森 奥村 小沢 小澤 桑原 三宅 坂口 西 南 北 小泉 福井 内山 八木 平山
        沢田 澤田 牧野 川島 奥田 浅井 大川 北川 河合 白石 今村 岡 矢島 富田 冨田 田島 大山 松永 川田 天野 石塚
        須田 大村 杉浦 野崎 上村 金井 小倉 岩井 菅野 三上 吉沢 森下 金沢 北原 堀内 土井 飯塚 三好 長尾 青山
        津田 根本 堀江 森山 村井 安部 前川 川端 福本 堤 榎本 中井 大内 倉田 門脇 相馬 長島 長嶋 植田 柳沢 田代
        黒川 稲垣 入江 黒木 竹田 塚本 神谷 滝沢 瀧澤 手塚 細川 村山 川原 下田 西岡 塩田 久野 岸 畑中 宇野 篠田
        大沢 竹中 中尾 水谷 小笠原 宮下 甲斐 浅田 戸田 落合 東海林 勅使河原 長谷部 日下部 小田原 茅ヶ崎 中原 平
        田原 秦 高 谷 沢 泉 星 桂 菅 柳 島 浜 港 川 岩 角 宮 中 金 曽我 城 伊勢 二宮 関ヶ原 井ノ上 権 全 境 光
        """

    private static let givenList = """
        太郎 一郎 次郎 三郎 健一 健二 健太 健太郎 大輔 翔太 拓也 直樹 直人 和也 達也 哲也 雄太 雄一 雄大 裕太
        裕介 祐介 佑介 悠斗 悠人 陽斗 陽太 陽介 蓮 湊 樹 蒼 律 碧 新 暁 颯太 颯 大翔 大和 大地 大樹 翼 駿 匠
        誠 学 実 和 正 進 茂 薫 勇 清 豊 隆 修 勉 明 弘 博 浩 寛 徹 聡 智 剛 亮 涼 遼 諒 淳 順 潤 純 準 仁 均
        昇 登 稔 満 守 護 衛 治 修一 修平 浩一 浩二 浩之 博之 弘之 裕之 広之 和之 智之 孝之 隆之 正之 秀樹
        秀明 英樹 英明 正樹 正明 正人 正和 和人 和夫 和彦 和弘 和正 幸雄 幸一 幸男 義雄 義明 義人 茂雄 茂樹
        花子 幸子 和子 洋子 恵子 惠子 京子 節子 千代子 文子 久子 良子 美智子 美穂 美咲 美月 美里 美香 美紀
        真由美 真理 眞理 真奈美 真央 麻衣 麻美 麻里 優子 優花 優奈 優 結衣 結菜 結愛 陽菜 陽子 葵 凛 凜 紬
        莉子 莉奈 芽衣 咲良 さくら ひかり あかり みゆき はるか かおり さおり まゆみ ゆかり あゆみ めぐみ のぞみ
        みどり ひなた こころ ことは ユリ マリ エミ リサ アンナ 愛 愛子 愛美 彩 彩花 彩香 綾 綾乃 菜々子 奈々
        奈緒 奈緒子 直美 直子 由美 由美子 由紀 由紀子 友美 友子 知子 智子 朋子 明美 明日香 明子 裕子 裕美
        典子 紀子 法子 則子 礼子 玲子 玲奈 麗子 静香 静 靜 瞳 光 輝 望 希 未来 歩 渚 楓 桜 櫻 桃子 梓 杏
        龍之介 竜之介 慎之介 慎太郎 慎一 愼一 晋太郎 晃 晄 晃一 康平 康介 康弘 航 航平 昌弘 昌平 俊介 俊一
        俊彦 敏夫 敏彦 利夫 利明 徳子 德子 髙志 高志 貴志 隆志 崇 孝 敬 剛志 武 猛 毅 一 一樹 一真 二郎 功 勲
        """
}
