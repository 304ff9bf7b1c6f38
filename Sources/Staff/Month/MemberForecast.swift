/// What the checks say about one member of a section.
struct MemberForecast: Sendable {
    let person: PlacedPerson
    let week: StoredForecast?
    let eve: StoredForecast?
    let exemption: ExemptionState?

    func forecast(_ check: ForecastCheck) -> StoredForecast? { check == .week ? week : eve }

    /// Where the member stands in one check; a request that waits or was approved goes first.
    func standing(_ check: ForecastCheck) -> ForecastStanding {
        switch exemption {
        case .approved: return .exemptApproved
        case .requested: return .exemptRequested
        case .refused, nil: break
        }
        switch forecast(check)?.outlook {
        case .canLeave: return .canLeave
        case .hard: return .hard
        case .exempt: return .exemptRefused
        case nil: return .notReported
        }
    }
}
