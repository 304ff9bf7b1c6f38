/// Errors about advisers whose replica this city hosts.
extension NodeError {
    package static func delegationOtherSpace() -> NodeError {
        NodeError(
            "other_space", ja: "別の連合のものです。何も変更していません。",
            en: "That belongs to another space. Nothing was changed.",
            actionJa: "連合の名前（--space）が同じか、相手に確認してください。",
            actionEn: "Ask the other side which --space was used.")
    }

    package static func delegationUnasked() -> NodeError {
        NodeError(
            "delegation_unasked", ja: "この委任状に合う依頼が、ここにはありません。何も変更していません。",
            en: "No open request of this node matches the delegation. Nothing was changed.",
            actionJa: "別の市への委任状か、終わった依頼のものです。adviser prepare から、やり直してください。",
            actionEn:
                "It is for another city or an older request; begin again with adviser prepare.")
    }

    package static func fingerprintNeeded() -> NodeError {
        NodeError(
            "fingerprint_needed", ja: "指紋が照合されていません。何も変更していません。",
            en: "The fingerprint was not compared. Nothing was changed.",
            actionJa: "相手に電話などで指紋を読み上げてもらい、--fingerprint に続けて全部を書いてください。",
            actionEn:
                "Have it read to you over the telephone and give all of it with --fingerprint.",
            exitStatus: 2)
    }

    package static func fingerprintDiffers() -> NodeError {
        NodeError(
            "fingerprint_differs", ja: "指紋が一致しません。何も変更していません。",
            en: "The fingerprint is another one. Nothing was changed.",
            actionJa: "読み間違いでないか確かめ、それでも違うときは、ファイルを使わずに相手に知らせてください。",
            actionEn: "If it was read right, do not use the file, and tell the other side.")
    }

    package static func noAdviserHere(_ path: String) -> NodeError {
        NodeError(
            "no_adviser_here", ja: "「\(path)」に幹事の根の鍵はありません。",
            en: "\(path) holds no adviser's root.",
            actionJa: "tasukeai adviser init で作るか、--data を確認してください。",
            actionEn: "Make one with tasukeai adviser init, or check --data.")
    }

    package static func rootMissing() -> NodeError {
        NodeError(
            "root_missing", ja: "根の鍵（root.key）が鍵フォルダーにありません。何も署名していません。",
            en: "root.key is not in the key folder. Nothing was signed.",
            actionJa: "保管場所から鍵フォルダーに戻して実行し、終わったらまた取り出してください。",
            actionEn: "Put it back for the moment, and take it out again afterwards.")
    }

    package static func adviserUnknown(_ id: String) -> NodeError {
        NodeError(
            "adviser_unknown", ja: "「\(id.prefix(80))」という幹事の書き込み先は、ここにはありません。",
            en: "No adviser's replica \(id.prefix(80)) is hosted here.",
            actionJa: "tasukeai adviser list で確認してください。", actionEn: "See tasukeai adviser list.")
    }

    package static func adviserHosted(_ member: String) -> NodeError {
        NodeError(
            "adviser_hosted", ja: "\(member) の書き込み先は、すでにここにあります。何も変更していません。",
            en: "A replica of \(member) is hosted here already. Nothing was changed.",
            actionJa: "作り直すときは、先に adviser stop を実行してください。",
            actionEn: "To make a new one, adviser stop the old one first.")
    }

    package static func tooManyAdvisers(_ max: Int) -> NodeError {
        NodeError(
            "too_many_advisers", ja: "幹事の書き込み先は、\(max) までです。何も変更していません。",
            en: "At most \(max) replicas of advisers. Nothing was changed.",
            actionJa: "使わないものを adviser stop で止めてください。",
            actionEn: "Stop one that is not used with adviser stop.")
    }

    package static func adviserName(scalarsMax: Int) -> NodeError {
        NodeError(
            "adviser_name",
            ja: "名前は、\(scalarsMax) 字までの役割か団体の名前にしてください。何も作っていません。",
            en: "The name must be a role or a body, of at most \(scalarsMax) "
                + "characters. Nothing was made.",
            actionJa: "例: 幹事（人材マネジメント部会）。職員の氏名や連絡先は使えません。",
            actionEn: "For example 幹事（人材マネジメント部会）; no person's name, no number.", exitStatus: 2)
    }

    package static func adviserUnbound() -> NodeError {
        NodeError(
            "adviser_unbound", ja: "このログインは、幹事の書き込み先に結び付けられていないため、読むことだけができます。何も共有していません。",
            en:
                "This login is bound to no adviser's replica and can only read. Nothing was shared.",
            actionJa: "情報システム担当に、管理の「幹事の書き込み先」での結び付けを頼んでください。",
            actionEn: "Ask the administrator to bind it under 「幹事の書き込み先」.")
    }

    package static func adviserStopped() -> NodeError {
        NodeError(
            "adviser_stopped", ja: "この幹事の書き込み先では、いまは書けません。何も共有していません。",
            en: "Nothing can be written in this adviser's replica now. Nothing was shared.",
            actionJa: "止められたか、信頼から外されています。情報システム担当に確かめてください。",
            actionEn:
                "It was stopped, or the adviser is not trusted any more: ask the administrator.")
    }

    package static func notAnAdviserLogin() -> NodeError {
        NodeError(
            "not_an_adviser_login", ja: "そのログイン名で、幹事の役割を持つ利用者はいません。何も変更していません。",
            en: "No account of that login name has the role of adviser. Nothing was changed.",
            actionJa: "先に職員課が、幹事の役割の用紙を出します。つづりも確かめてください。",
            actionEn: "Personnel first makes a slip with the role of adviser; check the spelling.")
    }

    package static func releaseIsNotYours() -> NodeError {
        NodeError(
            "release_refused", ja: "幹事は、個人に関わる表現をそのまま公開する判断ができません。何も共有していません。",
            en: "An adviser cannot release what seems to name people. Nothing was shared.",
            actionJa: "役職などの言い方に直してください。", actionEn: "Write roles instead.")
    }

    /// Refused before anything else, because of the post; whom to turn to depends on whose matter it is.
    package static func roleRefused(_ askers: Askers) -> NodeError {
        let action: (japanese: String, english: String) =
            switch askers {
            case .administrators: ("情報システム担当に頼んでください。", "Ask the administrator.")
            case .personnel: ("職員課に頼んでください。", "Ask the personnel section.")
            case .writers, .writersAndAdvisers:
                ("部会参加者か職員課に頼んでください。", "Ask a participant or the personnel section.")
            case .city, .everybody: ("必要なときは、市の担当に頼んでください。", "Ask the city if it is needed.")
            }
        return NodeError(
            "role_refused", ja: "この役割では、その操作はできません。何も変更していません。",
            en: "The role does not allow that. Nothing was changed.", actionJa: action.japanese,
            actionEn: action.english)
    }
}
