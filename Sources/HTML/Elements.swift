/// The elements that pages use, each as a function: attributes, then what is in it.
///
/// `script` and `style` are not among them: a page has one style sheet and perhaps our own scripts,
/// linked by the layout, and no other.
package typealias Content = () -> Markup

package func a(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("a", attributes, content())
}
package func p(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("p", attributes, content())
}
package func h1(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("h1", attributes, content())
}
package func h2(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("h2", attributes, content())
}
package func h3(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("h3", attributes, content())
}
package func h4(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("h4", attributes, content())
}
package func div(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("div", attributes, content())
}
package func span(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("span", attributes, content())
}
package func section(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("section", attributes, content())
}
package func aside(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("aside", attributes, content())
}
package func article(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("article", attributes, content())
}
package func nav(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("nav", attributes, content())
}
package func header(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("header", attributes, content())
}
package func footer(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("footer", attributes, content())
}
package func main(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("main", attributes, content())
}
package func ul(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("ul", attributes, content())
}
package func ol(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("ol", attributes, content())
}
package func li(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("li", attributes, content())
}
package func dl(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("dl", attributes, content())
}
package func dt(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("dt", attributes, content())
}
package func dd(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("dd", attributes, content())
}
package func table(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("table", attributes, content())
}
package func caption(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("caption", attributes, content())
}
package func thead(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("thead", attributes, content())
}
package func tbody(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("tbody", attributes, content())
}
package func tr(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("tr", attributes, content())
}
package func th(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("th", attributes, content())
}
package func td(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("td", attributes, content())
}
package func form(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("form", attributes, content())
}
package func fieldset(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("fieldset", attributes, content())
}
package func legend(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("legend", attributes, content())
}
package func button(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("button", attributes, content())
}
package func select(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("select", attributes, content())
}
package func option(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("option", attributes, content())
}
package func textarea(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("textarea", attributes, content())
}
package func strong(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("strong", attributes, content())
}
package func em(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("em", attributes, content())
}
package func time(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("time", attributes, content())
}
package func details(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("details", attributes, content())
}
package func summary(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("summary", attributes, content())
}
package func figure(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("figure", attributes, content())
}
package func figcaption(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("figcaption", attributes, content())
}
package func ins(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("ins", attributes, content())
}
package func del(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("del", attributes, content())
}
package func mark(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("mark", attributes, content())
}
package func bdi(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("bdi", attributes, content())
}
package func blockquote(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("blockquote", attributes, content())
}
package func small(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("small", attributes, content())
}
package func output(
    _ attributes: Attribute..., @MarkupBuilder content: Content = { Markup() }
) -> Markup {
    .element("output", attributes, content())
}
package func label(
    _ attributes: Attribute..., @MarkupBuilder content: Content
) -> Markup {
    .element("label", attributes, content())
}
package func input(_ attributes: Attribute...) -> Markup { .void("input", attributes) }
package func br(_ attributes: Attribute...) -> Markup { .void("br", attributes) }
package func hr(_ attributes: Attribute...) -> Markup { .void("hr", attributes) }
package func meta(_ attributes: Attribute...) -> Markup { .void("meta", attributes) }
package func link(_ attributes: Attribute...) -> Markup { .void("link", attributes) }
