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
                    arguments: [account, post.text])
            }
            try Self.note(acting, .bindAccount, detail: post?.text ?? "-", database)
        }
    }

    /// The post an account acts in: the one it is bound to, at first 職員課, so that a city can
    /// begin. Once any account is bound, an account that is not acts for nobody.
    package func post(ofAccount account: String) async throws(StaffError) -> ActingPost? {
        try await read { database in
            let sql = "SELECT post FROM account_posts WHERE account = ?"
            if let text = try String.fetchOne(database, sql: sql, arguments: [account]) {
                return try ActingPost(reading: text)
            }
            let isAnyBound =
                try Bool.fetchOne(
                    database, sql: "SELECT EXISTS (SELECT 1 FROM account_posts)") ?? false
            return isAnyBound ? nil : .personnel
        }
    }
}
