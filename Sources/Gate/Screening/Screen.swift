/// Text screening: finds what in a text concerns a person, before it is published.
///
/// A value built from the city's own staff directory. Held back is
/// - a full name of the staff, whatever the spaces, marks and brackets in it, in any variant of its
///   kanji, kana, width and case, in its reading and in Latin letters;
/// - a surname of the staff beside さん, 氏, a post, a unit, or in brackets (`NameContext`), and a
///   given name before さん;
/// - a phone number or a mail address, whoever's it is, behind an encoding too;
/// - a labelled employee number.
///
/// Shown, and let pass, are bare surnames that are no places and no words, given names, initials,
/// employee numbers and local parts by themselves, and names behind an encoding: most of them mean
/// no person, and a gate that cries at every page is soon waved through. Known limits: a surname of
/// one kanji with a post counts only where a word begins (林課長, not 森林課長), one that says which
/// post is meant (新, 前, 県) is only shown beside it, and a few set phrases are let pass (`Titles`);
/// behind a surname that is a place or a word a given name of one kanji may begin a word (川崎実施)
/// and is let pass there; a full name of two kanji that is also a word (平 和) is a hit in every 平和;
/// nicknames and descriptions of a person without a name are not found at all.
///
/// A look-up costs a bounded number of steps for each scalar of the text, whatever the text.
package struct Screen: Sendable {
    private let index: NameIndex
    private let titles: Titles
    private let employeeNumbers: ScalarTrie
    private let mails: MailMatcher
    private let phones: PhoneMatcher

    /// Builds the index, once for each change of the directory: tenths of a second for 19,000 people.
    package init(_ people: [ScreenedPerson], organisation: ScreenedOrganisation = .none) {
        var employeeNumbers = ScalarTrie()
        var mails = ScalarTrie()
        var mailLocals = ScalarTrie()
        var phones = ScalarTrie()
        var phoneLocals = ScalarTrie()
        for person in people {
            employeeNumbers.insert(Self.folded(person.employeeNumber), mask: 1)
            if let mail = person.mail {
                MailMatcher.insert(mail, into: &mails, locals: &mailLocals)
            }
            if let phone = person.phone {
                PhoneMatcher.insert(phone, into: &phones)
                PhoneMatcher.insertLocal(phone, into: &phoneLocals)
            }
        }
        index = NameIndex(people)
        titles = Titles(organisation)
        self.employeeNumbers = employeeNumbers
        self.mails = MailMatcher(known: mails, locals: mailLocals)
        self.phones = PhoneMatcher(known: phones, locals: phoneLocals)
    }

    /// All hits, in the order of the text, none overlapping another: passages that overlap are
    /// united under the kind that comes first in `ScreeningHit.Kind`.
    package func hits(in text: String) -> [ScreeningHit] {
        let source = Array(text.unicodeScalars)
        let folded = FoldedText(source)
        var passages = names(folded).map { Passage($0, folded) } + romaji(folded)
        var findings = numbers(folded)
        let employees = EmployeeNumberMatcher(known: employeeNumbers)
        for text in [folded, KanjiDigits.text(folded)].compactMap({ $0 }) {
            employees.append(text, to: &findings)
            employees.appendBare(text, to: &findings)
        }
        InitialsMatcher(known: index.initials).append(folded, to: &findings)
        passages += findings.map { Passage($0, folded) } + encoded(source)
        return Self.united(passages).map { passage in
            ScreeningHit(
                kind: passage.kind, range: passage.range,
                excerpt: Self.excerpt(source[passage.range]))
        }
    }

    /// What holds the text back.
    package func held(in text: String) -> [ScreeningHit] {
        hits(in: text).filter { $0.level == .hold }
    }

    private func names(_ folded: FoldedText) -> [Finding] {
        var findings: [Finding] = []
        NameMatcher(names: index.names, titles: titles).append(folded, to: &findings)
        return findings
    }

    private func romaji(_ folded: FoldedText) -> [Passage] {
        guard let romaji = Romaji.text(folded) else { return [] }
        var findings: [Finding] = []
        NameMatcher(names: index.romaji, titles: titles).append(romaji, to: &findings)
        return findings.map { Passage($0, romaji) }
    }

    /// Telephone numbers and mail addresses.
    private func numbers(_ folded: FoldedText) -> [Finding] {
        var findings: [Finding] = []
        for text in [folded, KanjiDigits.text(folded)].compactMap({ $0 }) {
            phones.append(text, to: &findings)
        }
        mails.append(folded, to: &findings)
        return findings
    }

    /// What only shows once the text is decoded: names, which are shown, and numbers and addresses,
    /// which are what they are (`&#64;`, `%40`).
    private func encoded(_ source: [Unicode.Scalar]) -> [Passage] {
        guard let decoded = DecodedText(source) else { return [] }
        let folded = FoldedText(decoded.scalars)
        let names = names(folded).map { Passage($0, folded) } + romaji(folded)
        let shown = names.filter { $0.kind.level == .hold || $0.kind == .surname }
            .map { Passage(kind: .encodedName, range: $0.range) }
        let numbers = numbers(folded).map { Passage($0, folded) }
            .filter { $0.kind.level == .hold }
        return (shown + numbers).compactMap { passage in
            guard decoded.isEncoded[passage.range].contains(true),
                let first = decoded.places[passage.range].first,
                let last = decoded.places[passage.range].last
            else { return nil }
            return Passage(kind: passage.kind, range: first.lowerBound..<last.upperBound)
        }
    }

    /// A finding with its place in the source.
    private struct Passage {
        var kind: ScreeningHit.Kind
        var range: Range<Int>

        /// The kind of both together: a name within a mail address is part of the address.
        func united(with other: Passage) -> ScreeningHit.Kind {
            for (one, other) in [(self, other), (other, self)]
            where one.kind == .mailAddress && one.range.lowerBound <= other.range.lowerBound
                && one.range.upperBound >= other.range.upperBound
            {
                return .mailAddress
            }
            return kind.rawValue <= other.kind.rawValue ? kind : other.kind
        }

        init(kind: ScreeningHit.Kind, range: Range<Int>) {
            self.kind = kind
            self.range = range
        }

        init(_ finding: Finding, _ text: FoldedText) {
            kind = finding.kind
            range =
                finding.range.isEmpty
                ? 0..<0
                : text.starts[finding.range.lowerBound]..<text.ends[finding.range.upperBound - 1]
        }
    }

    /// Unites passages that overlap; a warning within what is held says nothing more.
    private static func united(_ passages: [Passage]) -> [Passage] {
        let held = merged(passages.filter { $0.kind.level == .hold })
        let warned = merged(passages.filter { $0.kind.level == .warn })
        var result = held
        var index = 0
        for passage in warned {
            while index < held.count, held[index].range.upperBound <= passage.range.lowerBound {
                index += 1
            }
            if index == held.count || held[index].range.lowerBound >= passage.range.upperBound {
                result.append(passage)
            }
        }
        return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func merged(_ passages: [Passage]) -> [Passage] {
        let sorted = passages.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.kind.rawValue)
                < ($1.range.lowerBound, $1.range.upperBound, $1.kind.rawValue)
        }
        var result: [Passage] = []
        for passage in sorted where !passage.range.isEmpty {
            guard let last = result.last, passage.range.lowerBound < last.range.upperBound else {
                result.append(passage)
                continue
            }
            let kind = last.united(with: passage)
            let end = max(passage.range.upperBound, last.range.upperBound)
            result[result.count - 1] = Passage(
                kind: kind, range: last.range.lowerBound..<end)
        }
        return result
    }

    private static func folded(_ value: String) -> [UInt32] {
        FoldedText(value.unicodeScalars.prefix(ScreenLimits.nameScalarsMax)).scalars
    }

    private static func excerpt(_ passage: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: passage.prefix(ScreeningHit.excerptScalarsMax))
        if passage.count > ScreeningHit.excerptScalarsMax { view.append("…") }
        return String(view)
    }
}

/// Limits that keep a hostile text or a broken directory from costing more than its length.
enum ScreenLimits {
    static let nameScalarsMax = 200
    /// A mail address: 64 before the sign, 253 after it (RFC 5321 §4.5.3.1).
    static let mailLocalScalarsMax = 64
    static let mailDomainScalarsMax = 253
    /// E.164 numbers have at most 15 digits.
    static let phoneDigitsMax = 15
    static let titleScalarsMax = 40
    /// How far after its label an employee number of the directory is looked for.
    static let labelReachScalars = 24
}
