/// Mean and median that are exact for a constant series.
enum Average {
    /// Summed as differences from the first value and compensated (Neumaier 1974), so that large values keep
    /// their small differences and a constant series has exactly its value. Nil for no values.
    static func mean(_ values: [Double]) -> Double? {
        guard let first = values.first else { return nil }
        var sum = 0.0
        var lost = 0.0
        for value in values {
            let term = value - first
            let next = sum + term
            lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
            sum = next
        }
        return first + (sum + lost) / Double(values.count)
    }

    /// The middle value, or the mean of the two middle ones. Nil for no values.
    static func median(_ values: [Double]) -> Double? {
        let sorted = values.sorted()
        guard let last = sorted.last else { return nil }
        let middle = sorted.count / 2
        guard sorted.count.isMultiple(of: 2), middle > 0 else {
            return middle < sorted.count ? sorted[middle] : last
        }
        return sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2
    }
}
