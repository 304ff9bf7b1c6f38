/// Text screening: finds what in a text concerns a person, before it is published.
///
/// A value built from the city's own staff directory. A hit is
/// - a full name of the staff, whatever the spaces, line breaks and invisible characters in it, in
///   any variant of its kanji, kana, width and case;
/// - a surname of the staff directly followed by さん, 氏, 様 … or a post (`Titles`);
/// - a phone number or a mail address, whoever's it is;
/// - a labelled employee number.
///
/// Bare surnames (森, 原, 平), bare numbers and dates are none: most of them mean no person, and a
/// gate that cries at every page is soon waved through. Known limits: a surname of one kanji with a
/// post counts only where a word begins (林課長, not 森林課長), and a few set phrases are let pass
/// (`Titles`); a full name of two kanji that is also a word (平 和) is a hit in every 平和;
/// nicknames, initials and descriptions of a person without a name are not found at all.
///
/// A look-up costs a bounded number of steps for each scalar of the text, whatever the text.
package struct Screen: Sendable {
    private let names: ScalarTrie
    private let employeeNumbers: ScalarTrie
    private let mails: ScalarTrie
    private let phones: ScalarTrie

    /// Builds the index, once for each change of the directory: tenths of a second for 19,000 people.
    package init(_ people: [ScreenedPerson]) {
        var surnames = ScalarTrie()
        for surname in CommonSurnames.list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            surnames.insert(FoldedText(surname.unicodeScalars).scalars, mask: 1)
        }
        for person in people {
            if let surname = NameForms.shownSurname(of: person.name) {
                surnames.insert(surname, mask: 1)
            }
        }
        var names = ScalarTrie()
        var employeeNumbers = ScalarTrie()
        var mails = ScalarTrie()
        var phones = ScalarTrie()
        for person in people {
            NameMatcher.insert(NameForms(person.name, knownSurnames: surnames), into: &names)
            if let reading = person.reading {
                NameMatcher.insertReading(reading, into: &names)
            }
            employeeNumbers.insert(Self.folded(person.employeeNumber), mask: 1)
            if let mail = person.mail { mails.insert(Self.folded(mail), mask: 1) }
            if let phone = person.phone { PhoneMatcher.insert(phone, into: &phones) }
        }
        self.names = names
        self.employeeNumbers = employeeNumbers
        self.mails = mails
        self.phones = phones
    }

    /// All hits, in the order of the text, none overlapping another: passages that overlap are
    /// united under the kind that comes first in `ScreeningHit.Kind`.
    package func hits(in text: String) -> [ScreeningHit] {
        let source = Array(text.unicodeScalars)
        let folded = FoldedText(source)
        var findings: [Finding] = []
        NameMatcher(names: names).append(folded, to: &findings)
        EmployeeNumberMatcher(known: employeeNumbers).append(folded, to: &findings)
        MailMatcher(known: mails).append(folded, to: &findings)
        PhoneMatcher(known: phones).append(folded, to: &findings)
        return united(findings, folded).map { kind, range in
            ScreeningHit(kind: kind, range: range, excerpt: Self.excerpt(source[range]))
        }
    }

    /// Sorts the findings, unites those that overlap and gives them their place in the source.
    private func united(
        _ findings: [Finding], _ folded: FoldedText
    ) -> [(ScreeningHit.Kind, Range<Int>)] {
        let sorted = findings.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.kind.rawValue)
                < ($1.range.lowerBound, $1.range.upperBound, $1.kind.rawValue)
        }
        var result: [(ScreeningHit.Kind, Range<Int>)] = []
        for finding in sorted where !finding.range.isEmpty {
            let start = folded.starts[finding.range.lowerBound]
            let end = folded.ends[finding.range.upperBound - 1]
            if let last = result.last, start < last.1.upperBound {
                let kind = last.0.rawValue <= finding.kind.rawValue ? last.0 : finding.kind
                result[result.count - 1] = (
                    kind, last.1.lowerBound..<max(end, last.1.upperBound)
                )
            } else {
                result.append((finding.kind, start..<end))
            }
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
