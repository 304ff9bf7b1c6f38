/// The key for an authenticator app; the one before stays good until the new one showed a code.
package struct BeginAuthenticator: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// In base32, for typing.
        package let secret: String
        package let uri: String

        package init(secret: String, uri: String) {
            self.secret = secret
            self.uri = uri
        }
    }

    package let session: String

    package init(session: String) {
        self.session = session
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// The first code of the new authenticator app.
package struct ConfirmAuthenticator: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let session: String
        package let recoveryCodes: [String]

        package init(session: String, recoveryCodes: [String]) {
            self.session = session
            self.recoveryCodes = recoveryCodes
        }
    }

    package let session: String
    package let code: String

    package init(session: String, code: String) {
        self.session = session
        self.code = code
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

package struct ListOwnSessions: NodeRequest {
    package struct Answer: Codable, Sendable {
        package struct Row: Codable, Sendable {
            private enum CodingKeys: String, CodingKey {
                case id, began, lastUsed, browser, address
                case isThis = "this"
            }

            package let id: String
            package let began: String
            package let lastUsed: String
            package let browser: String?
            package let address: String?
            package let isThis: Bool

            package init(
                id: String, began: String, lastUsed: String, browser: String?, address: String?,
                isThis: Bool
            ) {
                self.id = id
                self.began = began
                self.lastUsed = lastUsed
                self.browser = browser
                self.address = address
                self.isThis = isThis
            }
        }

        package let sessions: [Row]

        package init(sessions: [Row]) {
            self.sessions = sessions
        }
    }

    package let session: String

    package init(session: String) {
        self.session = session
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

package struct EndOwnSessions: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let ended: Int

        package init(ended: Int) {
            self.ended = ended
        }
    }

    package let session: String
    /// nil: all but this one.
    package let id: String?

    package init(session: String, id: String?) {
        self.session = session
        self.id = id
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}
