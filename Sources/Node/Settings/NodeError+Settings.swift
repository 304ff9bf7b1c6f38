internal import Requests

/// What can be wrong with a setting.
extension NodeError {
    /// A PEM file that an editor saved with a byte order mark, for a library that does not know it.
    static func marked(_ path: String) -> NodeError {
        NodeError(
            "byte_order_mark",
            ja: "証明書ファイル「\(path)」の先頭に BOM（見えない印）があるため、最初の証明書を読み取れません。起動していません。",
            en:
                "The certificate file \(path) begins with a byte order mark, so its first certificate "
                + "would not be read. Nothing was started.",
            actionJa: "「UTF-8（BOM なし）」で保存し直してください。",
            actionEn: "Save it again as UTF-8 without a mark.", exitStatus: 2)
    }

    static func badSettings(_ key: String, _ allowed: String) -> NodeError {
        NodeError(
            "bad_settings",
            ja: "設定「\(key)」の値が正しくありません（使える値: \(allowed)）。起動していません。",
            en: "The setting \(key) has a wrong value (allowed: \(allowed)). Nothing was started.",
            actionJa: "フラグ、環境変数、tasukeai.json を確認してください。",
            actionEn: "Check flags, environment and tasukeai.json.", exitStatus: 2)
    }
    /// The file of authorities, by what is wrong with it.
    static func unusableAuthorities(_ path: String, _ fault: PersonMessage) -> NodeError {
        NodeError(
            "bad_settings",
            ja: "設定「ca.file」のファイル「\(path)」\(fault.japanese)。起動していません。",
            en: "The file \(path) of the setting ca.file \(fault.english). Nothing was started.",
            actionJa: "認証局の証明書を「-----BEGIN CERTIFICATE-----」で始まる形（PEM、UTF-8）で置き、その場所を指定してください。",
            actionEn:
                "Put the authorities' certificates there as PEM (-----BEGIN CERTIFICATE-----).",
            exitStatus: 2)
    }

    /// A host's name in Japanese or another script.
    static func settingNotASCII(_ key: String) -> NodeError {
        NodeError(
            "bad_settings",
            ja: "設定「\(key)」のアドレスに、英数字でない文字があります（日本語ドメイン名など）。起動していません。",
            en: "The address of the setting \(key) has letters other than ASCII (an "
                + "internationalised name). Nothing was started.",
            actionJa: "日本語ドメイン名は、xn-- で始まる形（Punycode）に直して指定してください。",
            actionEn: "Write such a name in its form that begins with xn-- (Punycode).",
            exitStatus: 2)
    }

    static func tlsIncomplete() -> NodeError {
        NodeError(
            "tls_incomplete", ja: "証明書と秘密鍵の、どちらか一方だけが指定されています。起動していません。",
            en: "Only one of certificate and key was given. Nothing was started.",
            actionJa: "--tls-certificate と --tls-key の両方を指定してください。",
            actionEn: "Give both --tls-certificate and --tls-key.", exitStatus: 2)
    }
}
