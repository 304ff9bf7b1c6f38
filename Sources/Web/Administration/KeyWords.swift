/// What each key is for.
package enum KeyWords {
    /// What a key is called; its file bears the purpose's own word.
    package static func title(_ purpose: String) -> String {
        let title =
            switch purpose {
            case "root": say("根の鍵")
            case "next-root", "next_root": say("次の根の鍵（予備）")
            case "node": say("ノードの鍵")
            case "writing": say("署名の鍵")
            case "transport": say("通信の鍵")
            case "sealing": say("封書の鍵")
            case "staff": say("職員の鍵")
            case _ where purpose.hasPrefix("advisers/"):
                purpose.hasSuffix("/writing") ? say("幹事の書き込み先の署名の鍵") : say("幹事の依頼書の鍵")
            default: say("そのほかの鍵")
            }
        return say("\(title)（\(purpose)）")
    }

    static func about(_ purpose: String) -> String {
        if purpose.hasPrefix("advisers/") {
            return purpose.hasSuffix("/writing") ? say("幹事の書き込み先の記録に署名する鍵") : say("幹事の委任を待っている鍵")
        }
        return switch purpose {
        case "root": say("この市を名乗るための根の鍵。使うときのほかは、別の場所に保管する")
        case "next-root", "next_root": say("根の鍵を替えるときの次の鍵")
        case "node": say("新しい記録帳を始めるための鍵")
        case "writing": say("共有する記録に署名する鍵")
        case "transport": say("ほかの市との通信に署名する鍵")
        case "sealing": say("この市だけが開ける封書の鍵")
        case "staff": say("職員の記録を暗号化する鍵")
        default: ""
        }
    }
}
