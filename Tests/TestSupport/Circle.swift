internal import Ledger
package import Records
internal import Seeding

/// The members of a space, one log each: four cities and an adviser, unless told otherwise.
package struct Circle: Sendable {
    package static let alliance = ["142069", "141305", "142077", "142140", "adviser-1"]

    package let trust: Trust
    package let writers: [LogWriter]
    private let roots: [MemberID: [UInt8]]

    package init(seed: UInt64 = 1, members texts: [String] = alliance) throws {
        let members = try texts.map { try MemberID($0) }
        let space = try FoundingDocument(
            name: "tests", founders: members.filter(\.isCity)
        ).spaceID
        var random = SeededGenerator(seed: seed)
        var roots: [MemberID: [UInt8]] = [:]
        var keys: [MemberID: PublicKey] = [:]
        var writers: [LogWriter] = []
        for member in members {
            let root = random.bytes(32)
            roots[member] = root
            keys[member] = try SecretKey(seed: root).required().publicKey
            writers.append(
                try LogWriter(member: member, space: space, root: root, seed: random.next()))
        }
        trust = Trust(space: space, roots: keys)
        self.writers = writers
        self.roots = roots
    }

    package subscript(_ number: Int) -> LogWriter { writers[number] }

    package var indices: Range<Int> { writers.indices }

    /// Another installation of a member.
    package func another(_ number: Int, seed: UInt64) throws -> LogWriter {
        let member = writers[number].member
        return try LogWriter(
            member: member, space: trust.space, root: try roots[member].required(), seed: seed)
    }

    /// The same space as somebody sees it who does not trust all its members.
    package func trust(without numbers: Set<Int>) -> Trust {
        let without = numbers.map { writers[$0].member }
        return Trust(
            space: trust.space, roots: trust.roots.filter { !without.contains($0.key) })
    }
}
