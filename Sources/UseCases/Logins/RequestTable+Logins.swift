internal import Requests

extension RequestTable {
    static let logins: [any HandledRequest.Type] = [
        IssueFirstLink.self, IssueSlip.self, CountLogins.self, BeginOwnLogin.self,
        EnterLoginCode.self, LeaveOwnLogin.self, ChangeOwnPassword.self, RenewRecoveryCodes.self,
        BeginAuthenticator.self, ConfirmAuthenticator.self, ListOwnSessions.self,
        EndOwnSessions.self, ShowGrantableRoles.self, ShowLoginRights.self, FindLoginHolder.self,
        HandOutSlip.self, HandOutSlips.self, GrantRole.self, RevokeRole.self, SetLoginActive.self,
    ]
}
