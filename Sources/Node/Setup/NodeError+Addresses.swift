internal import Requests

/// What can be wrong with the address of a node.
extension NodeError {
    /// A name in Japanese or another script.
    static func addressNotASCII() -> NodeError {
        NodeError(
            "address_not_ascii",
            ja: "--url のアドレスに、英数字でない文字があります（日本語ドメイン名など）。何も変更していません。",
            en: "The address of --url has letters other than ASCII (an internationalised name). "
                + "Nothing was changed.",
            actionJa: "日本語ドメイン名は、xn-- で始まる形（Punycode）に直して指定してください。",
            actionEn: "Write such a name in its form that begins with xn-- (Punycode).",
            exitStatus: 2)
    }

    /// A descriptor with an address that leads everybody who reads it to a machine of their own.
    static func addressOnlyHere(_ name: PersonMessage) -> NodeError {
        NodeError(
            "address_only_here",
            ja: "\(name.japanese)のアドレスは、読んだ人の機械や網の中だけで通じるもの（localhost、127.0.0.1、*.local など）です。"
                + "何も変更していません。",
            en: "\(name.english): its address means the reader's own machine or network "
                + "(localhost, 127.0.0.1, *.local and the like). Nothing was changed.",
            actionJa: "記述書には、ほかの市から届くアドレスを書きます。この機械の中のノードは peer add --url で登録してください。",
            actionEn:
                "A descriptor names an address that others reach; add a node on this machine with peer add --url.",
            exitStatus: 2)
    }
}
