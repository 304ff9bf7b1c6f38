/// The elements that pages use, each as a function: attributes, then what is in it.
///
/// `script` and `style` are not among them: a page has one style sheet and perhaps our own scripts,
/// linked by the layout, and no other.
typealias Content = () -> HTML

func a(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("a", attributes, content())
}
func p(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("p", attributes, content())
}
func h1(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("h1", attributes, content())
}
func h2(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("h2", attributes, content())
}
func h3(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("h3", attributes, content())
}
func h4(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("h4", attributes, content())
}
func div(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("div", attributes, content())
}
func span(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("span", attributes, content())
}
func section(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("section", attributes, content())
}
func article(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("article", attributes, content())
}
func nav(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("nav", attributes, content())
}
func header(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("header", attributes, content())
}
func footer(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("footer", attributes, content())
}
func main(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("main", attributes, content())
}
func ul(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("ul", attributes, content())
}
func ol(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("ol", attributes, content())
}
func li(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("li", attributes, content())
}
func dl(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("dl", attributes, content())
}
func dt(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("dt", attributes, content())
}
func dd(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("dd", attributes, content())
}
func table(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("table", attributes, content())
}
func caption(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("caption", attributes, content())
}
func thead(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("thead", attributes, content())
}
func tbody(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("tbody", attributes, content())
}
func tr(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("tr", attributes, content())
}
func th(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("th", attributes, content())
}
func td(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("td", attributes, content())
}
func form(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("form", attributes, content())
}
func fieldset(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("fieldset", attributes, content())
}
func legend(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("legend", attributes, content())
}
func button(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("button", attributes, content())
}
func select(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("select", attributes, content())
}
func option(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("option", attributes, content())
}
func textarea(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("textarea", attributes, content())
}
func strong(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("strong", attributes, content())
}
func em(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("em", attributes, content())
}
func time(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("time", attributes, content())
}
func details(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("details", attributes, content())
}
func summary(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("summary", attributes, content())
}
func figure(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("figure", attributes, content())
}
func figcaption(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("figcaption", attributes, content())
}
func ins(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("ins", attributes, content())
}
func del(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("del", attributes, content())
}
func mark(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("mark", attributes, content())
}
func bdi(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("bdi", attributes, content())
}
func blockquote(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("blockquote", attributes, content())
}
func small(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("small", attributes, content())
}
func output(_ attributes: Attribute..., @HTMLBuilder content: Content = { HTML() }) -> HTML {
    .element("output", attributes, content())
}
func label(_ attributes: Attribute..., @HTMLBuilder content: Content) -> HTML {
    .element("label", attributes, content())
}
func input(_ attributes: Attribute...) -> HTML { .void("input", attributes) }
func br(_ attributes: Attribute...) -> HTML { .void("br", attributes) }
func hr(_ attributes: Attribute...) -> HTML { .void("hr", attributes) }
func meta(_ attributes: Attribute...) -> HTML { .void("meta", attributes) }
func link(_ attributes: Attribute...) -> HTML { .void("link", attributes) }
