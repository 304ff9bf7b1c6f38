/// What each key is for.
enum KeyWords {
    static func about(_ purpose: String) -> String {
        if purpose.hasPrefix("advisers/") {
            return purpose.hasSuffix("/writing") ? "幹事の複製の記録に署名する鍵" : "幹事の委任を待っている鍵"
        }
        return switch purpose {
        case "root": "この市を名乗るための根の鍵。使うときのほかは、別の場所に保管する"
        case "next-root", "next_root": "根の鍵を替えるときの次の鍵"
        case "node": "複製を開くための鍵"
        case "writing": "共有する記録に署名する鍵"
        case "transport": "ほかの市との通信に署名する鍵"
        case "sealing": "この市だけが開ける封書の鍵"
        case "staff": "職員の記録を封じる鍵"
        default: ""
        }
    }
}
