internal import HTML

/// A text as a file of Word, on A4, with headings that Word knows as headings, whose it is and of when on top of
/// each page, and the number of the page below.
package struct WordDocument: Sendable {
    package enum Block: Sendable, Equatable {
        /// Level 1 to 3.
        case heading(Int, String)
        /// A paragraph for each line.
        case text(String)
        /// Smaller: a remark about what stands above.
        case note(String)
        case list([String])
        /// Heads, rows, and how wide the columns are in comparison.
        case table(heads: [String], rows: [[String]], widths: [Int])
    }

    package static let blocksMax = 20_000

    package let title: String
    /// Whose document it is and of when.
    package let origin: String
    package let author: String
    package let blocks: [Block]

    package init(title: String, origin: String, author: String, blocks: [Block]) {
        self.title = title
        self.origin = origin
        self.author = author
        self.blocks = blocks
    }

    package func bytes() throws(DocumentFault) -> [UInt8] {
        guard blocks.count <= Self.blocksMax else { throw .tooLarge }
        let content = WordContent(document: self)
        return try OfficeFile(
            folder: "word",
            main: .init(
                path: "document.xml", type: "wordprocessingml.document.main",
                relation: "officeDocument", content: content.main),
            others: [
                .init(
                    path: "styles.xml", type: "wordprocessingml.styles", relation: "styles",
                    content: WordStyle.xml),
                .init(
                    path: "settings.xml", type: "wordprocessingml.settings", relation: "settings",
                    content: WordStyle.settings),
                .init(
                    path: "header1.xml", type: "wordprocessingml.header", relation: "header",
                    content: content.header),
                .init(
                    path: "footer1.xml", type: "wordprocessingml.footer", relation: "footer",
                    content: content.footer),
            ], title: title, author: author
        ).bytes()
    }
}
