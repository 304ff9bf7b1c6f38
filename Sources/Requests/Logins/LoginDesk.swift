/// What pages must know of logins before anybody is known to ask, and on every page: whose a login is and
/// which posts go with it, and what the audit is told of it. Everything else is a request.
package protocol LoginDesk: Sendable {
    /// Whether posts that see other people's records ask for a second factor.
    var asksSecondFactorOfPosts: Bool { get }
    /// As slips and authenticator apps name this city.
    var cityLabel: CityLabel { get }

    /// 32 bytes that stand for a login name or an employee number.
    func loginTag(of name: String) throws -> [UInt8]
    /// Whether a name for a new login can be seen on a slip and typed again. Employee numbers come from the
    /// staff list, which has its own rules.
    func isUsable(loginName name: String) -> Bool
    /// nil: nobody on the staff has this number today.
    func standing(ofTag tag: [UInt8], seconds: Int64) async throws -> LoginStanding?
    func passwordWords(ofTag tag: [UInt8]) async throws -> PasswordWords

    /// Audits that somebody signed in who sees a whole city or runs its node. Not everybody's: a list of
    /// when each member of staff began work is nobody's business here.
    func noteSignIn(_ account: Int64, from address: String) async throws
    /// Audits that a sign-in was refused; whose it would have been, nobody knows. Strangers cause these
    /// lines, so that there are some a minute, and the next one tells how many were left out.
    func noteRefusedSignIn(from address: String) async throws
    /// Audits what somebody did with the own login, by its number.
    func noteOwnLogin(_ act: String, _ account: Int64) async throws
}

package struct CityLabel: Sendable {
    package let japanese: String
    package let english: String
    /// Of the pages, as the settings or the city's descriptor give it; empty where neither does.
    package let address: String

    package init(japanese: String, english: String, address: String) {
        self.japanese = japanese
        self.english = english
        self.address = address
    }
}

/// Somebody on the staff who signs in, and the posts that they hold today.
package struct LoginStanding: Sendable {
    package struct Post: Sendable {
        package let role: CityRole
        /// 部/課/係, for roles that stand in a section.
        package let section: String?
        /// As `--as` takes it; for 本人 with the employee number.
        package let command: String

        package init(role: CityRole, section: String?, command: String) {
            self.role = role
            self.section = section
            self.command = command
        }
    }

    /// Which person, whatever numbers are given to whom.
    package let person: Int64
    /// For the person's own pages alone.
    package let name: String
    /// 本人 first, then the post in the section, where it gives authority.
    package let posts: [Post]

    package init(person: Int64, name: String, posts: [Post]) {
        self.person = person
        self.name = name
        self.posts = posts
    }
}

/// What no new password may consist of. The person's own words are looked at only once it is known that it
/// is they.
package struct PasswordWords: Sendable {
    package let city: [String]
    package let own: [String]

    package init(city: [String], own: [String]) {
        self.city = city
        self.own = own
    }
}
