extension StaffError {
    /// What to do about it, as one sentence for people.
    package func action(japanese: Bool) -> String {
        let (inJapanese, inEnglish) = actions
        return japanese ? inJapanese : inEnglish
    }

    private var actions: (japanese: String, english: String) {
        switch self {
        case .databaseNewer: ("助け合いを新しい版にしてください。", "Upgrade Tasukeai.")
        case .databaseForeign: ("データのフォルダーを確かめてください。", "Check the data folder.")
        case .databaseCorrupt:
            (
                "ファイルをそのまま保管し、バックアップから復元してください。",
                "Keep the file as it is and restore a backup."
            )
        case .databaseBusy:
            ("少し待ってからやり直してください。", "Wait a moment and try again.")
        case .databaseUnavailable, .durabilityRefused:
            (
                "データのフォルダーの権限とディスクの状態を確かめてください。",
                "Check the permissions of the data folder and the state of the disk."
            )
        case .diskFull:
            ("空きを作ってからやり直してください。", "Free some space and try again.")
        case .cancelled: ("必要ならやり直してください。", "Try again if it is still needed.")
        case .keysUnusable, .keysUnwritable:
            (
                "鍵のフォルダーの権限とディスクの状態を確かめてください。",
                "Check the permissions of the key folder and the state of the disk."
            )
        case .keysDoNotFit:
            (
                "この記録と同じ時点か、それより新しい鍵のフォルダーを戻してください。",
                "Restore the key folder of the same time as the records, or a later one."
            )
        case .personErased, .tooManyPeople:
            ("職員課に確かめてください。", "Ask the personnel section.")
        case .draftFull:
            (
                "いらない下書きを消すか、長い文を分けてから、もう一度保存してください。",
                "Drop drafts that nobody needs, or split a long text, and save again."
            )
        case .roleRefused, .outsideSection:
            (
                "担当の職で行うか、--as で自分の職を指定してください。",
                "Leave it to the post in charge, or name your own post with --as."
            )
        case .postMalformed, .postUnknown:
            (
                "tasukeai org list で所属の名前を確かめてください。",
                "See tasukeai org list for the names of the sections."
            )
        case .placesOverlap, .tooManyPlaces, .postHeldTwice, .personDiffers:
            (
                "その行を直してやり直してください。何も取り込んでいません。",
                "Correct that line and try again. Nothing was imported."
            )
        case .manyWouldLeave:
            (
                "全員の載ったファイルか確かめてください。意図したことなら、画面の確認にチェックを入れるか、--allow-many-leaving を付けてください。",
                "Check that the file names everybody. If it is meant, tick the box on the page or "
                    + "pass --allow-many-leaving."
            )
        case .numbersWouldChange:
            (
                "先頭の0が消えていないか、番号の列が正しいかを確かめてください。番号が本当に変わったのなら、画面の確認にチェックを入れるか、--allow-number-changes を付けてください。",
                "Check whether leading zeros were lost. If the numbers did change, tick the box on the "
                    + "page or pass --allow-number-changes."
            )
        case .numbersOfOthers:
            (
                "一人ずつ、氏名が変わった同じ人か、番号を引き継いだ別の人かを選んでください（画面の確認、または tasukeai org import の "
                    + "--renamed same／other、--renamed-file）。別の人なら、前の人の記録とログインは引き継がれません。",
                "Say of each whether it is the same person under a new name or another one: on the page, "
                    + "or with --renamed same|other or --renamed-file of tasukeai org import. Another person inherits neither "
                    + "records nor login."
            )
        case .numberStillHeld:
            (
                "前の人の異動・退職の日を過ぎてから、その行を取り込んでください。",
                "Import that line once the former holder has left."
            )
        case .unmappable:
            (
                "UTF-8 で書き出してください。ファイルは作っていません。",
                "Export as UTF-8 instead. No file was written."
            )
        case .sectionMeeting(.themeUnknown):
            (
                "tasukeai helpday section-meeting themes でテーマを確かめてください。",
                "See tasukeai helpday section-meeting themes."
            )
        case .sectionMeeting:
            (
                "tasukeai helpday section-meeting record --help を見て、やり直してください。",
                "See tasukeai helpday section-meeting record --help and try again."
            )
        case .helpDay(let problem): problem.actions
        case .fileTooLarge, .tooManyLines:
            ("正しいファイルかを確かめてください。", "Check that this is the right file.")
        case .fileEmpty, .fileWithoutRows:
            ("見出しと行のあるファイルを選んでください。", "Choose a file with a header and rows.")
        case .notTable(let sort): sort.action
        case .encodingWide, .encodingBroken, .encodingUnavailable:
            (
                "「CSV UTF-8（コンマ区切り）」で保存し直してください。",
                "Save the file again as “CSV UTF-8 (comma delimited)”."
            )
        case .columnMissing, .columnTwice, .columnUnknown:
            (
                "1行目の列名を、画面の説明か、コマンドの --help にあるものにしてください（例: 係,氏名,職員番号）。",
                "Let line 1 hold the columns that this command's --help names "
                    + "(section,name,employee_number, …)."
            )
        case .columnCount, .quoteUnclosed, .quoteMisplaced, .fieldTooLong:
            (
                "その行のコンマと引用符を確かめてください。",
                "Check the commas and quotes of that line."
            )
        case .field, .employeeNumberTwice:
            (
                "その行を直してやり直してください。何も取り込んでいません。",
                "Correct that line and try again. Nothing was imported."
            )
        case .employeeNumberUnknown:
            (
                "先頭の0が消えていないかを確かめるか、先に職員を取り込んでください。",
                "Check whether leading zeros were lost, or import the staff first."
            )
        }
    }
}
