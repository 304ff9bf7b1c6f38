/// The fields of one point as they stand in a file, before they are a point.
struct PointFields {
    let line: Int
    var date: String?
    var value: String?
    var numerator: String?
    var denominator: String?

    init(line: Int) { self.line = line }

    mutating func set(_ column: ChartColumn, _ text: String) {
        switch column {
        case .date: date = text
        case .value: value = text
        case .numerator: numerator = text
        case .denominator: denominator = text
        }
    }

    /// The point; the number of the point stands for a date that is not given.
    func point(number: Int, isProportion: Bool) throws(ReadingError) -> ChartPoint {
        let label = date ?? String(number)
        guard label.unicodeScalars.count <= EvaluationLimits.labelScalarsMax else {
            throw ReadingError(.labelTooLong, line: line, field: .date)
        }
        return ChartPoint(label, isProportion ? try proportion() : try plain())
    }

    private func plain() throws(ReadingError) -> ChartMeasure {
        guard let value, !Self.isGap(value) else { return .gap }
        return .value(try number(value, .value))
    }

    private func proportion() throws(ReadingError) -> ChartMeasure {
        guard let numerator, let denominator, !Self.isGap(numerator), !Self.isGap(denominator)
        else { return .gap }
        let part = try count(numerator, .numerator)
        let whole = try count(denominator, .denominator)
        guard whole > 0 else {
            throw ReadingError(.noDenominator, line: line, field: .denominator)
        }
        guard part <= whole else {
            throw ReadingError(.aboveDenominator, line: line, field: .numerator)
        }
        return .proportion(numerator: part, denominator: whole)
    }

    private func number(_ text: String, _ field: ChartColumn) throws(ReadingError) -> Double {
        guard let number = NumberReading.decimal(text) else {
            throw ReadingError(.notANumber, line: line, field: field)
        }
        guard abs(number) <= EvaluationLimits.magnitudeMax else {
            throw ReadingError(.outOfRange, line: line, field: field)
        }
        return number
    }

    private func count(_ text: String, _ field: ChartColumn) throws(ReadingError) -> Int {
        let number = try number(text, field)
        guard let whole = Int(exactly: number) else {
            throw ReadingError(.notWhole, line: line, field: field)
        }
        guard 0...EvaluationLimits.countMax ~= whole else {
            throw ReadingError(.outOfRange, line: line, field: field)
        }
        return whole
    }

    /// An empty field, a dash, or 非公表 (秘匿 in older files): the figure was suppressed or not reported.
    static func isGap(_ text: String) -> Bool {
        let scalars = NarrowText.trimmed(text)
        let words = ["", "-", "–", "―", "非公表", "秘匿", "suppressed"]
        return words.contains { scalars.elementsEqual($0.unicodeScalars) }
    }
}
