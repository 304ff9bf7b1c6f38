internal import HTML
internal import Requests

/// Slips as they are printed on A4: the node's address, the number, the code and three steps each.
struct SlipSheet {
    struct Slip {
        /// The employee number or login name.
        let name: String
        let person: String?
        let section: String?
        let code: String
        let expiresSeconds: Int64
    }

    let slips: [Slip]
    let place: Menu

    func page(_ visit: PageRequest) async -> PageResponse {
        let label = visit.logins.cityLabel
        let address = visit.origin ?? label.address
        let city = label.said
        return await Frame(title: say("ログイン用紙（\(slips.count)枚）"), place: place).page(visit) {
            div(.class("noprint")) {
                h1 { say("ログイン用紙（\(slips.count)枚）") }
                if slips.isEmpty {
                    p(.class("notice")) { say("用紙が要る人はいません。全員がパスワードを決めているか、その所属に人がいません。") }
                } else {
                    p(.class("notice warn")) {
                        say("番号はこの画面にしか出ません。いま印刷してください（Ctrl＋P）。切り離して、本人だけに渡してください。")
                    }
                }
            }
            for slip in slips { block(slip, address, city) }
        }
    }

    /// Where the number on the slip is typed, for a telephone's camera. The key of the authenticator is
    /// not on paper: it would stay good for whoever finds the slip later.
    private static func code(_ address: String) -> QRCode? {
        guard address.hasPrefix("http") else { return nil }
        return QRCode(Array((address + "/sign-in/slip").utf8))
    }

    private func block(_ slip: Slip, _ address: String, _ city: String) -> Markup {
        article(.class("slip")) {
            h2 { say("助け合い　ログイン用紙") }
            p {
                say("\(city)　")
                if let section = slip.section { bdi { section } }
                say("　")
                if let person = slip.person { strong { bdi { person } } }
                slip.person == nil ? "" : say(" 様")
            }
            dl {
                dt { say("アドレス") }
                dd { bdi { address } }
                dt { say("職員番号（ログイン名）") }
                dd { bdi { slip.name } }
                dt { say("一度だけ使える番号") }
                dd(.class("code")) { slip.code }
                dt { say("使える期限") }
                dd { CivicDay(seconds: slip.expiresSeconds).said }
            }
            if let code = Self.code(address) {
                div(.class("slip-code")) {
                    Markup(drawing: code.svg(label: say("アドレスのQRコード")))
                }
            }
            ol {
                li { say("上のアドレスをEdgeかChromeで開き、「初めて使う／パスワードを忘れた」を選びます。") }
                li { say("職員番号と、一度だけ使える番号を入れます。") }
                li { say("自分だけが知っているパスワード（10文字以上）を決めます。") }
                li { say("係長・所属長などの職では、続けて認証アプリを登録します（画面のQRコードを読み取るだけです）。この用紙は細かく裁断してください。") }
            }
        }
    }
}
