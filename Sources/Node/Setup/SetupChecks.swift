internal import Edge
internal import FoundationEssentials
internal import Glibc
package import NodeFolder
internal import Peering
internal import Requests

/// What a guide through the settings tries before it writes any: that a port is free, a name known, a proxy there,
/// a certificate good, a folder fit for backups.
package enum SetupChecks {
    private static let connectSeconds = 5

    /// Whether this account can listen there; throws what keeps it from that.
    package static func listen(_ address: String, port: Int) throws {
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE | AI_NUMERICHOST
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(address, "\(port)", &hints, &found) == 0, let place = found else {
            throw NodeError.badSettings("bind", "127.0.0.1, 0.0.0.0, ::1")
        }
        defer { freeaddrinfo(found) }
        let file = socket(place.pointee.ai_family, Int32(SOCK_STREAM.rawValue), 0)
        guard file >= 0 else { throw NodeError.cannotServe(address) }
        defer { close(file) }
        var one: Int32 = 1
        setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
        guard bind(file, place.pointee.ai_addr, place.pointee.ai_addrlen) == 0 else {
            throw NodeError.listening(errno, address, port)
        }
    }

    /// Whether the machine's name service knows the host of an address.
    package static func isKnown(hostOf url: String) -> Bool {
        guard let host = (try? ClientURL(url))?.host else { return false }
        var found: UnsafeMutablePointer<addrinfo>?
        let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        guard getaddrinfo(name, nil, nil, &found) == 0 else { return false }
        freeaddrinfo(found)
        return true
    }

    /// Whether somebody listens where a proxy is said to be.
    package static func isThere(proxy: String) -> Bool {
        guard let url = URL(string: proxy), let host = url.host(),
            let port = url.port ?? 8_080 as Int?
        else { return false }
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, "\(port)", &hints, &found) == 0 else { return false }
        defer { freeaddrinfo(found) }
        var next = found
        while let place = next {
            if connects(place.pointee) { return true }
            next = place.pointee.ai_next
        }
        return false
    }

    private static func connects(_ place: addrinfo) -> Bool {
        let file = socket(
            place.ai_family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        guard file >= 0 else { return false }
        defer { close(file) }
        if connect(file, place.ai_addr, place.ai_addrlen) == 0 { return true }
        guard errno == EINPROGRESS else { return false }
        var waited = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        guard poll(&waited, 1, Int32(connectSeconds * 1_000)) == 1 else { return false }
        var problem: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(file, SOL_SOCKET, SO_ERROR, &problem, &size) == 0 && problem == 0
    }

    /// The settings as they would be with these answers; throws what is wrong with one, or with the certificate
    /// that they name.
    package static func settings(
        _ folder: DataFolder, _ answers: [String: String]
    ) async throws -> NodeSettings {
        let settings = try await NodeSettings.read(folder, flags: answers)
        _ = try settings.tlsIdentity(seconds: LocalNode.now)
        return settings
    }

    /// Whether the folder is fit, and whether it lies on the disk of the data.
    package static func backups(in path: String, of member: String, _ folder: DataFolder) throws
        -> Bool
    {
        let shelf = BackupShelf(path, of: member)
        try shelf.check(beside: folder)
        let above = folder.path.lastIndex(of: "/").map { String(folder.path[..<$0]) } ?? "."
        return shelf.sharesDisk(with: folder) ?? shelf.sharesDisk(with: DataFolder(above)) ?? false
    }

    package static func keys(in path: String, besides backups: String, _ folder: DataFolder) throws
    {
        try KeyCopy.check(path, beside: folder, and: backups)
    }
}

extension NodeError {
    /// Why nobody can listen there, as the system says it.
    static func listening(_ number: Int32, _ address: String, _ port: Int) -> NodeError {
        switch number {
        case EADDRINUSE: .portInUse(port)
        case EACCES where (1..<1_024).contains(port): .portNeedsRights(port)
        default: .cannotServe(address)
        }
    }
}
