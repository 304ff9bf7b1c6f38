/// Signs that nobody can tell from another: what PDF files, macOS and Java write where Windows has the
/// usual one (Unicode Character Database: decompositions of 2F00–2FD5, EquivalentUnifiedIdeograph).
enum LookAlikes {
    /// The usual sign for one that looks like it; any other sign is its own.
    static func usual(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        // Windows reads one code of Shift_JIS as the second of each pair, others as the first.
        case 0x301C: "\u{FF5E}"
        case 0x2016: "\u{2225}"
        case 0x00A2: "\u{FFE0}"
        case 0x00A3: "\u{FFE1}"
        case 0x00AC: "\u{FFE2}"
        case 0x2E80...0x2EFF: radical(scalar)
        case 0x2F00...0x2FD5: kangxi[Int(scalar.value - 0x2F00)]
        default: scalar
        }
    }

    /// The nth is what the nth radical of Kangxi's dictionary is a picture of.
    private static let kangxi = Array(
        """
        一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸\
        屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父\
        爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自\
        至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面\
        革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
        """.unicodeScalars)

    /// Radicals that are whole kanji in the same form; the others are parts, and look like nothing else.
    private static func radical(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2E9F: "母"
        case 0x2EA0: "民"
        case 0x2EC1: "虎"
        case 0x2EC4: "西"
        case 0x2EC6: "角"
        case 0x2ED1: "長"
        case 0x2ED8: "青"
        case 0x2EDD: "食"
        case 0x2EE3: "骨"
        case 0x2EE4: "鬼"
        case 0x2EE8: "麦"
        case 0x2EE9: "黄"
        case 0x2EEB: "斉"
        case 0x2EED: "歯"
        case 0x2EEF: "竜"
        case 0x2EF2: "亀"
        default: scalar
        }
    }
}
