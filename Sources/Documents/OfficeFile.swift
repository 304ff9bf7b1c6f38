internal import HTML

/// A file of Word or Excel (ECMA-376, Office Open XML): parts of XML in an archive, and what belongs to every
/// such file.
///
/// What this target is: the smallest files of Word and Excel that office programs open without a question, made
/// from values. The same values give the same bytes. It must not know any plan, figure or page, any clock,
/// nor where a file is kept.
struct OfficeFile {
    private static let package = "http://schemas.openxmlformats.org/package/2006/"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    private static let types = "application/vnd.openxmlformats-officedocument."

    /// A part beside the main one: where it lies, what it holds, and by which relation the main one knows it.
    struct Part {
        let path: String
        /// What stands in its type between the common beginning and `+xml`.
        let type: String
        let relation: String
        let content: XML
    }

    /// `word` or `xl`.
    let folder: String
    let main: Part
    let others: [Part]
    let title: String
    let author: String

    func bytes() throws(DocumentFault) -> [UInt8] {
        var parts = [
            ZipArchive.Part(name: "[Content_Types].xml", bytes: XML.document(contentTypes)),
            ZipArchive.Part(name: "_rels/.rels", bytes: XML.document(relations(of: nil))),
            ZipArchive.Part(name: "docProps/core.xml", bytes: XML.document(properties)),
        ]
        parts.append(.init(name: "\(folder)/\(main.path)", bytes: XML.document(main.content)))
        parts.append(
            .init(
                name: "\(folder)/_rels/\(main.path).rels",
                bytes: XML.document(relations(of: main))))
        for part in others {
            parts.append(.init(name: "\(folder)/\(part.path)", bytes: XML.document(part.content)))
        }
        return try ZipArchive.bytes(of: parts)
    }

    /// By which id the main part names the other at a place.
    static func relationID(_ index: Int) -> String { "rId\(index + 1)" }

    private var contentTypes: XML {
        let properties = "application/vnd.openxmlformats-package."
        return .element(
            "Types", ["xmlns": Self.package + "content-types"],
            [
                .element(
                    "Default",
                    ["Extension": "rels", "ContentType": properties + "relationships+xml"], []),
                .element("Default", ["Extension": "xml", "ContentType": "application/xml"], []),
                .element(
                    "Override",
                    [
                        "PartName": "/docProps/core.xml",
                        "ContentType": properties + "core-properties+xml",
                    ], []),
            ]
                + ([main] + others).map { part in
                    .element(
                        "Override",
                        [
                            "PartName": "/\(folder)/\(part.path)",
                            "ContentType": Self.types + part.type + "+xml",
                        ], [])
                })
    }

    /// From the file to its main part, or from that to the others.
    private func relations(of part: Part?) -> XML {
        func relation(_ id: String, _ type: String, _ target: String) -> XML {
            .element("Relationship", ["Id": id, "Type": type, "Target": target], [])
        }
        let rows =
            part == nil
            ? [
                relation("rId1", Self.office + main.relation, "\(folder)/\(main.path)"),
                relation(
                    "rId2", Self.package + "relationships/metadata/core-properties",
                    "docProps/core.xml"),
            ]
            : others.enumerated().map { index, part in
                relation(Self.relationID(index), Self.office + part.relation, part.path)
            }
        return .element("Relationships", ["xmlns": Self.package + "relationships"], rows)
    }

    private var properties: XML {
        .element(
            "cp:coreProperties",
            [
                "xmlns:cp": Self.package + "metadata/core-properties",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            ],
            [
                .element("dc:title", [.text(title)]), .element("dc:creator", [.text(author)]),
                .element("dc:language", [.text("ja-JP")]),
            ])
    }
}
