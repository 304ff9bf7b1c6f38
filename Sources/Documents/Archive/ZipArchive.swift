/// A ZIP archive (APPNOTE.TXT 6.3) of parts as they are, without compression: such files are small, and every
/// program reads them. Names are UTF-8; every part bears the first moment that the format knows, so that the
/// same parts give the same bytes.
package enum ZipArchive {
    package struct Part: Sendable {
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Far below the 4 GiB from which on the format says its sizes in another way.
    package static let bytesMax = 64 * 1_024 * 1_024
    package static let partsMax = 1_000
    private static let namesMax = 1_000

    private static let version: UInt16 = 20
    /// Bit 11: names are UTF-8.
    private static let flags: UInt16 = 0x0800
    /// 1 January 1980.
    private static let day: UInt16 = 0x0021

    package static func bytes(of parts: [Part]) throws(DocumentFault) -> [UInt8] {
        var total = 0
        for part in parts {
            total += part.bytes.count
            guard total <= bytesMax, part.name.utf8.count <= namesMax else { throw .tooLarge }
        }
        guard parts.count <= partsMax else { throw .tooLarge }
        var archive = LittleEndianBytes()
        var directory = LittleEndianBytes()
        for part in parts {
            let start = UInt32(archive.bytes.count)
            let sum = CyclicRedundancyCheck.sum(of: part.bytes)
            archive.add(UInt32(0x0403_4B50))
            describe(part, sum, in: &archive)
            archive.add(UInt16(0))  // no extra field
            archive.bytes += part.name.utf8
            archive.bytes += part.bytes

            directory.add(UInt32(0x0201_4B50))
            directory.add(version)
            describe(part, sum, in: &directory)
            // No extra field, no comment, the first disk, no attributes.
            for _ in 0..<4 { directory.add(UInt16(0)) }
            directory.add(UInt32(0))
            directory.add(start)
            directory.bytes += part.name.utf8
        }
        let start = UInt32(archive.bytes.count)
        archive.bytes += directory.bytes
        archive.add(UInt32(0x0605_4B50))
        archive.add(UInt32(0))  // one disk
        archive.add(UInt16(parts.count))
        archive.add(UInt16(parts.count))
        archive.add(UInt32(directory.bytes.count))
        archive.add(start)
        archive.add(UInt16(0))  // no comment
        return archive.bytes
    }

    /// What the entry and the directory say of a part in the same words, up to the length of its name.
    private static func describe(
        _ part: Part, _ sum: UInt32, in target: inout LittleEndianBytes
    ) {
        target.add(version)
        target.add(flags)
        target.add(UInt16(0))  // stored
        target.add(UInt16(0))  // midnight
        target.add(day)
        target.add(sum)
        target.add(UInt32(part.bytes.count))
        target.add(UInt32(part.bytes.count))
        target.add(UInt16(part.name.utf8.count))
    }
}

private struct LittleEndianBytes {
    var bytes: [UInt8] = []

    mutating func add(_ value: UInt16) {
        bytes += [UInt8(value & 0xFF), UInt8(value >> 8)]
    }

    mutating func add(_ value: UInt32) {
        add(UInt16(value & 0xFFFF))
        add(UInt16(value >> 16))
    }
}

/// Why a file was not made.
package enum DocumentFault: Error, Equatable {
    /// More rows, or more bytes, than an office program opens well.
    case tooLarge
}
