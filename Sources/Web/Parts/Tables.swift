internal import HTML

/// Tables and small marks.
enum Tables {
    /// Where the screen is narrow, each row is a card: its cells below each other with their heads beside them;
    /// of many numbers, in lines with their heads above them.
    private static let columnsStackedMin = 3
    private static let numbersStackedMax = 3

    /// `rows` have a cell for each head; the one at `rowHead` is the row's own head.
    static func table(
        _ title: String, _ heads: [String], _ rows: [[Markup]], numbers: Set<Int> = [],
        rowHead: Int = 0, stacks: Bool = true
    ) -> Markup {
        let isStacked = stacks && heads.count >= columnsStackedMin
        let shape: [Attribute] =
            if !isStacked {
                []
            } else {
                numbers.count <= numbersStackedMax
                    ? [.class("stack")] : [.class("stack counted")]
            }
        return div(.class("scroll"), .tabindex(0), .role("region"), .label(title)) {
            Markup.element(
                "table", shape,
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
                                    Markup.element(
                                        index == rowHead ? "th" : "td",
                                        (index == rowHead ? [.scope("row")] : [])
                                            + (numbers.contains(index) ? [.class("number")] : [])
                                            + (isStacked ? [.data(.head, heads[index])] : []),
                                        cell)
                                }
                            }
                        }
                    })
        }
    }

    static func tag(_ text: String) -> Markup { span(.class("tag")) { bdi { text } } }
}
