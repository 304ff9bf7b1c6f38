internal import Evaluation
internal import JSON

/// What `chart effect` answers.
enum EffectAnswer {
    static func json(_ effect: EffectEstimate, _ table: ChartTable) -> JSONValue {
        let isProportion =
            table.isPercent
            || table.points.contains {
                if case .proportion = $0.measure { true } else { false }
            }
        let language: ChartLanguage = Words.isJapanese ? .japanese : .english
        let sentence = JSONValue.string(effect.sentence(language, isProportion: isProportion))
        switch effect {
        case .insufficient(let before, let after):
            return [
                "result": "insufficient", "before": .int(before), "after": .int(after),
                "sentence": sentence,
            ]
        case .fitted(let fit):
            return [
                "result": "estimated", "before": .int(fit.before), "after": .int(fit.after),
                "sentence": sentence, "level": json(fit.level), "slope": json(fit.slope),
                "level_change": json(fit.levelChange), "slope_change": json(fit.slopeChange),
                "degrees_of_freedom": .int(fit.degreesOfFreedom),
                "residual_deviation": .double(fit.residualDeviation),
                "durbin_watson": .optional(fit.durbinWatson),
                "standard_errors": fit.errors == .ordinary ? "ordinary" : "newey_west",
            ]
        }
    }

    static func json(_ estimate: Estimate) -> JSONValue {
        [
            "estimate": .double(estimate.value), "standard_error": .double(estimate.standardError),
            "lower": .double(estimate.lower), "upper": .double(estimate.upper),
        ]
    }
}
