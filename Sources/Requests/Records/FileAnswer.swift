/// A file to be carried away, as it is written.
package struct FileAnswer: Codable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }
}
