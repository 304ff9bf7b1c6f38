/// A file that a command hands to a person: whole or not at all, readable by its owner only.
package enum PrivateFile {
    package static func write(_ bytes: [UInt8], to path: String) throws {
        try DurableFile.write(bytes, to: path)
    }
}
