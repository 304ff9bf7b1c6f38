import Evaluation
import Foundation

/// What `tools/check-charts` computed by numpy, scipy and exact fractions.
enum ExpectedFigures {
    struct Group: Decodable {
        let count: Int
        let mean: Double?
        let median: Double?
        let limits: [[Double]?]
        let special: [String?]
        let side: [String?]
        let sigmaZ: Double?
    }

    struct Chart: Decodable {
        let name: String
        let kind: String
        let direction: String
        let target: Double?
        let starts: [Int]
        let screened: Bool
        let step: Double
        let percent: Bool
        let values: [Double?]
        let counts: [[Int]?]
        let groups: [Group]
        let variation: String
        let assurance: String?

        var points: [ChartPoint] {
            zip(values, counts).enumerated().map { index, measure in
                if let counts = measure.1 {
                    return ChartPoint(
                        "\(index)", .proportion(numerator: counts[0], denominator: counts[1]))
                }
                return ChartPoint("\(index)", measure.0.map(ChartMeasure.value) ?? .gap)
            }
        }
    }

    struct Effect: Decodable {
        let values: [Double?]
        let change: Int
        let coefficients: [Double]
        let ordinary: [Double]
        let neweyWest: [Double]
        let degrees: Int
        let reach: [Double]
        let deviation: Double
        let durbinWatson: Double
    }

    struct Difference: Decodable {
        let neighbours: [Double]
        let others: [Double]
        let difference: Double
        let degrees: Double
        let lower: Double
        let upper: Double
    }

    struct Runs: Decodable {
        let count: Int
        let longestMax: Int
        let crossingsMin: Int
    }

    struct Quantile: Decodable {
        let degrees: Double
        let t: Double
    }

    static func read<Row: Decodable>(_ name: String, as row: Row.Type) throws -> [Row] {
        let url = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Resources/\(name).json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode([Row].self, from: Data(contentsOf: url))
    }
}

/// Equal to 10⁻⁹ of the expected figure, or of 1 where that is smaller.
func isNear(_ found: Double?, _ expected: Double?) -> Bool {
    guard let found, let expected else { return found == nil && expected == nil }
    return abs(found - expected) <= 1e-9 * max(1, abs(expected))
}

/// A series of values under their numbers.
func series(_ values: [Double?]) -> [ChartPoint] {
    values.enumerated().map { index, value in
        ChartPoint("\(index + 1)", value.map(ChartMeasure.value) ?? .gap)
    }
}
