/// A piece of a comparison of two texts, for people to read.
///
/// The pieces that are the same or removed, joined, are the old text; those that are the same or added,
/// the new one.
package struct DifferencePiece: Equatable, Sendable {
    package enum Kind: String, Sendable { case same, removed, added }

    package let kind: Kind
    package let scalars: [Unicode.Scalar]

    package init(_ kind: Kind, _ scalars: [Unicode.Scalar]) {
        self.kind = kind
        self.scalars = scalars
    }

    package var text: String { String(String.UnicodeScalarView(scalars)) }
}
