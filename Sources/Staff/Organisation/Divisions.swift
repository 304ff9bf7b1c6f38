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
