internal import Accounts
internal import Alliance
internal import CivicCalendar
internal import Requests

/// In which language a page is written, for everything that one request asks for. Words that people typed stay as
/// they are, and so do the words of the fields that a city shares.
package enum PageLanguage: String, Sendable {
    case japanese = "ja"
    case english = "en"

    @TaskLocal package static var current = PageLanguage.japanese

    package static var isJapanese: Bool { current == .japanese }
}

/// Words of a page as the source has them, in Japanese; for a page in another language with what varies in them
/// apart: the catalogue finds them by `pattern`, where `{1}` stands for the first value and so on.
package struct Words: ExpressibleByStringInterpolation, Sendable {
    package struct StringInterpolation: StringInterpolationProtocol {
        private let isJapanese = PageLanguage.isJapanese
        var pattern = ""
        var values: [String] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pattern.reserveCapacity(literalCapacity + 8 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { pattern += literal }
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            guard !isJapanese else {
                pattern += value.description
                return
            }
            values.append(value.description)
            pattern += "{\(values.count)}"
        }
    }

    let pattern: String
    let values: [String]

    package init(stringLiteral literal: String) {
        pattern = literal
        values = []
    }

    package init(stringInterpolation: StringInterpolation) {
        pattern = stringInterpolation.pattern
        values = stringInterpolation.values
    }
}

/// Words of ours in the language of the page. What has no English yet stays in Japanese; a test finds it.
package func say(_ words: Words) -> String {
    PageLanguage.isJapanese
        ? words.pattern
        : English.filled(English.words[words.pattern] ?? words.pattern, words.values)
}

/// Sentences one after the other.
func sentences(_ all: [String?]) -> String {
    all.compactMap { $0 }.joined(separator: PageLanguage.isJapanese ? "" : " ")
}

// MARK: - Words that the parts below have in both languages

extension Wording {
    var said: String { text(japanese: PageLanguage.isJapanese) }
}

extension PersonMessage {
    var said: String { PageLanguage.isJapanese ? japanese : english }
}

extension CityLabel {
    var said: String { PageLanguage.isJapanese ? japanese : english }
}

extension PeerRow {
    var said: String { PageLanguage.isJapanese ? nameJa : nameEn }
}

extension AddPeer.Answer {
    var said: String { PageLanguage.isJapanese ? nameJa : nameEn }
}

extension CityRole {
    var said: String {
        switch self {
        case _ where PageLanguage.isJapanese: japanese
        case .person: "Staff member"
        case .sectionChief: "Section chief"
        case .manager: "Manager"
        case .generalAffairsChief: "General affairs chief"
        case .personnel: "Personnel section"
        case .member: "Alliance member"
        case .adviser: "Adviser"
        case .observer: "Observer"
        case .administrator: "System administrator"
        }
    }
}

extension HelpDayOutcome {
    var said: String {
        switch self {
        case _ where PageLanguage.isJapanese: japanese
        case .onTime: "on time"
        case .late: "late"
        case .exempt: "exempt"
        }
    }
}

extension AccountRole {
    var said: String { PageLanguage.isJapanese ? japanese : english }
}

extension CivicDate {
    /// 令和8年11月20日（金）, or 2026-11-20 (Fri): the order that no English reader takes for another one.
    var said: String {
        PageLanguage.isJapanese ? japanese : "\(text) (\(weekday.english.prefix(3)))"
    }
}

extension CivicMonth {
    var said: String { PageLanguage.isJapanese ? japanese : text }
}

extension CivicWeekday {
    var said: String { PageLanguage.isJapanese ? japanese : String(english.prefix(3)) }
}

extension FiscalYear {
    var said: String { PageLanguage.isJapanese ? japanese : "FY\(text)" }
}
