package import Merge

/// A text as people read it, with the version that a change of it must name.
package struct TextView: Equatable, Sendable {
    package let text: String
    package let version: [OperationID]

    package init(text: String, version: [OperationID]) {
        self.text = text
        self.version = version
    }

    package static func == (left: TextView, right: TextView) -> Bool {
        left.version == right.version && left.text.utf8.elementsEqual(right.text.utf8)
    }
}
