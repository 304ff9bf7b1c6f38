/// An attribute of an element. Names are fixed; values are escaped; addresses are ``PagePath``s or
/// ``WebAddress``es, so that nothing typed can become a `javascript:` address. There are no attributes for scripts or styles.
package struct Attribute: Sendable {
    let name: StaticString
    /// nil: an attribute that is there or not, like `checked`.
    let value: String?
    var isPresent = true

    private static func flag(_ name: StaticString, _ isPresent: Bool) -> Attribute {
        Attribute(name: name, value: nil, isPresent: isPresent)
    }

    // Everywhere.
    package static func `class`(_ value: StaticString) -> Attribute {
        Attribute(name: "class", value: value.description)
    }
    package static func id(_ value: String) -> Attribute { Attribute(name: "id", value: value) }
    package static func lang(_ value: StaticString) -> Attribute {
        Attribute(name: "lang", value: value.description)
    }
    package static func title(_ value: String) -> Attribute {
        Attribute(name: "title", value: value)
    }
    package static func role(_ value: StaticString) -> Attribute {
        Attribute(name: "role", value: value.description)
    }
    package static func tabindex(_ value: Int) -> Attribute {
        Attribute(name: "tabindex", value: "\(value)")
    }
    package static func data(
        _ name: DataName, _ value: String, isPresent: Bool = true
    ) -> Attribute {
        Attribute(name: name.attribute, value: value, isPresent: isPresent)
    }

    // For those who listen.
    package static func label(_ value: String) -> Attribute {
        Attribute(name: "aria-label", value: value)
    }
    package static func labelledBy(_ id: String) -> Attribute {
        Attribute(name: "aria-labelledby", value: id)
    }
    package static func describedBy(_ ids: [String]) -> Attribute {
        Attribute(
            name: "aria-describedby", value: ids.joined(separator: " "), isPresent: !ids.isEmpty)
    }
    package static func invalid(_ isInvalid: Bool) -> Attribute {
        Attribute(name: "aria-invalid", value: "true", isPresent: isInvalid)
    }
    package static func current(_ isCurrent: Bool) -> Attribute {
        Attribute(name: "aria-current", value: "page", isPresent: isCurrent)
    }
    package static let hidden = Attribute(name: "aria-hidden", value: "true")
    package static func live(_ value: StaticString) -> Attribute {
        Attribute(name: "aria-live", value: value.description)
    }

    // Addresses.
    package static func href(_ path: PagePath) -> Attribute {
        Attribute(name: "href", value: path.text)
    }
    package static func source(_ path: PagePath) -> Attribute {
        Attribute(name: "src", value: path.text)
    }
    package static func action(_ path: PagePath) -> Attribute {
        Attribute(name: "action", value: path.text)
    }
    package static func fragment(_ id: String) -> Attribute {
        Attribute(name: "href", value: "#" + id)
    }
    package static func relation(_ value: StaticString) -> Attribute {
        Attribute(name: "rel", value: value.description)
    }

    // Forms.
    /// Of a field that stands outside the form with which it is sent.
    package static func form(_ id: String) -> Attribute { Attribute(name: "form", value: id) }
    package static let post = Attribute(name: "method", value: "post")
    package static let multipart = Attribute(name: "enctype", value: "multipart/form-data")
    package static func type(_ value: StaticString) -> Attribute {
        Attribute(name: "type", value: value.description)
    }
    package static func name(_ value: String) -> Attribute { Attribute(name: "name", value: value) }
    package static func value(_ value: String) -> Attribute {
        Attribute(name: "value", value: value)
    }
    package static func `for`(_ id: String) -> Attribute { Attribute(name: "for", value: id) }
    package static func rows(_ count: Int) -> Attribute {
        Attribute(name: "rows", value: "\(count)")
    }
    package static func autocomplete(_ value: StaticString) -> Attribute {
        Attribute(name: "autocomplete", value: value.description)
    }
    package static func inputMode(_ value: StaticString) -> Attribute {
        Attribute(name: "inputmode", value: value.description)
    }
    /// Of a button that sends a form as it stands, whatever is missing in it.
    package static let withoutChecks = Attribute(name: "formnovalidate", value: nil)
    package static let spellcheckOff = Attribute(name: "spellcheck", value: "false")
    package static func required(_ isRequired: Bool = true) -> Attribute {
        flag("required", isRequired)
    }
    package static func checked(_ isChecked: Bool) -> Attribute { flag("checked", isChecked) }
    package static func selected(_ isSelected: Bool) -> Attribute { flag("selected", isSelected) }
    package static func open(_ isOpen: Bool) -> Attribute { flag("open", isOpen) }

    // Tables.
    package static func scope(_ value: StaticString) -> Attribute {
        Attribute(name: "scope", value: value.description)
    }
    package static func colspan(_ count: Int) -> Attribute {
        Attribute(name: "colspan", value: "\(count)")
    }

    // The head of a page.
    package static func charset(_ value: StaticString) -> Attribute {
        Attribute(name: "charset", value: value.description)
    }
    package static func content(_ value: String) -> Attribute {
        Attribute(name: "content", value: value)
    }
    package static func dateTime(_ value: String) -> Attribute {
        Attribute(name: "datetime", value: value)
    }
    package static let deferred = Attribute(name: "defer", value: nil)

    /// What our own scripts read.
    package enum DataName: Sendable {
        case base, head, watch, line, part, remark, keep, shell, clock, begin, end

        fileprivate var attribute: StaticString {
            switch self {
            case .base: "data-base"
            case .head: "data-head"
            case .watch: "data-watch"
            case .line: "data-line"
            case .part: "data-part"
            case .remark: "data-remark"
            case .keep: "data-keep"
            case .shell: "data-shell"
            case .clock: "data-clock"
            case .begin: "data-begin"
            case .end: "data-end"
            }
        }
    }
}
