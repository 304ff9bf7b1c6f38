internal import FoundationEssentials

/// The bytes of a file that a command carries. Over the control socket they travel as base64: as
/// JSON numbers a list of staff took ten times as long and several times its size.
package struct FileContents: Codable, Sendable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(from decoder: any Decoder) throws {
        bytes = Array(try decoder.singleValueContainer().decode(Data.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Data(bytes))
    }
}
