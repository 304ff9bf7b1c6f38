extension Array {
    /// Every order of the elements.
    var permutations: [[Element]] {
        guard !isEmpty else { return [[]] }
        return indices.flatMap { index in
            var rest = self
            let first = rest.remove(at: index)
            return rest.permutations.map { [first] + $0 }
        }
    }
}
