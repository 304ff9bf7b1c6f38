internal import Accounts
internal import Foundation
internal import Testing

/// Addresses for mail as they lie in the file.
struct MailTests {
    private typealias T = TestStore

    private static let address = "uketori.hana@city.example.jp"

    private func join(_ test: TestStore, _ number: Int = 1) async throws -> AccountID {
        let account = try await test.join(number)
        let code = try await test.store.proposeMail(Self.address, of: account, seconds: T.start)
        try await test.store.confirmMail(
            of: account, code: code, through: 7, seconds: T.start)
        return account
    }

    @Test func `an address lies sealed, and is gone from the file when it is taken back`()
        async throws
    {
        let test = try TestStore()
        let account = try await join(test)
        _ = try await test.store.proposeMail("second@example.jp", of: account, seconds: T.start)
        try await test.store.verify()
        #expect(
            try await test.store.mailHolders(after: nil, limit: 9).map(\.address) == [Self.address])
        for text in [Self.address, "uketori", "second@example.jp"] {
            for suffix in ["", "-wal"] {
                let bytes = FileManager.default.contents(atPath: test.path + suffix) ?? Data()
                #expect(bytes.range(of: Data(text.utf8)) == nil)
            }
        }
        #expect(try await test.store.removeMail(of: account))
        let rows = try await FileReader.rows(
            test.path, "SELECT count(*) FROM mail WHERE address IS NOT NULL OR proposed IS NOT NULL"
        )
        #expect(rows == [["0"]])
        // How often codes were asked for is forgotten later.
        for (seconds, count) in [(T.start, "1"), (T.start + 3_600, "0")] {
            try await test.store.sweep(seconds: seconds)
            let left = try await FileReader.rows(test.path, "SELECT count(*) FROM mail")
            #expect(left == [[count]])
        }
    }

    @Test func `a row moved to another account does not open`() async throws {
        let test = try TestStore()
        let (one, other) = (try await join(test), try await test.join(2))
        try await FileReader.execute(
            test.path, "UPDATE mail SET account = \(other.number) WHERE account = \(one.number)")
        await #expect(throws: AccountsError.databaseCorrupt) {
            try await test.store.ownMail(of: other, seconds: T.start)
        }
        await #expect(throws: AccountsError.databaseCorrupt) { try await test.store.verify() }
    }

    @Test func `what a mail told and when is kept, and a new address begins anew`() async throws {
        let test = try TestStore()
        let account = try await join(test)
        try await test.store.noteMailed(account, at: T.start + 9)
        try await test.store.noteRefusedMail(account, seconds: T.start + 9)
        var holder = try #require(try await test.store.mailHolder(account))
        #expect(holder.toldNumber == 7 && holder.mailedSeconds == T.start + 9)
        #expect(holder.refusedSeconds == T.start + 9 && "\(holder)" == "MailHolder(secret)")
        try await test.store.noteTold(account, through: 12)
        holder = try #require(try await test.store.mailHolder(account))
        #expect(holder.toldNumber == 12 && holder.refusedSeconds == nil)
        let code = try await test.store.proposeMail("b@c.jp", of: account, seconds: T.start)
        try await test.store.confirmMail(of: account, code: code, through: 20, seconds: T.start)
        holder = try #require(try await test.store.mailHolder(account))
        #expect(holder.address == "b@c.jp" && holder.mailedSeconds == nil)
        #expect(holder.toldNumber == 20)
    }

    @Test func `who cannot sign in is written to no more, and nothing of the address is kept`()
        async throws
    {
        let test = try TestStore()
        let account = try await join(test)
        try await test.store.deactivate(account)
        #expect(try await test.store.mailHolderCount() == 0)
        #expect(try await FileReader.rows(test.path, "SELECT count(*) FROM mail") == [["0"]])
        await #expect(throws: AccountsError.accountUnknown) {
            try await test.store.proposeMail(Self.address, of: account, seconds: T.start)
        }
    }
}
