/// What an adopted project must say: the 副課長's advice that an idea needs an effect and a legal basis.
extension ProjectRules {
    private static let grounds = [effect, legalBasis]

    /// What a project that is not adopted yet shall still be given.
    static let lacking: @Sendable (FieldValues) -> [Remark] = { project in
        missingGrounds(in: project).map { field in
            field == effect
                ? Remark(
                    "effect_missing",
                    Wording("期待する効果がまだありません", "There is no expected effect yet"))
                : Remark(
                    "legal_basis_missing",
                    Wording("法令などの根拠がまだありません", "There is no legal basis yet"))
        }
    }

    /// The grounds that a project does not give yet.
    static func missingGrounds(in project: FieldValues) -> [UInt32] {
        grounds.filter { SharedWords.isBlank(project.text($0)) }
    }

    /// Adopted with all its grounds; and once adopted, it keeps them.
    static let standsOnGrounds: KindRule = { change in
        guard change.after.word(status) == adopted else { return [] }
        let missing = missingGrounds(in: change.after).filter {
            change.touches(status) || change.written[$0] != nil
        }
        return missing.isEmpty ? [] : [incomplete(missing)]
    }

    private static func incomplete(_ missing: [UInt32]) -> Problem {
        let fields = missing.compactMap { project.field($0) }
        let names = fields.map(\.name).joined(separator: " ")
        let labels = fields.map(\.label.japanese).joined(separator: "と")
        let english = fields.map(\.label.english).joined(separator: ", ")
        return Problem(
            "incomplete_project", field: "status",
            Wording(
                "採用（adopted）には、期待する効果（effect）と法令などの根拠（legal_basis）が必要です。"
                    + "足りない項目: \(names)。変更していません。",
                "An adopted project needs an effect and a legal basis. Missing: \(names). "
                    + "Nothing was changed."),
            action: Wording(
                "project edit ID 項目 --text 本文 で書いてから、もう一度実行してください。",
                "Write them with project edit ID FIELD --text TEXT and try again."),
            beside: Wording(
                "採用の前に、\(labels)を書いてください。", "Before it is adopted, please write: \(english)."),
            cause: .record)
    }
}
