/// The names of the staff in every spelling that is looked for: as the directory has them, in
/// kana, in both scripts, in Latin letters, with the given name first.
struct NameIndex {
    /// Kanji, kana and whatever letters the directory uses.
    private(set) var names = ScalarTrie()
    /// Readings in the one spelling of ``Romaji``.
    private(set) var romaji = ScalarTrie()
    /// Pairs of initials: bit 26 · surname + given name.
    private(set) var initials = Set<UInt16>()

    init(_ people: [ScreenedPerson]) {
        var known = ScalarTrie(words: CommonSurnames.list)
        for person in people {
            if let surname = NameForms.shownSurname(of: person.name) {
                known.insert(surname, mask: 1)
            }
        }
        let forms = people.map { NameForms($0.name, knownSurnames: known) }
        let readings = people.map { $0.reading.flatMap(Reading.init) }
        let learned = Self.surnameReadings(forms, readings)
        var seen = Set<[UInt32]>()
        for (form, reading) in zip(forms, readings) {
            insert(form)
            guard let reading else { continue }
            let own = form.surnames.first.flatMap { learned[$0] } ?? []
            insert(reading.divided(after: own), of: form, &seen)
        }
    }

    /// What readings with a space say of how surnames are read.
    private static func surnameReadings(
        _ forms: [NameForms], _ readings: [Reading?]
    ) -> [[UInt32]: Set<[UInt32]>] {
        var result: [[UInt32]: Set<[UInt32]>] = [:]
        for (form, reading) in zip(forms, readings) {
            guard let reading, reading.parts.count == 2, let surname = form.surnames.first else {
                continue
            }
            result[surname, default: []].insert(reading.parts[0])
        }
        return result
    }

    private mutating func insert(_ forms: NameForms) {
        for spelling in forms.spellings {
            var mask = NameMask.fullName
            for division in spelling.divisions { mask.formUnion(.division(after: division)) }
            names.insert(spelling.scalars, mask: mask.rawValue)
        }
        for surname in forms.surnames where Self.isTelling(surname) {
            names.insert(surname, mask: NameMask.ofSurname(surname).rawValue)
        }
        guard forms.givenNames.count == 1, let given = forms.givenNames.first else { return }
        for surname in forms.surnames where (surname + given).contains(where: Script.isKanji) {
            Self.insert(given, before: surname, into: &names)
        }
        insertShortened(forms.surnames, given)
        if Self.isTelling(given), given.contains(where: { Script.isKanji($0) || Script.isKana($0) })
        {
            names.insert(given, mask: NameMask.ofGivenName(given).rawValue)
        }
    }

    /// 「渡邊真さん」「佐藤リさん」: the surname with the first sign of the given name, as two of one
    /// surname are told apart. What is a place or a particle with it (高橋川, 佐藤の) is none.
    private mutating func insertShortened(_ surnames: [[UInt32]], _ given: [UInt32]) {
        guard given.count >= 2, let first = given.first, !Titles.kanaBefore.contains(first),
            Script.isKanji(first) || Script.isKana(first)
        else { return }
        for surname in surnames where surname.count >= 2 && surname.contains(where: Script.isKanji)
        {
            let name = surname + [first]
            var mask = NameMask.ofSurname(surname).union(.ofSurname(name))
            if UnitPath.placeSigns.contains(first) {
                guard mask == .surname else { continue }
                mask.insert(.place)
            }
            names.insert(name, mask: mask.rawValue)
        }
    }

    /// 「真由美・渡邊」: the given name first, only with something between, and not for the shortest
    /// names, whose halves are words (「実・森」).
    private static func isTellingInReverse(_ surname: [UInt32], _ given: [UInt32]) -> Bool {
        let isWord = OrdinaryWords.givenNames.contains(given[...])
        guard given.count >= 2, surname.count >= 2 else {
            return surname.count >= 2
                ? NameMask.ofSurname(surname) == .surname : given.count >= 2 && !isWord
        }
        return true
    }

    private static func insert(
        _ given: [UInt32], before surname: [UInt32], into trie: inout ScalarTrie
    ) {
        guard isTellingInReverse(surname, given) else { return }
        let mask: NameMask = [.joinedName, .division(after: given.count)]
        trie.insert(given + surname, mask: mask.rawValue)
    }

    private mutating func insert(
        _ reading: Reading, of forms: NameForms, _ seen: inout Set<[UInt32]>
    ) {
        let parts = reading.parts.map(Reading.folded)
        let whole = parts.flatMap { $0 }
        guard parts.count == 2 else {
            insert(parts: parts, of: forms)
            return
        }
        let (surname, given) = (parts[0], parts[1])
        guard
            seen.insert(
                whole + [0] + (forms.surnames.first ?? []) + [0] + (forms.givenNames.first ?? [])
            ).inserted
        else { return }
        let division = NameMask.division(after: surname.count)
        let kind: NameMask = whole.count >= 5 ? .fullName : .joinedName
        for (surname, given) in Self.lengthened(surname, given) {
            names.insert(surname + given, mask: kind.union(division).rawValue)
        }
        Self.insert(given, before: surname, into: &names)
        for kanji in forms.surnames.prefix(2) {
            for given in Self.bothLengths(given) { insertMixed(kanji, given) }
            // A reading is a place or a word where its kanji are.
            let mask = NameMask.ofSurname(surname).union(
                NameMask.ofSurname(kanji).intersection([.place, .position]))
            for surname in Self.bothLengths(surname) where surname.count >= 2 {
                names.insert(surname, mask: mask.rawValue)
            }
        }
        for given in Self.bothLengths(given) where given.count >= 2 {
            names.insert(given, mask: NameMask.ofGivenName(given).rawValue)
        }
        if let kanji = forms.givenNames.first {
            for surname in Self.bothLengths(surname) { insertMixed(surname, kanji) }
        }
        insertRomaji(reading, forms)
    }

    /// A reading of one part, or of three and more (グエン・ティ・ラン), which people are also called by
    /// the first and the last of.
    private mutating func insert(parts: [[UInt32]], of forms: NameForms) {
        let whole = parts.flatMap { $0 }
        var mask: NameMask = whole.count >= 5 ? .fullName : .joinedName
        var length = 0
        for part in parts.dropLast() {
            length += part.count
            mask.formUnion(.division(after: length))
        }
        // A reading of five kana and more is no part of another word.
        if whole.count >= 5 || parts.count > 1 { names.insert(whole, mask: mask.rawValue) }
        guard parts.count > 2, let first = parts.first, let last = parts.last else { return }
        for (one, other) in [(first, last), (last, first)] {
            let kind: NameMask = one.count + other.count >= 5 ? .fullName : .joinedName
            names.insert(one + other, mask: kind.union(.division(after: one.count)).rawValue)
        }
        // Where the name is in kanji, what stands behind the surname is no surname.
        let isFromHere = forms.surnames.contains { $0.contains(where: Script.isKanji) }
        if first.count >= 2 { names.insert(first, mask: NameMask.ofSurname(first).rawValue) }
        guard last.count >= 2 else { return }
        names.insert(
            last, mask: (isFromHere ? NameMask.ofGivenName(last) : .ofSurname(last)).rawValue)
    }

    /// The reading, and with ー for the vowels that make another one long (イチロー).
    private static func lengthened(
        _ surname: [UInt32], _ given: [UInt32]
    ) -> [([UInt32], [UInt32])] {
        let long = (lengthened(surname), lengthened(given))
        var result = [(surname, given)]
        if long.1 != given { result.append((surname, long.1)) }
        if long.0 != surname { result.append((long.0, given)) }
        if long.0 != surname, long.1 != given { result.append(long) }
        return result
    }

    private static func bothLengths(_ kana: [UInt32]) -> [[UInt32]] {
        let long = lengthened(kana)
        return long == kana ? [kana] : [kana, long]
    }

    private static func lengthened(_ kana: [UInt32]) -> [UInt32] {
        kana.indices.map { index in
            guard index > 0, let before = Romaji.spelling(of: [kana[index - 1]]).last else {
                return kana[index]
            }
            let isLong =
                switch (kana[index], before) {
                case (0x3046, 0x6F), (0x304A, 0x6F), (0x3046, 0x75): true  // おう, おお, うう
                default: false
                }
            return isLong ? 0x30FC : kana[index]
        }
    }

    private mutating func insertMixed(_ surname: [UInt32], _ given: [UInt32]) {
        // 「谷あい」 is no name by itself.
        let mask: NameMask =
            surname.count >= 2 || given.count >= 3 ? .mixedName : .joinedName
        names.insert(
            surname + given, mask: mask.union(.division(after: surname.count)).rawValue)
    }

    private mutating func insertRomaji(_ reading: Reading, _ forms: NameForms) {
        let surname = Romaji.spelling(of: reading.parts[0])
        let given = Romaji.spelling(of: reading.parts[1])
        guard !surname.isEmpty, !given.isEmpty else { return }
        for (first, second) in [(surname, given), (given, surname)] {
            let mask: NameMask = [.fullName, .division(after: first.count)]
            romaji.insert(first + second, mask: mask.rawValue)
        }
        // 渡邊Mayumi, Watanabe真由美
        for (first, second) in forms.surnames.prefix(1).map({ ($0, given) })
            + forms.givenNames.prefix(1).map({ (surname, $0) })
        {
            let mask: NameMask = [.mixedName, .division(after: first.count)]
            romaji.insert(first + second, mask: mask.rawValue)
        }
        var mask = NameMask.surname
        for kanji in forms.surnames.prefix(1) {
            mask.formUnion(NameMask.ofSurname(kanji).intersection([.place, .position]))
        }
        if surname.count < 4 || Self.latinWords.contains(surname[...]) { mask.insert(.word) }
        if surname.count >= 2 { romaji.insert(surname, mask: mask.rawValue) }
        var givenMask = NameMask.givenName
        if given.count < 4 || Self.latinWords.contains(given[...]) { givenMask.insert(.word) }
        if given.count >= 3 { romaji.insert(given, mask: givenMask.rawValue) }
        for (one, other) in Self.initials(reading) { initials.insert(one * 26 + other) }
    }

    /// First letters as people write them: ふ is F or H, じ J or Z, ち C or T.
    private static func initials(_ reading: Reading) -> [(UInt16, UInt16)] {
        let letters = reading.parts.map { part -> [UInt16] in
            guard let kana = part.first, let first = Romaji.spelling(of: [kana]).first else {
                return []
            }
            let own = UInt16(truncatingIfNeeded: first - 0x61)
            switch kana {
            case 0x3075: return [own, 5]
            case 0x3058: return [own, 9]
            case 0x3061: return [own, 2]
            default: return [own]
            }
        }
        return letters[0].flatMap { one in letters[1].map { (one, $0) } }
    }

    /// Single kana or letters are no name that could be told from ordinary text.
    private static func isTelling(_ name: [UInt32]) -> Bool {
        name.count > 1 || name.allSatisfy(Script.isKanji)
    }

    /// In the spelling of ``Romaji``: words of other languages, and firms.
    private static let latinWords = ScalarTrie(
        words: """
            date mine made tone sore name note home take bake make kita kubota honda toyota suzuki
            matuda yamaha hitati tosiba simano mito sano hara mori oka seki tani kido
            mode koto sake rime rate kana kanto karin maria
            """)
}
