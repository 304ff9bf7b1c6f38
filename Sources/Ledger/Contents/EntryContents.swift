package import Merge

/// The contents of an entry: every value that a person typed and every published figure.
///
/// The entry's hash covers only a root over salted commitments, so a content can be erased from every
/// disk without breaking the chain, and nobody can guess an erased value from what remains.
/// Protocol.md §3.7.
package struct EntryContents: Equatable, Sendable {
    package static let seedByteCount = 16

    /// 16 random bytes; empty where there is no content, or where one was erased.
    package let seed: [UInt8]
    package let slots: [ContentSlot]

    package static let none = EntryContents(seed: [], slots: [])

    private init(seed: [UInt8], slots: [ContentSlot]) {
        self.seed = seed
        self.slots = slots
    }

    /// New contents under a fresh random seed.
    package init(values: [String], seed: [UInt8]) {
        precondition(seed.count == Self.seedByteCount, "a seed has 16 bytes")
        self.init(seed: values.isEmpty ? [] : seed, slots: values.map(ContentSlot.value))
    }

    /// Contents from outside: lengths must be those that the body declares.
    package init(
        seed: [UInt8], slots: [ContentSlot], lengths: [UInt32]
    ) throws(LedgerError) {
        guard slots.count == lengths.count else { throw .malformed("number of contents") }
        var bytes = 0
        var needsSeed = false
        for (slot, length) in zip(slots, lengths) {
            switch slot {
            case .value: needsSeed = true
            case .salted(_, let salt):
                guard salt.count == 32, seed.isEmpty else { throw .malformed("salt") }
            case .missing:
                guard seed.isEmpty else { throw .malformed("seed beside a missing content") }
            }
            guard let text = slot.text else { continue }
            bytes += text.utf8.count
            guard bytes <= Limits.contentsBytesMax else { throw .tooLarge("contents") }
            guard text.unicodeScalars.count == Int(length) else {
                throw .malformed("length of a content")
            }
        }
        guard seed.count == (needsSeed ? Self.seedByteCount : 0) else { throw .malformed("seed") }
        self.init(seed: seed, slots: slots)
    }

    /// The hash over all commitments, which the entry's hash covers.
    package var root: Digest {
        guard !slots.isEmpty else { return .zero }
        var hasher = Hasher256(domain: "tasukeai contents v1")
        hasher.update(number: UInt64(slots.count))
        for index in slots.indices { hasher.update(commitment(index)) }
        return hasher.digest()
    }

    /// commitment i = SHA-256(domain, salt i, content i), salt i = HMAC(seed, i).
    package func commitment(_ index: Int) -> Digest {
        switch slots[index] {
        case .missing(let commitment): return commitment
        case .value(let text): return Self.commitment(salt: salt(index), text: text)
        case .salted(let text, let salt): return Self.commitment(salt: salt, text: text)
        }
    }

    /// The contents without content `index`: its neighbours keep their salts, the seed is given up.
    package func erasing(_ index: Int) -> EntryContents {
        let left = slots.indices.map { position -> ContentSlot in
            if position == index { return .missing(commitment: commitment(position)) }
            guard case .value(let text) = slots[position] else { return slots[position] }
            return .salted(text, salt: salt(position))
        }
        return EntryContents(seed: [], slots: left)
    }

    private func salt(_ index: Int) -> [UInt8] {
        let number = UInt32(truncatingIfNeeded: index)
        let message = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
        return MessageAuthentication.code(key: seed, message: message).bytes
    }

    private static func commitment(salt: [UInt8], text: String) -> Digest {
        var hasher = Hasher256(domain: "tasukeai content v1")
        hasher.update(salt)
        var text = text
        text.withUTF8 { hasher.update(UnsafeRawBufferPointer($0)) }
        return hasher.digest()
    }
}

extension EntryContents {
    /// Whether every content is there.
    package var isComplete: Bool { slots.allSatisfy { $0.text != nil } }

    /// The bytes of all texts together.
    package var sizeBytes: Int { slots.reduce(0) { $0 + ($1.text?.utf8.count ?? 0) } }
}

/// One content of an entry, or what is left of it. Protocol.md §3.7.
package enum ContentSlot: Equatable, Sendable {
    /// The value, whose salt follows from the entry's seed.
    case value(String)
    /// The value and its salt, after the seed was given up because a neighbour was erased.
    case salted(String, salt: [UInt8])
    /// Only the commitment: erased, or not yet fetched.
    case missing(commitment: Digest)

    /// The text, unless it is missing.
    package var text: String? {
        switch self {
        case .value(let text), .salted(let text, _): text
        case .missing: nil
        }
    }

    // Swift compares strings by canonical equivalence; contents are compared by bytes.
    package static func == (left: ContentSlot, right: ContentSlot) -> Bool {
        switch (left, right) {
        case (.value(let one), .value(let other)): one.utf8.elementsEqual(other.utf8)
        case (.salted(let one, let salt), .salted(let other, let otherSalt)):
            salt == otherSalt && one.utf8.elementsEqual(other.utf8)
        case (.missing(let one), .missing(let other)): one == other
        default: false
        }
    }
}
