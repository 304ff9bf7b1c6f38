internal import Tables

/// Where a section stands: 部/課/係, from the top.
package struct SectionPath: Hashable, Comparable, Sendable {
    static let partsMax = 6

    /// The parts from the top, each without outer spaces and never empty.
    let parts: [ExactText]

    /// Reads `総務部/職員課/給与係` or the same with full-width slashes. Invisible signs are dropped, kana
    /// composed, and signs that look like another made one (管理－営繕係, with any of six hyphens), so
    /// that one section never looks like two.
    package static func read(_ text: String) -> Result<SectionPath, Problem> {
        let signs = VisibleText.withPlainHyphens(Array(VisibleText.cleaned(text).unicodeScalars))
        let parts = signs.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "／" }
            .map { part in trimmed(part) }
        guard parts.allSatisfy({ !$0.text.isEmpty }) else { return .failure(.emptyPart) }
        guard parts.count <= partsMax else { return .failure(.tooDeep) }
        return .success(SectionPath(parts: parts))
    }

    /// The path in its stored form, with plain slashes.
    package var text: String { parts.map(\.text).joined(separator: "/") }

    /// The path one step up; nil at the top.
    var parent: SectionPath? {
        parts.count > 1 ? SectionPath(parts: Array(parts.dropLast())) : nil
    }

    /// Whether this is `other` or lies below it.
    package func isWithin(_ other: SectionPath) -> Bool { parts.starts(with: other.parts) }

    package static func < (left: SectionPath, right: SectionPath) -> Bool {
        left.parts.lexicographicallyPrecedes(right.parts)
    }

    private static func trimmed(_ part: ArraySlice<Unicode.Scalar>) -> ExactText {
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        let start = part.drop(while: isSpace)
        let end = start.lastIndex { !isSpace($0) }.map { $0 + 1 }
        return ExactText(VisibleText.text(start[start.startIndex..<(end ?? start.startIndex)]))
    }
}

extension SectionPath {
    package enum Problem: Error {
        case emptyPart
        case tooDeep
    }
}

/// Which 課 a section belongs to.
///
/// It is the nearest path, from the section upward, that has a 所属長. Where none is known: the
/// path above for a 係, 班, 担当, グループ or チーム, otherwise the section itself.
package struct Divisions: Sendable {
    private let managed: Set<SectionPath>

    package init(managed: Set<SectionPath>) {
        self.managed = managed
    }

    package func division(of section: SectionPath) -> SectionPath {
        let upward = sequence(first: section, next: \.parent)
        if let found = upward.first(where: { managed.contains($0) }) { return found }
        guard let parent = section.parent, let last = section.parts.last else { return section }
        let isPart = ["係", "班", "担当", "グループ", "チーム"].contains { suffix in
            let bytes = Array(suffix.utf8)
            return last.text.utf8.suffix(bytes.count).elementsEqual(bytes)
        }
        return isPart ? parent : section
    }
}
