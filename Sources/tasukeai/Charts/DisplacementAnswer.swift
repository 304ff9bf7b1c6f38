internal import Evaluation
internal import JSON

/// What `chart displacement` answers.
enum DisplacementAnswer {
    static func json(_ found: Displacement, _ working: WorkingDays, unit: String) -> JSONValue {
        let language: ChartLanguage = Words.isJapanese ? .japanese : .english
        var answer: [String: JSONValue] = [
            "sentence": .string(found.sentence(language, unit: unit)),
            "help_days": .int(working.helpDays.count), "days_closed": .int(working.closedCount),
        ]
        switch found {
        case .insufficient(let neighbours, let others):
            answer["result"] = "insufficient"
            answer["neighbours"] = .int(neighbours)
            answer["others"] = .int(others)
        case .difference(let estimate, let degrees, let neighbours, let others):
            answer["result"] = "estimated"
            answer["neighbours"] = .int(neighbours)
            answer["others"] = .int(others)
            answer["difference"] = EffectAnswer.json(estimate)
            answer["degrees_of_freedom"] = .double(degrees)
        }
        return .object(answer)
    }
}
