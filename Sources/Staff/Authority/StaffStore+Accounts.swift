internal import GRDB

/// Which post an account of the operating system acts in.
extension StaffStore {
    /// Binds an account to a post; nil takes the binding away.
    package func bind(
        account: String, to post: ActingPost?, as acting: Acting
    ) async throws(StaffError) {
        let vault = self.vault
        try await write { database in
            _ = try Self.authority(acting, .bindAccount, database, vault)
            try database.execute(
                sql: "DELETE FROM account_posts WHERE account = ?", arguments: [account])
            if let post {
                try database.execute(
                    sql: "INSERT INTO account_posts VALUES (?, ?)",
                    arguments: [account, try Self.storedPost(post, database, vault)])
            }
            try Self.note(acting, .bindAccount, detail: post?.text ?? "-", database)
        }
    }

    /// The post an account acts in: the one it is bound to, at first 職員課, so that a city can
    /// begin. Once any account is bound, an account that is not acts for nobody.
    package func post(ofAccount account: String) async throws(StaffError) -> ActingPost? {
        let vault = self.vault
        return try await read { database in
            let sql = "SELECT post FROM account_posts WHERE account = ?"
            if let text = try String.fetchOne(database, sql: sql, arguments: [account]) {
                return try Self.post(stored: text, database, vault)
            }
            let isAnyBound =
                try Bool.fetchOne(
                    database, sql: "SELECT EXISTS (SELECT 1 FROM account_posts)") ?? false
            return isAnyBound ? nil : .personnel
        }
    }

    /// 本人 is stored by the person's id: an employee number never stands in a plain column.
    private static let personMark = StaffRole.person.japanese + "#"

    static func storedPost(ofPerson id: Int64) -> String { personMark + String(id) }

    private static func storedPost(
        _ post: ActingPost, _ database: Database, _ vault: PersonVault
    ) throws -> String {
        guard let number = post.employeeNumber else { return post.text }
        guard let id = try person(numbered: number, database, vault) else {
            throw StaffError.postUnknown
        }
        return storedPost(ofPerson: id)
    }

    /// Nil for a person who is not there any more.
    private static func post(
        stored text: String, _ database: Database, _ vault: PersonVault
    ) throws -> ActingPost? {
        guard text.utf8.starts(with: personMark.utf8) else { return try ActingPost(reading: text) }
        let digits = String(decoding: text.utf8.dropFirst(personMark.utf8.count), as: UTF8.self)
        guard let id = Int64(digits), let person = try people([id], database, vault).first else {
            return nil
        }
        return try ActingPost(
            reading: StaffRole.person.japanese + ":" + person.details.employeeNumber)
    }
}
