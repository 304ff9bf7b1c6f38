/// The words of a 職 column that name no post of the product: whoever has one is an ordinary member
/// of staff. They are counted for whoever imports, so that a slip in 係長 does not pass in silence;
/// a person's own stays with their sealed details, for the screening of texts.
package struct OrdinaryPosts: Hashable, Sendable, ConfidentialValue {
    package struct Word: Hashable, Sendable, ConfidentialValue {
        /// Narrow signs, no spaces, at most ``lengthMax`` scalars.
        package let post: String
        package let people: Int
    }

    package static let wordsMax = 50
    package static let lengthMax = 40

    /// Words like those that give authority (長, 係) first, then by number of people.
    package let words: [Word]
    /// How many words were left out, and how many times somebody has one.
    package let restWords: Int
    package let restPeople: Int

    package static let none = OrdinaryPosts([])

    init(_ rows: [StaffRow]) {
        var people: [ExactText: Set<ExactText>] = [:]
        for row in rows {
            guard let word = row.ordinaryPost else { continue }
            people[word, default: []].insert(row.numberKey)
        }
        let sorted = people.map { word, numbers in
            (word: word, isFirst: PostRole.resemblesAuthority(word), people: numbers.count)
        }
        .sorted { one, two in
            if one.isFirst != two.isFirst { return one.isFirst }
            return one.people == two.people ? one.word < two.word : one.people > two.people
        }
        words = sorted.prefix(Self.wordsMax).map { entry in
            Word(post: Self.shortened(entry.word.text), people: entry.people)
        }
        let rest = sorted.dropFirst(Self.wordsMax)
        restWords = rest.count
        restPeople = rest.reduce(0) { $0 + $1.people }
    }

    /// Nil where every word is known.
    package func notice(japanese: Bool) -> String? {
        guard !words.isEmpty else { return nil }
        let list = words.map {
            japanese ? "\($0.post) \($0.people)人" : "\($0.post) \($0.people)"
        }
        .joined(separator: japanese ? "、" : ", ")
        if japanese {
            let rest = restWords == 0 ? "" : "、ほか \(restWords)種類 \(restPeople)人"
            return "次の職名は一般の職員として扱います: \(list)\(rest)"
        }
        let rest = restWords == 0 ? "" : ", and \(restPeople) with \(restWords) other titles"
        return "Treated as ordinary staff, by job title: \(list)\(rest)"
    }

    private static func shortened(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > lengthMax else { return text }
        var short = String.UnicodeScalarView()
        short.append(contentsOf: scalars.prefix(lengthMax - 1))
        short.append("…")
        return String(short)
    }
}
