package import Ledger
internal import Merge
internal import Records

extension AllianceReader {
    /// The observations of months that are whole, oldest first. A month's publication may take several
    /// entries; until the last one is here, none of its figures is shown. Protocol.md §9.
    package func observations() async throws -> [SharedRecord] {
        let all = try await all(.observation)
        let whole = Set(all.filter { $0.observationKey == .closing }.map(\.observationMonth))
        return all.filter { whole.contains($0.observationMonth) }
    }

    /// One city-wide figure of all cities in some periods (yyyymmdd), only of months that are whole;
    /// by period, then oldest first. Reads those periods alone.
    package func observations(
        ofWholeCity indicator: Indicator, in periods: ClosedRange<UInt32>
    ) async throws -> [SharedRecord] {
        let closings = try await figures(.onTimeLeaving, periods)
            .filter { $0.observationKey == .closing }
        let whole = Set(closings.map(\.observationMonth))
        let found = indicator == .onTimeLeaving ? closings : try await figures(indicator, periods)
        return found.filter {
            $0.observationKey?.indicator == indicator && $0.isOfWholeCity
                && whole.contains($0.observationMonth)
        }
    }

    /// The latest of these periods for which any city published a city-wide figure; nil for none.
    package func latestPeriod(
        ofWholeCity indicator: Indicator, in periods: ClosedRange<UInt32>
    ) async throws -> UInt32? {
        try await list(
            .observation, ObservationRules.months, Self.parts(indicator), orders: periods,
            countMax: 1
        ).first?.number(ObservationRules.period)
    }

    /// What a city published of a month, whole or not, oldest first.
    package func observations(
        of city: MemberID, period: UInt32
    ) async throws -> [SharedRecord] {
        try await list(
            .observation, ObservationRules.monthOfCity, [.member(city), .value(.date(period))],
            isNewestFirst: false
        ).filter { $0.owner == city && $0.number(ObservationRules.period) == period }
    }

    /// The figures that close a city's months, the newest first; those of one period, or of all.
    package func closings(
        of city: MemberID, period: UInt32? = nil, countMax: Int = .max
    ) async throws -> [SharedRecord] {
        try await list(
            .observation, ObservationRules.monthsOfCity,
            [.member(city)] + Self.parts(.onTimeLeaving),
            orders: period.map { $0...$0 } ?? 0...UInt32.max, countMax: countMax
        ).filter { $0.owner == city && $0.observationKey == .closing }
    }

    private func figures(
        _ indicator: Indicator, _ periods: ClosedRange<UInt32>
    ) async throws -> [SharedRecord] {
        try await list(
            .observation, ObservationRules.months, Self.parts(indicator), orders: periods,
            isNewestFirst: false)
    }

    private static func parts(_ indicator: Indicator) -> [Facet.Part] {
        [
            .value(.content(ObservationRules.wholeCity)),
            .value(.choice(indicator.rawValue)),
        ]
    }
}

extension SharedRecord {
    fileprivate struct ObservationMonth: Hashable {
        let owner: MemberID
        let period: UInt32?
    }

    fileprivate var observationMonth: ObservationMonth {
        ObservationMonth(owner: owner, period: number(ObservationRules.period))
    }

    fileprivate var isOfWholeCity: Bool {
        observationKey?.unitGroup.utf8.elementsEqual(ObservationRules.wholeCity.utf8) == true
    }
}
