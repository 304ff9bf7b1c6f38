/// Tables and small marks.
enum Tables {
    /// A table that scrolls by itself where the screen is narrow. `rows` have a cell for each head.
    static func table(
        _ title: String, _ heads: [String], _ rows: [[HTML]], numbers: Set<Int> = []
    ) -> HTML {
        div(.class("scroll"), .tabindex(0), .role("region"), .label(title)) {
            HTML.element(
                "table", [],
                caption { title }
                    + thead {
                        tr {
                            for (index, head) in heads.enumerated() {
                                numbers.contains(index)
                                    ? th(.scope("col"), .class("number")) { head }
                                    : th(.scope("col")) { head }
                            }
                        }
                    }
                    + tbody {
                        for row in rows {
                            tr {
                                for (index, cell) in row.enumerated() {
                                    numbers.contains(index)
                                        ? td(.class("number")) { cell } : td { cell }
                                }
                            }
                        }
                    })
        }
    }

    static func tag(_ text: String) -> HTML { span(.class("tag")) { bdi { text } } }
}
