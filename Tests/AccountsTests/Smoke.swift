internal import Accounts
internal import Testing
@Test func `roles have names`() { #expect(AccountRole.allCases.count == 5) }
