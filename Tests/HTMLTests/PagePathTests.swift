internal import HTML
internal import Testing

/// Nothing typed changes which page is meant, nor leads away from this node.
@Suite("Addresses of pages") struct PagePathTests {
    @Test(
        "what leads to another host, or is no address, is none of ours",
        arguments: [
            "//elsewhere.example", "/\\elsewhere.example", "plans", "", "/a b", "/計画", "/a\n",
        ])
    func foreign(_ text: String) { #expect(PagePath(local: text) == nil) }

    @Test("segments, queries and anchors are encoded") func encoding() {
        let path = (PagePath("/plans") / "a/../b?c").with("q", "川&x=1").at("t#1")
        #expect(path.text == "/plans/a%2F..%2Fb%3Fc?q=%E5%B7%9D%26x%3D1#t%231")
        #expect(path.withoutRest.text == "/plans/a%2F..%2Fb%3Fc")
        #expect(
            PagePath("/plans").with("a", "1").with("b", nil).with("c", "2").text == "/plans?a=1&c=2"
        )
    }
}
