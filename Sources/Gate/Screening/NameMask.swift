/// What a word of the name index is to somebody; bit 8 + n says that two parts may meet after n
/// scalars.
struct NameMask: OptionSet {
    let rawValue: UInt64

    static let fullName = NameMask(rawValue: 1)
    static let surname = NameMask(rawValue: 2)
    static let givenName = NameMask(rawValue: 4)
    /// A full name only where something stands between its parts: given name first, short readings.
    static let joinedName = NameMask(rawValue: 8)
    /// A surname that is also a place; with ``word`` one of which only people far from here are the
    /// more likely meaning.
    static let place = NameMask(rawValue: 16)
    /// A surname that says where, how large or when (東, 大, 金).
    static let position = NameMask(rawValue: 32)
    /// A surname or a given name that is an ordinary word.
    static let word = NameMask(rawValue: 64)
    /// A full name in two scripts (齋藤はなこ), which must not run on into a longer word.
    static let mixedName = NameMask(rawValue: 128)

    static let anyName: NameMask = [.fullName, .joinedName, .mixedName]

    static func division(after count: Int) -> NameMask {
        NameMask(rawValue: count <= ScalarTrie.depthMax ? 1 << UInt64(count + 8) : 0)
    }

    /// The divisions as bits: bit n for a division after n scalars.
    var divisions: UInt64 { rawValue >> 8 }

    /// What a surname is beside a name.
    static func ofSurname(_ surname: [UInt32]) -> NameMask {
        if OrdinaryWords.positions.contains(surname[...]) { return [.surname, .position] }
        if OrdinaryWords.neighbours.contains(surname[...]) { return [.surname, .place] }
        if OrdinaryWords.regions.contains(surname[...]) { return [.surname, .place, .word] }
        let isShort =
            surname.count == 1 || (surname.count == 2 && !surname.allSatisfy(Script.isKanji))
        return isShort || OrdinaryWords.surnames.contains(surname[...])
            ? [.surname, .word] : .surname
    }

    static func ofGivenName(_ given: [UInt32]) -> NameMask {
        let isShort = given.count == 1 || (given.count == 2 && !given.allSatisfy(Script.isKanji))
        return isShort || OrdinaryWords.givenNames.contains(given[...])
            ? [.givenName, .word] : .givenName
    }
}
