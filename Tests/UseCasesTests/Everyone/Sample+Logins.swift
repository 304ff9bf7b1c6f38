internal import Requests

/// Logins: those of other people, and one's own.
extension Sample {
    static let logins: [String: Sample] = [
        "IssueFirstLink": Sample(after: .administratorGone) { _, _ in IssueFirstLink() },
        "IssueSlip": Sample { _, _ in
            IssueSlip(name: "S2", role: nil, removesSecondFactor: false, adviser: nil)
        },
        "CountLogins": Sample { _, _ in CountLogins() },
        "BeginOwnLogin": Sample { _, _ in
            BeginOwnLogin(name: "S1", password: CityLogins.password)
        },
        "EnterLoginCode": Sample { EnterLoginCode(session: $1.session, code: "123456") },
        "LeaveOwnLogin": Sample { LeaveOwnLogin(session: $1.session) },
        "ChangeOwnPassword": Sample(isSpent: true) {
            ChangeOwnPassword(
                session: $1.session, current: CityLogins.password, new: "yama ni noboru 34")
        },
        "RenewRecoveryCodes": Sample { RenewRecoveryCodes(session: $1.session) },
        "BeginAuthenticator": Sample { BeginAuthenticator(session: $1.session) },
        "ConfirmAuthenticator": Sample(after: .authenticatorBegun) {
            ConfirmAuthenticator(session: $1.session, code: "123456")
        },
        "ListOwnSessions": Sample { ListOwnSessions(session: $1.session) },
        "EndOwnSessions": Sample { EndOwnSessions(session: $1.session, id: nil) },
        "ShowOwnMail": Sample { _, _ in ShowOwnMail() },
        "ProposeOwnMail": Sample { _, _ in ProposeOwnMail(address: "hana@city.example.jp") },
        "ConfirmOwnMail": Sample { _, _ in ConfirmOwnMail(code: "2222-2222") },
        "RemoveOwnMail": Sample { _, _ in RemoveOwnMail() },
        "ShowGrantableRoles": Sample { _, _ in ShowGrantableRoles() },
        "ShowLoginRights": Sample { city, _ in
            ShowLoginRights(account: city.logins.number(of: .observer))
        },
        "FindLoginHolder": Sample { city, _ in
            FindLoginHolder(account: city.logins.number(of: .person))
        },
        "HandOutSlip": Sample { _, _ in
            HandOutSlip(name: "shinjin", role: .member, removesSecondFactor: false)
        },
        "HandOutSlips": Sample { _, _ in
            HandOutSlips(section: City.section, onlyWithoutPassword: true)
        },
        "GrantRole": Sample { city, _ in
            GrantRole(.adviser, to: city.logins.number(of: .observer))
        },
        "RevokeRole": Sample { city, _ in
            RevokeRole(.observer, from: city.logins.number(of: .observer))
        },
        "SetLoginActive": Sample { city, _ in
            SetLoginActive(account: city.logins.number(of: .observer), isActive: false)
        },
    ]
}
