internal import Ledger

extension AllianceReader {
    /// The observations of months that are whole, oldest first. A month's publication may take several
    /// entries; until the last one is here, none of its figures is shown. Protocol.md §9.
    package func observations() async throws -> [SharedRecord] {
        let all = try await all(.observation)
        struct Month: Hashable {
            let owner: MemberID
            let period: UInt32?
        }
        var whole: Set<Month> = []
        for record in all where record.observationKey == .closing {
            whole.insert(
                Month(owner: record.owner, period: record.number(ObservationRules.period)))
        }
        return all.filter {
            whole.contains(
                Month(owner: $0.owner, period: $0.number(ObservationRules.period)))
        }
    }
}
