internal import Ledger
internal import Merge

/// Views as stores keep them. A view is derived, so a store whose bytes are of another form is
/// damaged, or is rebuilt from the logs; the bytes have no version of their own.
extension FieldView {
    private enum Tag {
        static let register: UInt8 = 1
        static let elements: UInt8 = 2
        static let text: UInt8 = 3
        static let membership: UInt8 = 4
    }

    package var bytes: [UInt8] {
        var writer = ByteWriter()
        switch self {
        case .register(let candidates):
            writer.write(byte: Tag.register)
            writer.write(candidates)
        case .elements(let candidates):
            writer.write(byte: Tag.elements)
            writer.write(candidates)
        case .text(let view):
            writer.write(byte: Tag.text)
            writer.write(text: view.text)
            writer.write(count: view.version.count)
            for id in view.version { writer.write(id) }
        case .membership(let membership):
            writer.write(byte: Tag.membership)
            writer.write(membership)
        }
        return writer.bytes
    }

    package init(decoding bytes: [UInt8]) throws(ByteReader.Malformed) {
        var reader = ByteReader(bytes)
        switch try reader.byte() {
        case Tag.register: self = .register(try reader.candidates())
        case Tag.elements: self = .elements(try reader.candidates())
        case Tag.text:
            let text = try reader.text()
            var version: [OperationID] = []
            for _ in 0..<(try reader.count(bytesMin: 36)) {
                version.append(try reader.operationID())
            }
            self = .text(TextView(text: text, version: version))
        case Tag.membership: self = .membership(try reader.membership())
        default: throw ByteReader.Malformed()
        }
        try reader.finish()
    }
}

extension ByteWriter {
    fileprivate mutating func write(_ candidates: [FieldView.Candidate]) {
        write(count: candidates.count)
        for candidate in candidates {
            write(candidate.id)
            write(text: candidate.author.text)
            write(number: UInt64(candidate.generation))
            write(candidate.value)
        }
    }

    fileprivate mutating func write(_ membership: Membership) {
        write(count: membership.invitations.count)
        for invitation in membership.invitations {
            write(invitation.id)
            write(text: invitation.member.text)
            write(count: invitation.withdrawals.count)
            for withdrawal in invitation.withdrawals {
                write(withdrawal.id)
                write(count: withdrawal.accepted.count)
                for head in withdrawal.accepted {
                    write(head.replica.digest)
                    write(number: head.sequence)
                    write(head.hash)
                }
            }
        }
    }
}

extension ByteReader {
    fileprivate mutating func member() throws(Malformed) -> MemberID {
        let text = try text()
        do { return try MemberID(text) } catch { throw Malformed() }
    }

    fileprivate mutating func candidates() throws(Malformed) -> [FieldView.Candidate] {
        var candidates: [FieldView.Candidate] = []
        for _ in 0..<(try count(bytesMin: 39)) {
            let id = try operationID()
            let author = try member()
            let generation = try number32()
            candidates.append(
                FieldView.Candidate(
                    id: id, author: author, value: try storedValue(), generation: generation))
        }
        return candidates
    }

    fileprivate mutating func membership() throws(Malformed) -> Membership {
        var membership = Membership()
        var previous: OperationID?
        for _ in 0..<(try count(bytesMin: 38)) {
            let id = try next(after: &previous)
            membership.invite(id, member: try member())
            var previousWithdrawal: OperationID?
            for _ in 0..<(try count(bytesMin: 37)) {
                let withdrawal = try next(after: &previousWithdrawal)
                var accepted: [HeadReference] = []
                for _ in 0..<(try count(bytesMin: 65)) {
                    let replica = ReplicaID(try digest())
                    let sequence = try number()
                    accepted.append(
                        HeadReference(replica: replica, sequence: sequence, hash: try digest()))
                }
                membership.withdraw(
                    Membership.Withdrawal(id: withdrawal, accepted: accepted), invitation: id)
            }
        }
        return membership
    }

    /// Ids in ascending order, as memberships keep them.
    private mutating func next(after previous: inout OperationID?) throws(Malformed) -> OperationID
    {
        let id = try operationID()
        if let previous, previous >= id { throw Malformed() }
        previous = id
        return id
    }
}
