/// The errors of this product, each in one place: what happened, what it means, what to do.
extension NodeError {
    package static func alreadyInitialized(_ path: String) -> NodeError {
        NodeError(
            "already_initialized",
            ja: "「\(path)」はすでにノードとして使われています。何も変更していません。",
            en: "\(path) is a node already. Nothing was changed.",
            actionJa: "別のフォルダーを --data で指定するか、そのまま serve で起動してください。",
            actionEn: "Name another folder with --data, or start this one with serve.")
    }

    package static func folderInUse(_ path: String) -> NodeError {
        NodeError(
            "folder_in_use",
            ja: "「\(path)」には別のファイルがあります。何も変更していません。",
            en: "\(path) holds other files. Nothing was changed.",
            actionJa: "空のフォルダーを --data で指定してください。",
            actionEn: "Name an empty folder with --data.")
    }

    package static func notInitialized(_ path: String) -> NodeError {
        NodeError(
            "not_initialized",
            ja: "「\(path)」はまだノードではありません。",
            en: "\(path) is not a node yet.",
            actionJa: "tasukeai init --city 団体コード を実行するか、--data を確認してください。",
            actionEn: "Run tasukeai init --city CODE, or check --data.")
    }

    package static func folderClosed(_ path: String) -> NodeError {
        NodeError(
            "folder_closed",
            ja: "「\(path)」を開く権限がないため、ノードがあるかどうか分かりません。何も変更していません。",
            en:
                "This account may not open \(path), so whether a node is there is unknown. Nothing was "
                + "changed.",
            actionJa: "ノードを動かしている利用者（フォルダーの持ち主）で実行するか、--data を確認してください。",
            actionEn:
                "Run this as the account that runs the node (the folder's owner), or check --data.")
    }

    package static func folderBusy(_ path: String) -> NodeError {
        NodeError(
            "folder_busy",
            ja: "「\(path)」は別のプロセスが使用中です。データは無事です。",
            en: "Another process is using \(path). The data is untouched.",
            actionJa: "動いている tasukeai を終了してから、もう一度実行してください。",
            actionEn: "Stop the other tasukeai and try again.")
    }

    package static func noRandomness() -> NodeError {
        NodeError(
            "no_randomness", ja: "鍵を作れませんでした。", en: "No keys could be made.",
            actionJa: "OS の乱数源を確認してください。",
            actionEn: "Check the operating system's source of randomness.")
    }

    package static func unknownName(_ text: String) -> NodeError {
        NodeError(
            "unknown_city", ja: "団体コード \(text) の市町村名を知りません。",
            en: "The name of municipality \(text) is not known here.",
            actionJa: "--name-ja と --name-en で名前を指定してください。",
            actionEn: "Give its names with --name-ja and --name-en.", exitStatus: 2)
    }

    package static func otherSpace(_ file: String) -> NodeError {
        let name = descriptor(in: file)
        return NodeError(
            "other_space", ja: "\(name.japanese)は別の連合のものです。何も登録していません。",
            en: "\(name.english) belongs to another space. Nothing was added.",
            actionJa: "連合の名前（--space）が同じか、相手に確認してください。",
            actionEn: "Ask the peer which --space it was initialised with.")
    }

    package static func ownDescriptor() -> NodeError {
        NodeError(
            "own_descriptor", ja: "それは自分の記述書です。何も登録していません。",
            en: "That is this node's own descriptor. Nothing was added.",
            actionJa: "相手の記述書を指定してください。", actionEn: "Name the peer's descriptor.")
    }

    package static func otherRoot(_ member: String) -> NodeError {
        NodeError(
            "other_root_key",
            ja: "\(member) はすでに別の根の鍵で登録されています。登録は変えていません。",
            en: "\(member) is known with another root key. Nothing was changed.",
            actionJa: "指紋を本人と照合し、正しければ peer remove してから登録し直してください。",
            actionEn: "Compare fingerprints in person; if it is right, peer remove it first.")
    }

    package static func unknownPeer(_ id: String) -> NodeError {
        NodeError(
            "unknown_peer", ja: "「\(id)」という相手は登録されていません。",
            en: "There is no peer \(id).", actionJa: "tasukeai peer list で確認してください。",
            actionEn: "See tasukeai peer list.")
    }

    package static func badID(_ text: String) -> NodeError {
        NodeError(
            "bad_id", ja: "「\(text.prefix(80))」は ID の形をしていません。",
            en: "\(text.prefix(80)) does not have the form of an id.",
            actionJa: "一覧の ID をそのまま指定してください。",
            actionEn: "Give an id as the lists print it.", exitStatus: 2)
    }

    package static func notFound(_ id: String) -> NodeError {
        NodeError(
            "not_found", ja: "「\(id)」は見つかりません。まだ届いていないか、ID が違います。",
            en: "\(id) is not held here: it has not arrived, or the id is wrong.",
            actionJa: "同期してから一覧を確認してください。", actionEn: "Sync, then look at the list.")
    }

    package static func badValue(_ field: String, _ allowed: String) -> NodeError {
        NodeError(
            "bad_value", ja: "「\(field)」の値が正しくありません（使える値: \(allowed)）。何も変更していません。",
            en: "The value of \(field) is wrong (allowed: \(allowed)). Nothing was changed.",
            actionJa: "値を確認して、もう一度実行してください。",
            actionEn: "Check the value and try again.", exitStatus: 2)
    }

    package static func damagedFile(_ path: String) -> NodeError {
        NodeError(
            "damaged_file", ja: "ファイル「\(path)」が壊れているか、別のノードのものです。何も変更していません。",
            en: "The file \(path) is damaged or another node's. Nothing was changed.",
            actionJa: "フォルダーを複製して保管し、このファイルをバックアップから戻してください。",
            actionEn: "Keep a copy of the folder and restore this file from a backup.",
            exitStatus: 3)
    }

    package static func missingFile(_ path: String) -> NodeError {
        NodeError(
            "missing_file", ja: "ファイル「\(path)」がありません。何も変更していません。",
            en: "The file \(path) is missing. Nothing was changed.",
            actionJa: "このファイルをバックアップから戻してください。",
            actionEn: "Put this file back from a backup.", exitStatus: 3)
    }

    package static func monthNotOver(_ month: String) -> NodeError {
        NodeError(
            "month_not_over", ja: "\(month) はまだ終わっていません。数値は庁外に出していません。",
            en: "\(month) is not over. No figure has left.",
            actionJa: "月が終わってから、その月の全体を公開してください。",
            actionEn: "Publish the month as a whole once it is over.")
    }

    package static func nothingToRetract(_ month: String, isPublished: Bool) -> NodeError {
        NodeError(
            "nothing_to_retract",
            ja: isPublished
                ? "\(month) は、もう取り下げてあります。何も変更していません。" : "\(month) は公開していません。何も変更していません。",
            en: isPublished
                ? "\(month) was retracted before. Nothing was changed."
                : "\(month) was never published. Nothing was changed.",
            actionJa: "公開した月を確かめて、選び直してください。", actionEn: "Look which months were published.")
    }

    /// What was done was done until today.
    package static func dayToCome(_ field: String, _ day: String) -> NodeError {
        NodeError(
            "day_to_come", ja: "「\(field)」の \(day) は、まだ来ていません。何も変更していません。",
            en: "\(day), given for \(field), has not come yet. Nothing was changed.",
            actionJa: "今日までの日や月にしてください。", actionEn: "Give a day or a month until today.",
            exitStatus: 2)
    }

    package static func regroupingNotMeant(_ year: String) -> NodeError {
        NodeError(
            "regrouping_not_meant",
            ja: "\(year)年度のまとまりを作り直すと、公開済みの月を次に訂正したとき、"
                + "なくなる部署の値は「取り下げ」、残る部署の値は「非公表」になります。何も変更していません。",
            en: "If the groups of \(year) are made anew, the next correction of a month that is "
                + "published takes back the figures of groups that are gone and withdraws the others. "
                + "Nothing was changed.",
            actionJa: "observation groups でいまのまとまりを確かめ、それでよければ --confirm を付けて実行してください。",
            actionEn: "Look at the groups with observation groups; if it is meant, add --confirm.")
    }

    package static func noPost() -> NodeError {
        NodeError(
            "no_post", ja: "この利用者には職が結び付けられていません。何も変更していません。",
            en: "This account is bound to no post. Nothing was changed.",
            actionJa: "--as で職を指定するか、職員課に org bind を頼んでください。",
            actionEn: "Name a post with --as, or ask the personnel section for org bind.")
    }

    package static func rebuilding() -> NodeError {
        NodeError(
            "rebuilding", ja: "表を作り直している間は使えません。データは無事です。",
            en: "Not while the records are being rebuilt. The data is untouched.",
            actionJa: "終わるまで待って、もう一度操作してください。",
            actionEn: "Try again when rebuild has ended.")
    }

    package static func quoteWithoutField() -> NodeError {
        NodeError(
            "quote_without_field", ja: "--quote には、どの項目の言葉かを示す --field も必要です。何も書き込んでいません。",
            en: "--quote needs --field, the field whose words it quotes. Nothing was written.",
            actionJa: "例: --field current_state --quote 言葉",
            actionEn: "For example: --field current_state --quote WORDS", exitStatus: 2)
    }

    package static func noSuchField(_ field: String, _ known: String) -> NodeError {
        NodeError(
            "no_such_field", ja: "「\(field)」という項目はありません（項目: \(known)）。",
            en: "There is no field \(field) (fields: \(known)).",
            actionJa: "項目名を確認してください。", actionEn: "Check the name of the field.", exitStatus: 2)
    }

    /// A door was asked what it cannot answer: a fault of the program.
    package static func unknownRequest() -> NodeError {
        NodeError(
            "unknown_request", ja: "このノードは、その要求に答えられません。何も変更していません。",
            en: "This node cannot answer that request. Nothing was changed.",
            actionJa: "コマンドとノードの版が同じか確かめてください。",
            actionEn: "See that the command and the node are of the same version.")
    }

    /// A descriptor by its file; one that came by a page has no name that its sender knows.
    package static func descriptor(in file: String) -> PersonMessage {
        file.isEmpty
            ? PersonMessage(ja: "その記述書", en: "That descriptor")
            : PersonMessage(ja: "記述書「\(file)」", en: "The descriptor \(file)")
    }
}
