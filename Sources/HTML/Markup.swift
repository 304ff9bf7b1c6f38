/// A piece of a page, as bytes. What is text is escaped by byte on its way in, and there is no way in
/// without escaping but the element functions, whose names and attributes are fixed in this target.
///
/// What this target is: pieces of pages, addresses and XML as values that escape themselves. It imports
/// nothing, and must not know any page, request or record: whatever is typed is text here.
///
/// By byte, because templates that compare by `Character` see `"` and a combining mark as one sign
/// that is not a quote, and let it through.
package struct Markup: Sendable, Equatable {
    package private(set) var bytes: [UInt8]

    package init() { bytes = [] }

    /// Text, escaped: what it says is what is shown.
    package init(_ text: String) {
        bytes = []
        bytes.reserveCapacity(text.utf8.count + 16)
        append(escaping: text)
    }

    /// A drawing, as SVG, whose maker escaped its labels in the same way: a chart, a QR code.
    package init(drawing: [UInt8]) { bytes = drawing }

    package static func element(_ name: StaticString, _ attributes: [Attribute], _ content: Markup)
        -> Markup
    {
        var html = Markup()
        html.bytes.reserveCapacity(content.bytes.count + 64)
        html.open(name, attributes)
        html.bytes += content.bytes
        html.append("</")
        html.append(name)
        html.append(">")
        return html
    }

    /// An element that has no content and no end.
    package static func void(_ name: StaticString, _ attributes: [Attribute]) -> Markup {
        var html = Markup()
        html.open(name, attributes)
        return html
    }

    package static let doctype: Markup = {
        var html = Markup()
        html.append("<!DOCTYPE html>\n")
        return html
    }()

    package static func + (first: Markup, second: Markup) -> Markup {
        var html = first
        html.bytes += second.bytes
        return html
    }

    package static func += (html: inout Markup, more: Markup) { html.bytes += more.bytes }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        append("<")
        append(name)
        for attribute in attributes where attribute.isPresent {
            append(" ")
            append(attribute.name)
            guard let value = attribute.value else { continue }
            append("=\"")
            append(escaping: value)
            append("\"")
        }
        append(">")
    }

    private mutating func append(_ fixed: StaticString) {
        fixed.withUTF8Buffer { bytes += $0 }
    }

    /// Also control characters, which no parser of HTML treats alike, become U+FFFD. What stands between
    /// two signs that need it is copied as it is.
    private mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            for place in 0..<source.count {
                guard let escaped = Self.escaped(source[place]) else { continue }
                bytes += UnsafeBufferPointer(rebasing: source[start..<place])
                append(escaped)
                start = place + 1
            }
            bytes += UnsafeBufferPointer(rebasing: source[start...])
        }
    }

    private static func escaped(_ byte: UInt8) -> StaticString? {
        // Most bytes of Japanese.
        guard byte < 0x40 || byte == 0x7F else { return nil }
        return switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case 0x09, 0x0A: nil
        case ..<0x20, 0x7F: "\u{FFFD}"
        default: nil
        }
    }
}

/// Puts pieces one after another; text among them is escaped.
@resultBuilder
package enum MarkupBuilder {
    package static func buildExpression(_ html: Markup) -> Markup { html }
    package static func buildExpression(_ html: Markup?) -> Markup { html ?? Markup() }
    package static func buildExpression(_ html: [Markup]) -> Markup {
        html.reduce(into: Markup(), +=)
    }
    package static func buildExpression(_ text: String) -> Markup { Markup(text) }
    package static func buildBlock(_ parts: Markup...) -> Markup {
        parts.reduce(into: Markup(), +=)
    }
    package static func buildOptional(_ html: Markup?) -> Markup { html ?? Markup() }
    package static func buildEither(first html: Markup) -> Markup { html }
    package static func buildEither(second html: Markup) -> Markup { html }
    package static func buildArray(_ parts: [Markup]) -> Markup { parts.reduce(into: Markup(), +=) }
}
