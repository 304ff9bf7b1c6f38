extension StaffError {
    /// What happened, as one sentence for people.
    package func message(japanese: Bool) -> String {
        japanese ? japaneseMessage : englishMessage
    }

    private var japaneseMessage: String {
        switch self {
        case .databaseNewer: "職員の記録は、より新しい版の助け合いで作られています。変更していません。"
        case .databaseForeign: "このファイルは助け合いの職員の記録ではありません。変更していません。"
        case .databaseCorrupt: "職員の記録のファイル staff.sqlite が壊れています。"
        case .databaseBusy: "職員の記録は、ほかの処理が使っています。"
        case .databaseUnavailable(let code): "職員の記録を開けません（SQLite \(code)）。"
        case .durabilityRefused: "職員の記録を確実に保存できる設定になりませんでした。"
        case .diskFull: "ディスクに空きがないため、保存できませんでした。何も変更していません。"
        case .cancelled: "処理は取り消されました。何も変更していません。"
        case .keysUnusable: "職員の記録の鍵を使えません。何も変更していません。"
        case .keysUnwritable: "鍵のファイルを保存できませんでした。何も変更していません。"
        case .keysDoNotFit:
            "鍵のフォルダー（keys/staff.key、keys/people）が、この職員の記録のものではないか、壊れているか、古いものです。"
                + "何も変更していません。"
        case .personErased: "その職員の個人情報は消去されています。"
        case .tooManyPeople(let max): "登録できる職員の数（\(max)人）を超えます。何も変更していません。"
        case .draftFull: "下書きが長すぎるか、多すぎます。前に保存した下書きはそのままです。"
        case .roleRefused(let role, let action):
            "\(role.japanese)は「\(action.japanese)」をすることができません。何も変更していません。"
        case .outsideSection(let line):
            (line.map { "\($0)行目は" } ?? "") + "その職の担当する所属の外です。何も変更していません。"
        case .postMalformed: "職の書き方が正しくありません（例: 係長:総務部/職員課/給与係、職員課）。"
        case .postUnknown: "その職の所属、または本人が登録されていません。"
        case .tooManyPlaces(let line, let max):
            "\(line)行目の職員の行が多すぎます（一人につき上限 \(max) 行）。何も変更していません。"
        case .placesOverlap(let line, let firstLine):
            "\(line)行目の期間が\(firstLine)行目と重なり、同じ職員が同時に二つの所属にいます。"
        case .postHeldTwice(let line, let firstLine):
            "\(line)行目の職には、同じ時期に\(firstLine)行目の職員も就いています。"
        case .personDiffers(let line, let firstLine):
            "\(line)行目と\(firstLine)行目は同じ職員番号ですが、氏名などが違います。"
        case .manyWouldLeave(let left, let present):
            "このファイルには、いまいる\(present)人のうち\(left)人が載っていないため、"
                + "その人たちが「いなくなる」になります。何も変更していません。"
        case .numbersWouldChange(let people, let line):
            "同じ係の同じ氏名の人が、別の職員番号になっています（\(people)人、最初は\(line)行目）。"
                + "いまの番号の人は「いなくなる」になります。何も変更していません。"
        case .numbersOfOthers(let people, let line):
            "職員番号が、別の氏名の人のものになっています（\(people)人、最初は\(line)行目）。何も変更していません。"
        case .numberStillHeld(let line):
            "\(line)行目の職員番号は、まだ在職している人のものです。別の人には渡せません。何も変更していません。"
        case .unmappable(let line, let column):
            "\(line)行目の「\(column.japanese)」に CP932（Shift_JIS）で表せない文字があります。"
        case .sectionMeeting(let problem): problem.message(japanese: true)
        case .helpDay(let problem): problem.japanese
        case .fileTooLarge(let max): "ファイルが大きすぎます（上限 \(max / 1_048_576) MiB）。"
        case .fileEmpty: "ファイルが空です。"
        case .fileWithoutRows: "見出しの下に行がありません。何も変更していません。"
        case .tooManyLines(let max): "行が多すぎます（上限 \(max) 行）。"
        case .notTable(let sort): sort.japanese
        case .encodingWide: "文字コードが UTF-16 か、CSV ではないファイルです。"
        case .encodingBroken(let line, let byte):
            "\(line)行目の\(byte)バイト目が UTF-8 としても CP932（Shift_JIS）としても読めません。"
        case .encodingUnavailable: "この計算機には CP932（Shift_JIS）の変換表がありません。"
        case .columnMissing(let column): "見出しに「\(column.japanese)」の列がありません。"
        case .columnTwice(let column): "見出しに「\(column.japanese)」の列が二つあります。"
        case .columnUnknown(let position): "見出しの\(position)列目は知らない列です。"
        case .columnCount(let line, let expected, let found):
            "\(line)行目の列の数が\(found)です（見出しは\(expected)列）。"
        case .quoteUnclosed(let line): "\(line)行目で始まる引用符が閉じられていません。"
        case .quoteMisplaced(let line): "\(line)行目の引用符の位置が正しくありません。"
        case .fieldTooLong(let line, let position, let max):
            "\(line)行目の\(position)列目が長すぎます（上限 \(max) 文字）。"
        case .field(let line, let column, let problem):
            "\(line)行目の「\(column.japanese)」\(problem.japanese)。"
        case .employeeNumberTwice(let line, let firstLine):
            "\(line)行目の職員番号は\(firstLine)行目にもあります。"
        case .employeeNumberUnknown(let line): "\(line)行目の職員番号は登録されていません。"
        }
    }

    private var englishMessage: String {
        switch self {
        case .databaseNewer:
            "The staff records were made by a newer version of Tasukeai. They were left untouched."
        case .databaseForeign:
            "This file does not hold staff records of Tasukeai. It was left untouched."
        case .databaseCorrupt: "The file with the staff records, staff.sqlite, is damaged."
        case .databaseBusy: "The staff records are in use by another process."
        case .databaseUnavailable(let code): "The staff records cannot be opened (SQLite \(code))."
        case .durabilityRefused: "The staff records could not be set to durable storage."
        case .diskFull: "The disk is full. Nothing was changed."
        case .cancelled: "The work was cancelled. Nothing was changed."
        case .keysUnusable: "The keys of the staff records cannot be used. Nothing was changed."
        case .keysUnwritable: "The file of keys could not be stored. Nothing was changed."
        case .keysDoNotFit:
            "The key folder (keys/staff.key, keys/people) is not that of these staff records, damaged, "
                + "or an older one. Nothing was changed."
        case .personErased: "The personal details of that person were erased."
        case .tooManyPeople(let max):
            "More people than can be held (\(max)). Nothing was changed."
        case .draftFull:
            "The draft is too long, or there are too many. What was saved before is as it was."
        case .roleRefused(let role, let action):
            "The post \(role.english) may not do this: \(action.english). Nothing was changed."
        case .outsideSection(let line):
            (line.map { "Line \($0) is" } ?? "That is")
                + " outside the section for which the post answers. Nothing was changed."
        case .postMalformed:
            "That is not how a post is written (section_chief:部/課/係, personnel, …)."
        case .postUnknown: "The section of that post, or the person, is not registered."
        case .tooManyPlaces(let line, let max):
            "Line \(line): too many lines about one person (at most \(max)). Nothing was changed."
        case .placesOverlap(let line, let firstLine):
            "Line \(line) overlaps line \(firstLine): one person in two sections at a time."
        case .postHeldTwice(let line, let firstLine):
            "The post on line \(line) is held by the person on line \(firstLine) at that time."
        case .personDiffers(let line, let firstLine):
            "Lines \(line) and \(firstLine) have one employee number and different details."
        case .manyWouldLeave(let left, let present):
            "The file does not name \(left) of the \(present) people on the staff, who would leave. "
                + "Nothing was changed."
        case .numbersWouldChange(let people, let line):
            "\(people) people of the same name and section have other employee numbers (first on line "
                + "\(line)); those of now would leave. Nothing was changed."
        case .numberStillHeld(let line):
            "The employee number on line \(line) is still that of somebody on the staff. "
                + "Nothing was changed."
        case .numbersOfOthers(let people, let line):
            "\(people) employee numbers have other names than before (first on line \(line)). "
                + "Nothing was changed."
        case .unmappable(let line, let column):
            "Line \(line), column \(column.english): a character that CP932 does not have."
        case .sectionMeeting(let problem): problem.message(japanese: false)
        case .helpDay(let problem): problem.english
        case .fileTooLarge(let max): "The file is too large (at most \(max / 1_048_576) MiB)."
        case .fileEmpty: "The file is empty."
        case .fileWithoutRows: "There is no row below the header. Nothing was changed."
        case .tooManyLines(let max): "The file has too many lines (at most \(max))."
        case .notTable(let sort): sort.english
        case .encodingWide: "The file is encoded in UTF-16, or is no CSV file."
        case .encodingBroken(let line, let byte):
            "Byte \(byte) of line \(line) is neither UTF-8 nor CP932 (Shift_JIS)."
        case .encodingUnavailable: "This machine has no table for CP932 (Shift_JIS)."
        case .columnMissing(let column): "The header lacks the column \(column.english)."
        case .columnTwice(let column): "The header has the column \(column.english) twice."
        case .columnUnknown(let position): "Column \(position) of the header is unknown."
        case .columnCount(let line, let expected, let found):
            "Line \(line) has \(found) columns; the header has \(expected)."
        case .quoteUnclosed(let line): "The quote that opens on line \(line) is never closed."
        case .quoteMisplaced(let line): "A quote on line \(line) is in the wrong place."
        case .fieldTooLong(let line, let position, let max):
            "Column \(position) of line \(line) is too long (at most \(max) characters)."
        case .field(let line, let column, let problem):
            "Line \(line), column \(column.english): \(problem.english)."
        case .employeeNumberTwice(let line, let firstLine):
            "The employee number on line \(line) is also on line \(firstLine)."
        case .employeeNumberUnknown(let line):
            "The employee number on line \(line) is not registered."
        }
    }
}
