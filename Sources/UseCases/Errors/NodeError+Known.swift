internal import Accounts
package import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Notices
package import Requests
internal import Staff

/// Errors of the other targets, in words.
extension NodeError {
    package init?(known error: any Error) {
        switch error {
        case let error as NodeError: self = error
        case StaffError.databaseBusy: self = .busyElsewhere("staff.sqlite")
        case AccountsError.databaseBusy: self = .busyElsewhere("accounts.sqlite")
        case NoticesError.busy: self = .busyElsewhere("notices.sqlite")
        case let error as GateError: self.init(gate: error)
        case let error as StaffError:
            self.init(
                ofStore: error.code, message: error.message(japanese:),
                action: error.action(japanese:), isAboutTheStore: error.isAboutTheStore)
        case let error as AccountsError:
            self.init(
                ofStore: error.code, message: error.message(japanese:),
                action: error.action(japanese:), isAboutTheStore: error.isAboutTheStore)
        case let error as NoticesError: self.init(notices: error)
        case let error as LedgerError:
            let words = error.words
            self.init(
                error.code, ja: "データの検査で拒否されました。\(words.japanese)。何も変更していません。",
                en: "The data was refused: \(words.english). Nothing was changed.",
                actionJa: "繰り返す場合は、管理者に連絡してください。",
                actionEn: "If it happens again, tell the administrator.")
        default: return nil
        }
    }

    private init(gate error: GateError) {
        switch error {
        case .screened(let hits):
            let found = hits.prefix(20).map(\.excerpt).joined(separator: "、")
            self.init(
                "screened",
                ja: "個人に関わる表現があるため、庁外に出しませんでした: \(found)",
                en: "Held back, because it seems to name people: \(found)",
                actionJa: "表現を役職などに直すか、確認のうえ --release 理由 を付けてください（記録されます）。",
                actionEn: "Write roles instead, or pass --release REASON after a check (audited).")
        case .recordNotFound(let id): self = .notFound(id.description)
        case .notPermitted:
            self.init(
                "not_permitted", ja: "この項目を書けるのは、所有する市か招待された市だけです。変更していません。",
                en: "Only the owner or an invited member may write this. Nothing was changed.",
                actionJa: "コメントか助言として伝えるか、所有する市に招待を頼んでください。",
                actionEn: "Comment or advise instead, or ask the owner for an invitation.")
        case .controlCharacter(let value, let line):
            let name = ControlCharacter.name(of: value)
            self.init(
                "control_character",
                ja: "\(line)行目に、使えない制御文字（\(name.japanese)）があります。何も共有していません。",
                en: "Line \(line) has a control character (\(name.english)). Nothing was shared.",
                actionJa: "その文字を消してください。別の文書から写したときは、文字だけを貼り付け直してください。",
                actionEn: "Take it out; when copying from elsewhere, paste as plain text.")
        case .refused(let problems):
            // The first is what people hear of; a refusal without a problem is our bug, and harms nobody.
            self = problems.first.map(NodeError.init(problem:)) ?? .badValue("record", "")
        case .tooLong(let max):
            self.init(
                "too_long", ja: "文字数が上限（\(max) 字）を超えています。変更していません。",
                en: "The text exceeds \(max) characters. Nothing was changed.",
                actionJa: "分けるか短くしてください。", actionEn: "Split or shorten it.")
        case .unknownVersion:
            self.init(
                "unknown_version", ja: "編集のもとになった版がこのノードにありません。変更していません。",
                en: "The version that was edited is not held here. Nothing was changed.",
                actionJa: "もう一度 show で開いた版から編集してください。",
                actionEn: "Start again from the version that show prints.")
        case .textFull:
            self.init(
                "text_full",
                ja: "この項目は、この市が書き換えられる量の上限に達しました。"
                    + "本文はそのまま残っており、今回の変更は保存していません。",
                en: "This city has changed this text as much as the protocol allows. The text is "
                    + "as it was; this change was not stored.",
                actionJa: "本文を写して新しい計画や記録を作り、続きをそこに書いてください。",
                actionEn: "Copy the text into a new record and go on there.")
        case .quoteNotFound:
            self.init(
                "quote_not_found", ja: "引用した言葉が本文に見つかりません。何も書き込んでいません。",
                en: "The quoted words do not occur in the text. Nothing was written.",
                actionJa: "本文からそのまま写して、もう一度実行してください。",
                actionEn: "Copy the words from the text and try again.")
        case .retracted:
            self.init(
                "month_retracted", ja: "この月の数値は取り下げられています。公開していません。",
                en: "The figures of this month were retracted. Nothing was published.",
                actionJa: "取り下げは元に戻せません。次の月から公開してください。",
                actionEn: "A retraction stays; publish from the next month on.")
        case .notInvited:
            self.init(
                "not_invited", ja: "その相手は招待されていません。変更していません。",
                en: "That member is not invited. Nothing was changed.",
                actionJa: "plan show で招待中の市を確認してください。", actionEn: "See plan show.")
        case .closed: self = .adviserStopped()
        case .fieldNotFound:
            self.init(
                error.code, ja: "この記録に、その項目はありません。変更していません。",
                en: "This record has no such field. Nothing was changed.",
                actionJa: "ID と項目名を確認してください。", actionEn: "Check the id and the field.")
        case .badValue:
            self.init(
                error.code, ja: "この記録か項目には、その値や操作を使えません。変更していません。",
                en: "This record or field does not take that value or act. Nothing was changed.",
                actionJa: "ID、項目名、値を確認してください。",
                actionEn: "Check the id, the field and the value.")
        case .text:
            self.init(
                error.code, ja: "この本文には、その変更を加えられません。変更していません。",
                en: "The change cannot be made to this text. Nothing was changed.",
                actionJa: "もう一度開いた本文から、書き直してください。",
                actionEn: "Open the text again and change it from there.")
        }
    }

    /// What the rules of a kind refuse, in the words that are declared with them.
    package init(problem: Problem) {
        self.init(
            problem.code, ja: problem.message.japanese, en: problem.message.english,
            actionJa: problem.action.japanese, actionEn: problem.action.english,
            exitStatus: problem.cause == .value ? 2 : 1)
    }
}

extension StaffError {
    fileprivate var isAboutTheStore: Bool {
        isCorruption || [.databaseNewer, .databaseForeign, .keysDoNotFit].contains(self)
    }
}

extension AccountsError {
    fileprivate var isAboutTheStore: Bool {
        isCorruption || [.databaseNewer, .databaseForeign, .keysDoNotFit].contains(self)
    }
}
