internal import CSodium

/// Bytes of a secret key, kept out of swap and core dumps, between guard pages, read only, and wiped when
/// they end (libsodium's `sodium_malloc`).
///
/// Where the system allows no more locked memory, libsodium goes on without the lock; the rest holds.
/// The address is kept as a number: nothing changes there after the initializer, so that threads may
/// read it side by side.
package final class LockedBytes: Sendable {
    private let address: UInt
    package let count: Int

    /// Copies the bytes; nil without memory for them.
    package init?(_ bytes: [UInt8]) {
        guard Sodium.isReady, let memory = sodium_malloc(max(1, bytes.count)) else { return nil }
        bytes.withUnsafeBytes { source in
            guard let start = source.baseAddress else { return }
            memory.copyMemory(from: start, byteCount: source.count)
        }
        sodium_mprotect_readonly(memory)
        address = UInt(bitPattern: memory)
        count = bytes.count
    }

    deinit { sodium_free(UnsafeMutableRawPointer(bitPattern: address)) }

    /// Lends the bytes; the pointer must not leave `body`.
    package func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows
        -> Value
    {
        let start = UnsafeRawPointer(bitPattern: address)?.assumingMemoryBound(to: UInt8.self)
        return try body(UnsafeBufferPointer(start: start, count: count))
    }
}
