/// Cities to choose from.
extension CityNames {
    /// This city, then the others, by id; advisers are not among them.
    var cities: [Controls.Option] {
        let others = names.keys.filter { $0 != own }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return ([own] + others).filter(Self.isCity).map { (value: $0, title: self[$0]) }
    }

    /// Cities have municipality codes; advisers' ids begin with a letter.
    static func isCity(_ id: String) -> Bool {
        id.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    }

    /// In whose name something is shared from here.
    var sharedAs: String { "\(speaker ?? "–")の名前で共有されます。個人の名前は書かないでください。" }
}
