internal import FoundationEssentials
internal import Glibc
package import JSON
package import Requests

/// How far a key folder is protected; needs no passphrase.
extension KeyProtection {
    static let filesMax = 1_000

    package typealias State = NodeCondition.Protection

    package static func state(of folder: DataFolder) throws -> State {
        let isProtected = try ProtectionFile.read(folder) != nil
        let sealed = try purposes(in: folder).map { try isSealed($0, in: folder) }
        if !isProtected, !sealed.contains(true) { return .none }
        let isWhole =
            try isProtected && sealed.allSatisfy { $0 } && leftovers(in: folder).isEmpty
        return isWhole ? .whole : .partial
    }

    /// `{"protection","keys":[{"purpose","protected"}],"credential"}`
    package static func status(of folder: DataFolder) throws -> JSONValue {
        let file = try ProtectionFile.read(folder)
        return [
            "protection": .string(try state(of: folder).rawValue),
            "keys": .array(
                try keys(in: folder).map {
                    ["purpose": .string($0.purpose), "protected": .bool($0.isProtected)]
                }), "credential": JSONValue(file?.credential),
        ]
    }

    /// The keys that lie in the folder now, and which of them are sealed.
    package static func keys(in folder: DataFolder) throws -> [NodeCondition.Key] {
        try purposes(in: folder).map {
            NodeCondition.Key(purpose: $0, isProtected: try isSealed($0, in: folder))
        }
    }

    private static func isSealed(_ purpose: String, in folder: DataFolder) throws -> Bool {
        if case .sealed = try KeyFile.content(purpose: purpose, in: folder) { true } else { false }
    }

    /// The keys that lie in the folder now, by name.
    package static func purposes(in folder: DataFolder) throws -> [String] {
        try names(in: folder).compactMap { name in
            guard name.hasSuffix(".key") else { return nil }
            return String(name.dropLast(4))
        }
    }

    /// Files beside the keys that a killed process left.
    static func leftovers(in folder: DataFolder) throws -> [String] {
        try names(in: folder).filter { $0.hasSuffix(".key.new") }.map { folder.keys + "/" + $0 }
    }

    /// The files of the key folder, and those of hosted advisers as `advisers/ID/NAME`.
    private static func names(in folder: DataFolder) throws -> [String] {
        var names = try keyFolder(of: folder)
        if names.contains(DataFolder.advisersName) {
            for id in try FolderNames.read(folder.adviserKeys) where DataFolder.isAdviserID(id) {
                let inside = try FolderNames.read(folder.adviserKeys + "/" + id)
                names += inside.map { DataFolder.advisersName + "/" + id + "/" + $0 }
            }
        }
        guard names.count <= filesMax else { throw FileFailure(path: folder.keys, number: E2BIG) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A node without its key folder has lost it: there is none without keys.
    private static func keyFolder(of folder: DataFolder) throws -> [String] {
        do { return try FolderNames.read(folder.keys) } catch {
            guard error.number == ENOENT else { throw error }
            throw NodeError.keyMissing(folder.keys)
        }
    }
}
