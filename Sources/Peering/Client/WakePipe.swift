internal import Glibc

/// A pipe on which one thread wakes another out of its poll. `curl_multi_wakeup` would do the same,
/// but needs the multi handle outside its thread; two file descriptors are plain numbers.
struct WakePipe: Sendable {
    let readEnd: Int32
    private let writeEnd: Int32

    /// `nil` when there is no file descriptor left.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    /// A full pipe means that the reader will wake anyway.
    func signal() {
        var byte: UInt8 = 1
        _ = write(writeEnd, &byte, 1)
    }

    /// Takes every signal so far.
    func drain() {
        var bytes = [UInt8](repeating: 0, count: 256)
        while read(readEnd, &bytes, bytes.count) == bytes.count {}
    }

    func close() {
        closeDescriptor(readEnd)
        closeDescriptor(writeEnd)
    }
}

/// `close` of the C library, whose name the method above hides.
private func closeDescriptor(_ descriptor: Int32) {
    _ = close(descriptor)
}
