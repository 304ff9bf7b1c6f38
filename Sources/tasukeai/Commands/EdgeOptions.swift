internal import ArgumentParser

/// The options of `serve` about the line to browsers and peers. Each is also a variable
/// (`TASUKEAI_TLS_CERTIFICATE`, …) and a key of `tasukeai.json`.
struct EdgeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "証明書の PEM ファイル（サーバーの証明書、続けて中間証明書）。更新は再起動なしで読み込む",
                en: "Certificate chain (PEM, the server's own first); a renewed one is taken in"
                    + " without a restart")))
    var tlsCertificate: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "証明書の秘密鍵の PEM ファイル（所有者だけが読めること）",
                en: "The certificate's private key (PEM), readable by its owner only")))
    var tlsKey: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "信頼する代理サーバーのアドレス（例 10.0.0.5,192.168.1.0/24）。転送元のヘッダーはここからだけ信じる",
                en: "Trusted proxies, e.g. 10.0.0.5,192.168.1.0/24; forwarding headers are believed"
                    + " from these alone")))
    var trustedProxies: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "信じるヘッダー: x-forwarded（既定。X-Forwarded-For と -Proto）か forwarded（RFC 7239）",
                en: "Which header they set: x-forwarded (default; X-Forwarded-For and -Proto) or"
                    + " forwarded (RFC 7239)")))
    var trustedHeader: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "画面の公開アドレス（例 https://tasukeai.example。既定は記述書のアドレス）",
                en: "Public address of the pages, e.g. https://tasukeai.example (default: the"
                    + " descriptor's)")))
    var pagesUrl: String?

    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "確認コード（認証アプリ）を求める相手: posts（既定。係長・所属長など、ほかの職員の記録を見る職も）か"
                    + " roles（職員課と情報システム担当だけ）",
                en: "Who needs a second factor: posts (default; also chiefs and managers, who see"
                    + " other people's records) or roles (personnel and administrators only)")))
    var secondFactor: String?

    var flags: [String: String] {
        var flags: [String: String] = [:]
        flags["tls.certificate"] = tlsCertificate
        flags["tls.key"] = tlsKey
        flags["trusted.proxies"] = trustedProxies
        flags["trusted.header"] = trustedHeader
        flags["pages.url"] = pagesUrl
        flags["second.factor"] = secondFactor
        return flags
    }
}
