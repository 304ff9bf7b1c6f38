/// Ways of writing the same character in a Japanese name, grouped; the first of a group stands for
/// all. Old and new forms of the jōyō kanji, the variants met in family registers, and forms that
/// people type for them because they cannot find the right one (斎 for 齋, 崎 for 﨑).
///
/// For the comparison only: the groups are wider than a register would allow (斎 and 斉 are two
/// characters there), because missing a person is worse than asking once too often.
enum KanjiVariants {
    static let groups = """
        亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 縁緣
        艶艷 応應 欧歐 殴毆 桜櫻 奥奧 横橫 温溫 穏穩 仮假 価價 画畫 会會 絵繪 壊壞
        懐懷 概槪 拡擴 殻殼 覚覺 学學斈 岳嶽 楽樂 勧勸 巻卷 陥陷 寛寬 関關 歓歡
        観觀 顔顏 気氣 既旣 帰歸 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 峡峽 挟挾 教敎 強强
        狭狹 郷鄕 暁曉 区區 駆驅 勲勳 薫薰 径徑 茎莖 恵惠 渓溪谿 経經 蛍螢 軽輕
        継繼 鶏鷄雞 芸藝 撃擊 欠缺 研硏 県縣 倹儉 剣劍劔剱釼劒 険險 圏圈 検檢 献獻
        権權 顕顯 験驗 厳嚴 戸戶户 呉吳 娯娛 広廣 効效 恒恆 黄黃 鉱鑛 号號 国國圀
        黒黑 砕碎 済濟 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 賛贊 残殘 糸絲 歯齒 児兒 辞辭
        湿濕 実實 写寫 釈釋 寿壽 収收 従從 渋澁澀 獣獸 縦縱 粛肅 処處 叙敍敘 将將
        称稱 渉涉 焼燒 証證 奨奬 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓
        醸釀 触觸 嘱囑 真眞 寝寢 慎愼 尽盡 図圖 粋粹 酔醉 穂穗 随隨 髄髓 枢樞 数數
        瀬瀨 声聲 青靑 清淸 静靜 税稅 説說 摂攝 窃竊 専專 浅淺 戦戰 践踐 銭錢 潜潛
        繊纖 禅禪 双雙 壮壯 争爭 荘莊庄 捜搜 挿插 巣巢 曽曾 痩瘦 装裝 総總 騒騷
        増增 蔵藏 臓臟 即卽 属屬 続續 堕墮 対對 体體軆躰 帯帶 滞滯 台臺 滝瀧 択擇
        沢澤 担擔 単單 胆膽 団團 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽
        勅敕 鎮鎭 逓遞 鉄鐵鐡銕 点點 転轉 伝傳 灯燈 当當 党黨 盗盜 稲稻 闘鬪 徳德悳
        独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 晩晚
        蛮蠻 秘祕 浜濱濵 瓶甁 払拂 仏佛 併倂 並竝 辺邊邉 変變 弁辨瓣辯 舗舖 歩步
        宝寶 豊豐 萌萠 翻飜 毎每 万萬 満滿 黙默 弥彌 訳譯 薬藥 与與 予豫 余餘 誉譽
        揺搖 様樣 謡謠 遥遙 瑶瑤 来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠 塁壘 礼禮
        励勵 霊靈 齢齡 暦曆 歴歷 恋戀 炉爐 労勞 楼樓 録錄 湾灣 高髙 崎﨑嵜碕㟢𥔎
        島嶋嶌 峰峯 富冨 吉𠮷 土圡𡈽 桑桒 柳栁桺 橋𣘺 館舘 槙槇 尭堯 凛凜 晃晄 亀龜
        野埜 秋穐龝 涼凉 昂昻 巌巖 桧檜 祢禰 祷禱 浩澔 兎兔 莱萊 芦蘆 薮藪籔 鴬鶯
        鴎鷗 壷壺 靭靱 略畧 脇𦚰 船舩 熙煕凞 淵渕渊 鯵鰺 諫諌 砺礪 蛎蠣 頚頸 頬頰
        填塡 麹麴 侠俠 倶俱 剥剝 噛嚙 嚢囊 屏屛 并幷 桝枡 梼檮 涛濤 焔焰 穎頴 箪簞
        繋繫 繍繡 蒋蔣 蝉蟬 蝋蠟 醤醬 醗醱 鹸鹼 彦彥 産產 寧寗寕 村邨 祇祗 籠篭
        鑑鑒 亘亙 昇曻 晋晉 留畱畄 畝畆 皐皋 磯礒 禄祿 穣穰 竈竃 聡聰 肇肈 虎乕
        衆眾 裏裡 鈎鉤 雁鴈 鶴靏靍 斎齋斉齊斊 宮宫 呂吕 内內 別别 姫姬 妙玅 婿壻聟
        悦悅 鋭銳 閲閱 脱脫 床牀 揚敭 杯盃 松枩柗 柏栢 梅楳 歳歲 毘毗 湧涌 煙烟
        珍珎 群羣 翠翆 耕畊 讃讚 迩邇 間閒 隣鄰 韮韭 尚尙 角⻆ 贋贗 兌兊 鎌鐮 籐籘
        楠枏 栃杤 櫟檪 濬浚 疎疏 碁棊 稚穉 窓窗 糺糾 蕚萼 蘂蕊 逹達 麺麵 刃刄 回囘
        坤堃 夲本 恊協 暖煖
        """

    /// Radicals that PDF viewers give for the character they look like when text is copied.
    static let radicals = """
        母⺟ 民⺠ 西⻄ 長⻑ 青⻘ 食⻝ 鬼⻤ 麦⻨ 黄⻩ 歯⻭ 竜⻯ 亀⻲ 角⻆ 虎⻁ 月⺼ 斉⻫ 骨⻣
        """
}
