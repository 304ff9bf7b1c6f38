/// Names that are words as well. They count only where the text around them speaks of a person:
/// a gate that cries at every 林, 川崎 and 未来 is soon waved through.
enum OrdinaryWords {
    /// Surnames that are also cities around here, which texts of the alliance name as they name people.
    static let neighbours = ScalarTrie(words: neighbourList)
    /// Surnames that are also prefectures and the largest cities.
    static let regions = ScalarTrie(words: regionList)
    /// Surnames of one kanji that stand for a direction, a size, a weekday.
    static let positions = ScalarTrie(
        words: """
            中 上 下 東 西 南 北 前 後 左 右 内 外 大 小 新 旧 本 金 土 月 火 水 木 日 全 他 各 計 正 副 案 再 同
            元 現 市 県 町 村 区 道
            """)
    /// Surnames that say which of several a post is, or whose (新係長, 前課長, 一職員, 県職員).
    static let attributes = ScalarTrie(
        words: "新 前 元 旧 本 現 全 他 各 副 正 再 今 一 市 県 町 村 区 道")
    /// The same of a surname that says so beside some posts alone.
    static let attributePhrases = ScalarTrie(words: "平職員 平係員 平課員")
    /// Surnames of two kanji and more that are ordinary words.
    static let surnames = ScalarTrie(words: surnameList)
    static let givenNames = ScalarTrie(words: givenList)
    /// Words of two kanji the first of which is a given name.
    static let givenNameBeginnings = ScalarTrie(words: givenNameBeginningList)

    private static let neighbourList = """
        川崎 横浜 小田原 茅ヶ崎 伊勢原 平塚 鎌倉 藤沢 逗子 秦野 厚木 大和 海老名 座間 綾瀬
        南足柄 葉山 寒川 大磯 山北 開成 箱根 真鶴 湯河原 愛川 清川 相模原 横須賀 足柄
        中原 高津 宮前 多摩 麻生 港北 都筑 青葉 磯子 戸塚 瀬谷 鶴見 保土ヶ谷
        """

    private static let regionList = """
        千葉 福島 山口 宮崎 石川 福井 長野 山形 岡山 香川 徳島 宮城 秋田 青森 岩手 茨城 栃木 群馬 富山 山梨
        岐阜 静岡 愛知 三重 滋賀 京都 大阪 兵庫 奈良 鳥取 島根 広島 愛媛 高知 福岡 佐賀 長崎 熊本 大分
        神奈川 札幌 仙台 新潟 名古屋 神戸 浜松 大宮 浦和 金沢 熱海 伊豆 伊勢
        """

    private static let surnameList = """
        高木 大木 平野 入江 山中 馬場 小島 石橋 川端 小川 大川 小石 大石 松原 石原 川原 野原 内海 大橋 古川
        大谷 原野 和田 本間 丸山 中道 山上 水上 川上 川下 山道 坂道 横道 中庭 町村 村中 道中 海野 落合 関口
        出口 門前 大島 離島 中島 本島 小山 大山 高山 若林 竹林 梅林 松林 杉林 植木 並木 黒木 白木 古木 朽木
        小池 大池 古池 清水 真水 温泉 小泉 岩石 白鳥 小鳥 千鳥 大鳥 鳥居 神社 寺社 宮本 表 鈴 扇 鏡 橋 坂 池
        大通 仲 市場 本郷 本庄 新井 大会 会田 長谷 大場 広場 今 近 工場 服部 平地 高台 土手 東海 北海 南海
        三浦 二宮 松田 中井 大井 熊谷 川越 所沢 成田 船橋 松戸 浦安 立川 町田 日野 府中 渋谷 品川 目黒 板橋 荒川 豊島
        三島 沼津 富士 豊田 豊橋 松本 諏訪 高山 大津 高崎 前橋 水戸 福山 高松 松山 松江 倉敷 明石 相馬 白河 石巻 宮古
        早川 中川 有馬 大城 城山 城下 石垣 草野 枝川 花園 公文 公平 高見 見方 日比 年増 小口 大口 入口 川口 河口 山口
        四月一日 八月一日 四月朔日 八月朔日
        """

    private static let givenNameBeginningList = """
        実施 実績 実行 実現 実証 実験 実態 実情 実務 実習 実践 実費 実際 実質 実数 実家 実演 実需 実地 実例 実感 実力 実線
        進捗 進行 進学 進路 進入 進出 進展 進歩 進級 進達 修正 修繕 修理 修了 修復 修学 修景 修養 修士 修得 修練
        優先 優良 優秀 優勝 優遇 優待 優位 優等 武道 武器 武術 武士 武家 武将 武力
        学校 学習 学生 学童 学年 学級 学区 学園 学会 学力 学問 学科 学芸 学務 学部 学術 学識 学歴 学費
        正面 正式 正月 正午 正規 正確 正門 正当 正常 正解 和紙 和室 和式 和食 和菓 和装 和風 和解 和歌 和服
        清掃 清流 清算 清書 清潔 清涼 清酒 隆起 勉強 勉学 明日 明細 明示 明確 明朝 明年 明暗 弘報 博物 博士 博覧 薫製
        勇気 勇退 豊作 豊富 豊年 豊漁 寛容 寛大 徹底 徹夜 昇任 昇格 昇降 昇給 昇進 登録 登校 登山 登庁 登園 登壇 登板 登場
        満足 満了 満員 満車 満開 満期 満点 満額 満水 満喫 満潮 守衛 守備 守護 守秘 護岸 護衛 護身 衛生 衛星
        治水 治療 治山 治安 治癒 誠実 誠意 功績 功労 勲章 光熱 光回 光化 光景 光学 光源 望遠 歩道 歩行 歩合 歩数 歩車
        操作 操業 操縦 操法 節電 節水 節約 節減 節目 節分 希望 希少 希釈 静養 静止 静穏 栄養 栄光 恵方 幸福 幸運 福祉 福利
        喜寿 春季 春分 春先 夏季 夏期 夏祭 夏休 秋季 秋分 秋祭 冬季 冬期 冬場 冬至 海岸 海上 海水 海外 海浜 海洋 海抜
        空港 空調 空室 空地 空家 空間 空席 空気 陸上 陸橋 陸路 陸地 心身 心理 心肺 心配 心臓 愛護 愛着 愛称 愛犬
        樹木 樹脂 樹齢 樹種 桜並 桜祭 梅雨 梅林 梅園 梅干 直通 直営 直接 直前 直後 直売 直面 直近 直結
        信号 信用 信頼 信託 保育 保健 保護 保険 保存 保管 保守 保証 保全 保留 努力 健康 健診 健全 健保 建設 建築 建物
        元気 元年 成果 成人 成立 成績 成長 成功 猛暑 猛威 純粋 純増 要綱 要望 要領 要件 要介 要請 要点 要約 要員
        連絡 連携 連続 連合 連盟 連休 連名 連動 連日 新年 新規 新設 新庁 新型 新任 新聞 哲学
        """

    private static let givenList = """
        未来 希望 大地 大樹 大和 光 光明 愛 海 空 陸 翼 心 夢 望 歩 渚 楓 桜 梅 桃 杏 梓 葵 蓮 湊 樹 蒼 律 碧 新 暁
        さくら ひかり あかり みどり こころ のぞみ めぐみ かおり あゆみ ことは ひなた みらい つばさ ゆめ はるか ゆかり
        はじめ まもる すすむ みのる つとむ あきら まこと ひろし のぼる すなお しずか ほのか あおい わかば あおば
        まさる おさむ いさむ ゆたか さとる みなと あらた いつき はやて しげる たける かける みつる きよし あさひ
        公平 正義 真実 真理 真央 平和 和平 公明 文明 英明 光一 有志 大志 同志 千秋 千里 万里 若葉 青葉 双葉
        一葉 紅葉 五月 弥生 皐月 睦月 葉月 卯月 小春 小夏 千歳 日向 日和 朝日 朝陽 陽光 美空 青空 大海 北斗 南
        元気 勇気 健康 健全 安全 一真 一番 一二三 一心 真心 友愛 友好 博愛 信義 仁義 忠義 礼儀 清美 和美 自然 水月
        一 二 三 学 実 和 正 進 茂 薫 勇 清 豊 隆 修 勉 明 弘 博 浩 寛 徹 聡 智 剛 亮 涼 昇 登 稔 満 守 護 衛 治
        優 優先 優秀 有望 栄 栄光 光輝 輝 希 静 瞳 操 節 忍 功 勲 猛 武 毅 恵 幸 幸福 福 喜 喜一 秋 夏 春 冬
        """
}
