internal import Accounts
internal import Requests
internal import TestSupport
internal import UseCases

/// One request of each type, as somebody would ask it in a city that was prepared; whoever may ask it at all
/// gets an answer.
struct Sample: Sendable {
    /// What is done before the request makes sense, by whoever may.
    enum Before: Sendable {
        case nothing
        case dayClosed, left, helped, exemptionRequested
        /// The neighbour may write the plan and the project.
        case invited
        /// Something was written for the plan and not shared.
        case drafted
        /// A list of the staff is waiting.
        case staged
        case monthPublished
        case authenticatorBegun
        case administratorGone
    }

    /// When it is asked, in Japan; nil: the evening of the Help Day.
    let moment: String?
    let before: Before
    /// Whether asking once leaves nothing to ask for again.
    let isSpent: Bool
    let request: @Sendable (City, CityIDs) throws -> any HandledRequest

    init(
        at moment: String? = nil, after before: Before = .nothing, isSpent: Bool = false,
        _ request: @escaping @Sendable (City, CityIDs) throws -> any HandledRequest
    ) {
        self.moment = moment
        self.before = before
        self.isSpent = isSpent
        self.request = request
    }

    /// By the name of the request. Whoever adds a request adds its sample here: tests fail until then.
    static let all: [String: Sample] =
        shared.merging(sharedReading) { first, _ in first }
        .merging(local) { first, _ in first }
        .merging(helpDay) { first, _ in first }
        .merging(logins) { first, _ in first }
        .merging(node) { first, _ in first }

    /// The request, and a city in which it can be asked.
    func stage() async throws -> (city: City, request: any HandledRequest) {
        if moment == nil, before == .nothing {
            let (city, ids) = try await CityTemplate.shared.unchanged()
            let request = try request(city, ids)
            if request.changesNothing { return (city, request) }
        }
        let (city, ids) = try await CityTemplate.shared.city()
        if let moment { try city.clock.set(moment) }
        try await city.prepare(before, ids)
        return (city, try request(city, ids))
    }
}

extension City {
    fileprivate func prepare(_ before: Sample.Before, _ ids: CityIDs) async throws {
        let day = Self.helpDay
        switch before {
        case .nothing: break
        case .dayClosed: try await ask(CloseDay(date: day), as: .personnel)
        case .left:
            try await ask(
                RecordDeparture(
                    date: day, number: "S1",
                    values: DepartureValues(at: "18:10", arrived: nil, work: nil, note: nil)),
                as: .person)
        case .helped: try await ask(DecideHelp(id: ids.help, state: "accepted"), as: .chief)
        case .exemptionRequested:
            try await ask(
                RequestExemption(date: day, number: "S2", reason: "夜間処理", immovable: "予約"),
                as: .chief)
        case .drafted: try await ask(Sample.draft(ids), as: .member)
        case .invited:
            try await ask(InviteToPlan(id: ids.plan, members: [Self.neighbourCode]))
            try await ask(
                InviteToRecord(kind: "project", id: ids.project, members: [Self.neighbourCode]))
        case .staged: try await stage()
        case .monthPublished: try await ask(PublishMonth(month: "2026-04"), as: .personnel)
        case .authenticatorBegun:
            try await ask(BeginAuthenticator(session: ids.session), as: .person)
        case .administratorGone:
            try await accounts.retire(AccountID(logins.number(of: .administrator)).required())
        }
    }
}
