package import Records

/// What a kind is called where commands, pages and JSON are made from its declaration alone.
package struct GeneralNames: Sendable {
    /// Several of them, in addresses and as the list in JSON: `awards`.
    package let plural: String
    /// The member that made one, in JSON.
    package let owner: String
    /// What one stands below, in JSON.
    package let parent: String

    /// The command that begins one.
    package let begin: String

    package init(
        plural: String, owner: String = "city", parent: String = "about", begin: String = "new"
    ) {
        self.plural = plural
        self.owner = owner
        self.parent = parent
        self.begin = begin
    }
}

/// Something that a record does not say yet, with a stable code.
package struct Remark: Sendable {
    package let code: String
    package let wording: Wording

    package init(_ code: String, _ wording: Wording) {
        self.code = code
        self.wording = wording
    }
}

/// Lists and what stands below.
extension KindDeclaration {
    /// The choice by which the list can be narrowed; nil where it has none.
    package var listChoice: FieldDeclaration? {
        for facet in table.facets {
            if case .field(let number)? = facet.sources.last, facet.sources.count == 1 {
                return field(number)
            }
        }
        return nil
    }

    /// The list of all, of one owner, of one word of the choice, or of both; nil where the kind keeps none.
    package func facet(ofOwner: Bool, ofChoice: Bool) -> FacetRule? {
        table.facets.first { facet in
            let isOwner = facet.sources.contains { if case .owner = $0 { true } else { false } }
            let isChoice = facet.sources.contains { if case .field = $0 { true } else { false } }
            return isOwner == ofOwner && isChoice == ofChoice
                && facet.sources.count == (ofOwner ? 1 : 0) + (ofChoice ? 1 : 0)
        }
    }

    /// The kinds below which one may stand.
    package var parents: [SharedKind] { table.parents.compactMap(SharedKind.init(rawValue:)) }

    /// The kinds with commands and pages of the general form that stand below this one.
    package var generalChildren: [KindDeclaration] {
        SharedKind.general.map(\.declaration).filter { $0.parents.contains(kind) }
    }
}

extension SharedKind {
    /// The kinds whose commands and pages are made from the declaration alone.
    package static var general: [SharedKind] {
        allCases.filter { $0.declaration.general != nil }
    }
}
