internal import Evaluation
internal import JSON

/// What `chart` answers: everything as JSON, or a summary for people.
struct ChartAnswer {
    let chart: ControlChart
    let language: ChartLanguage

    /// `lower` and `upper` of shares are clamped to 0…1 as people see them; `raw` holds them unclamped. Both are
    /// null with fewer than 13 values in the last group, where `variation` is "insufficient", and on run charts.
    var json: JSONValue {
        var answer = figures
        answer["points"] = .array(chart.points.map(Self.point(chart)))
        answer["groups"] = .array(chart.groups.map(group))
        answer["proportion"] = .bool(chart.isProportion)
        answer["direction"] = .string(chart.settings.direction.rawValue)
        if chart.isProportion, let limits = chart.current?.limits {
            answer["raw"] = ["lower": .double(limits.lower), "upper": .double(limits.upper)]
        }
        if chart.kind == .xmr { answer["screened"] = .bool(chart.settings.isScreened) }
        if let sigma = chart.current?.sigmaZ { answer["sigma_z"] = .double(sigma) }
        if let range = chart.current?.averageMovingRange {
            answer["moving_range"] = .double(range)
        }
        if let runs = chart.current?.runs {
            answer["runs"] = [
                "longest": .int(runs.longestRun), "longest_max": .int(runs.longestRunMax),
                "crossings": .int(runs.crossings), "crossings_min": .int(runs.crossingsMin),
                "unusual": .bool(runs.isUnusual),
            ]
        }
        return .object(answer)
    }

    /// A line for each point instead of an object.
    var summary: JSONValue {
        var answer = figures
        answer["points"] = .array(chart.points.map { .string(line($0)) })
        return .object(answer)
    }

    private var figures: [String: JSONValue] {
        let group = chart.current
        let limits = group?.limits.map(chart.displayed)
        return [
            "kind": .string(chart.kind.rawValue), "count": .int(group?.valueCount ?? 0),
            "mean": .optional(group?.mean), "median": .optional(group?.median),
            "lower": .optional(limits?.lower), "upper": .optional(limits?.upper),
            "target": .optional(chart.settings.target),
            "variation": .string(chart.variation.rawValue),
            "assurance": JSONValue(chart.assurance?.rawValue),
            "sentence": .string(chart.sentence(language)),
        ]
    }

    private static func point(_ chart: ControlChart) -> (PlottedPoint) -> JSONValue {
        return { point in
            let limits = point.limits.map(chart.displayed)
            var members: [String: JSONValue] = [
                "label": .string(point.label), "value": .optional(point.value),
                "special": JSONValue(point.special?.rawValue),
                "side": JSONValue(point.side?.rawValue), "center": .optional(point.center),
                "lower": .optional(limits?.lower), "upper": .optional(limits?.upper),
            ]
            if case .proportion(let numerator, let denominator) = point.measure {
                members["numerator"] = .int(numerator)
                members["denominator"] = .int(denominator)
            }
            return .object(members)
        }
    }

    private func group(_ group: ChartGroup) -> JSONValue {
        let limits = group.limits.map(chart.displayed)
        return [
            "from": .string(chart.points[group.range.lowerBound].label),
            "to": .string(chart.points[group.range.upperBound - 1].label),
            "count": .int(group.valueCount), "mean": .optional(group.mean),
            "median": .optional(group.median), "lower": .optional(limits?.lower),
            "upper": .optional(limits?.upper),
        ]
    }

    private func line(_ point: PlottedPoint) -> String {
        let value =
            point.value.map { chart.text($0) }
            ?? Words.choose(ja: "（非公表・未報告）", en: "(not reported)")
        guard let special = point.special, let side = point.side else {
            return "\(point.label)  \(value)"
        }
        let isHigh = side == .high
        let name =
            switch special {
            case .outside:
                Words.choose(
                    ja: isHigh ? "上限の外" : "下限の外",
                    en: "outside the \(isHigh ? "upper" : "lower") limit")
            case .trend:
                Words.choose(ja: isHigh ? "上昇が続く" : "下降が続く", en: isHigh ? "rising" : "falling")
            case .twoOfThree:
                Words.choose(
                    ja: isHigh ? "3点中2点が上限近く" : "3点中2点が下限近く",
                    en: "two of three near the \(isHigh ? "upper" : "lower") limit")
            case .shift:
                Words.choose(ja: isHigh ? "上側が続く" : "下側が続く", en: "shift \(isHigh ? "up" : "down")")
            }
        return "\(point.label)  \(value)  ← \(name)"
    }
}

extension JSONValue {
    static func optional(_ number: Double?) -> JSONValue { number.map(JSONValue.double) ?? .null }
}
