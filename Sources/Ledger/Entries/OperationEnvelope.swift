/// An operation in its envelope: the envelope's form is part of validity, the payload's is not, so
/// that versions which know different types agree on what is valid. Protocol.md §3.3.
package struct OperationEnvelope: Sendable {
    package let type: UInt32
    /// Whoever does not know the type must stop folding, not merely skip it.
    package let critical: Bool
    package let payload: [UInt8]
    /// The length of each of the operation's contents in Unicode scalars.
    package let contentLengths: [UInt32]
    /// Where the operation's contents stand among those of the entry.
    package let contents: Range<Int>
    package let operation: LedgerOperation<Reference>
}
