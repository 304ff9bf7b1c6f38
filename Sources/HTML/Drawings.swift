/// The elements of small drawings (SVG 2), for pictures that a page makes itself. Colours come from the style
/// sheet, by class: an attribute for them would be the same in light and in dark.
package func svg(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("svg", attributes, content())
}
package func path(_ attributes: Attribute...) -> Markup { .element("path", attributes, Markup()) }
package func circle(_ attributes: Attribute...) -> Markup {
    .element("circle", attributes, Markup())
}
package func rect(_ attributes: Attribute...) -> Markup { .element("rect", attributes, Markup()) }
/// Words within a drawing.
package func drawnText(_ attributes: Attribute..., content: String) -> Markup {
    .element("text", attributes, Markup(content))
}

extension Attribute {
    /// How large a drawing is in its own measure, from 0.
    package static func viewBox(_ width: Int, _ height: Int) -> Attribute {
        Attribute(name: "viewBox", value: "0 0 \(width) \(height)")
    }
    /// As wide and as high as its place, whatever becomes of the drawing.
    package static let stretched = Attribute(name: "preserveAspectRatio", value: "none")
    /// Where a line of `path` goes.
    package static func d(_ line: String) -> Attribute { Attribute(name: "d", value: line) }
    package static func cx(_ x: Int) -> Attribute { Attribute(name: "cx", value: "\(x)") }
    package static func cy(_ y: Int) -> Attribute { Attribute(name: "cy", value: "\(y)") }
    package static func r(_ radius: Int) -> Attribute { Attribute(name: "r", value: "\(radius)") }
    package static func x(_ x: Int) -> Attribute { Attribute(name: "x", value: "\(x)") }
    package static func y(_ y: Int) -> Attribute { Attribute(name: "y", value: "\(y)") }
    package static func width(_ width: Int) -> Attribute {
        Attribute(name: "width", value: "\(width)")
    }
    package static func height(_ height: Int) -> Attribute {
        Attribute(name: "height", value: "\(height)")
    }
}
