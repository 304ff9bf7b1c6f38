package import Requests

/// One address of the pages: method, pattern, who may ask, and the answer. All routes stand in
/// ``PageRoutes/all``, and a test asks each of them in each role.
package struct PageRoute: Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    /// Who may ask. What somebody may see of the staff records is asked once more in the records'
    /// own table, inside the transaction that reads them.
    package enum Access: Sendable, Equatable {
        case everyone
        case signedIn
        case roles([CityRole])

        package func admits(_ role: CityRole?) -> Bool {
            switch self {
            case .everyone: true
            case .signedIn: role != nil
            case .roles(let roles): role.map(roles.contains) ?? false
            }
        }
    }

    package let method: Method
    /// `/plans/:id`
    package let pattern: String
    package let access: Access
    /// The style sheet and its like: the same for everybody.
    package var isAsset: Bool { pattern.hasPrefix("/assets/") || pattern == "/worker.js" }

    let answer: @Sendable (PageRequest) async throws -> PageResponse
    /// Asked by a page's script and not by a person: that alone keeps no session alive.
    package private(set) var isBackground = false

    /// Whether a preview stands before what the form asks for; see ``Keeping``. Such a form changes nothing
    /// until it is confirmed.
    enum Preview { case none, typed, chosen }
    private(set) var preview = Preview.none
    /// Whether somebody writes a text in the form, although nothing of it is kept: what stays in the city.
    private(set) var isNote = false
    /// Whether what was typed is shown once more where it could not be looked at. Of no other form: those are
    /// about passwords, codes and files.
    package var showsTyped: Bool { preview != .none || isNote }
    /// Whether the answer is something to keep, so that the browser stays where it is.
    private(set) var isFile = false

    /// Whether the page holds nothing but what cities share, and may be taken along: nothing else is ever kept by
    /// a browser.
    package private(set) var isCarried = false

    /// Whether the form changes the login with which it is sent; see ``RepeatedForms``.
    private(set) var isOfLogin = false

    static func background(
        _ pattern: String, _ access: Access,
        _ answer: @escaping @Sendable (PageRequest) async throws -> PageResponse
    ) -> PageRoute {
        PageRoute(
            method: .get, pattern: pattern, access: access, answer: answer, isBackground: true)
    }

    static func get(
        _ pattern: String, _ access: Access,
        _ answer: @escaping @Sendable (PageRequest) async throws -> PageResponse
    ) -> PageRoute {
        PageRoute(method: .get, pattern: pattern, access: access, answer: answer)
    }

    /// A page that may be taken along; see ``isCarried``.
    static func carried(
        _ pattern: String, _ access: Access,
        _ answer: @escaping @Sendable (PageRequest) async throws -> PageResponse
    ) -> PageRoute {
        PageRoute(
            method: .get, pattern: pattern, access: access, answer: answer, isCarried: true)
    }

    static func post(
        _ pattern: String, _ access: Access,
        _ answer: @escaping @Sendable (PageRequest) async throws -> PageResponse
    ) -> PageRoute {
        PageRoute(method: .post, pattern: pattern, access: access, answer: answer)
    }

    /// A form about the own login, which may end the session that sends it.
    static func login(
        _ pattern: String, _ access: Access,
        _ answer: @escaping @Sendable (PageRequest) async throws -> PageResponse
    ) -> PageRoute {
        PageRoute(
            method: .post, pattern: pattern, access: access, answer: answer, isOfLogin: true)
    }

    /// A form in which somebody writes what stays in the city.
    static func note(
        _ pattern: String, _ access: Access,
        _ answer: @escaping @Sendable (PageRequest) async throws -> PageResponse
    ) -> PageRoute {
        PageRoute(method: .post, pattern: pattern, access: access, answer: answer, isNote: true)
    }

    /// A form whose answer is a file.
    static func file(
        _ pattern: String, _ access: Access,
        _ answer: @escaping @Sendable (PageRequest) async throws -> PageResponse
    ) -> PageRoute {
        PageRoute(method: .post, pattern: pattern, access: access, answer: answer, isFile: true)
    }

    /// A form in which somebody types what will be shared.
    static func draft(
        _ pattern: String, _ access: Access,
        _ answer: @escaping @Sendable (PageRequest) async throws -> PageResponse
    ) -> PageRoute {
        PageRoute(method: .post, pattern: pattern, access: access, answer: answer, preview: .typed)
    }

    /// A form in which something is only chosen: shared after a preview, too.
    static func chosen(
        _ pattern: String, _ access: Access,
        _ answer: @escaping @Sendable (PageRequest) async throws -> PageResponse
    ) -> PageRoute {
        PageRoute(method: .post, pattern: pattern, access: access, answer: answer, preview: .chosen)
    }
}

extension PageRoute.Access {
    /// Who writes what the city shares: its participants and personnel section.
    static let writers = PageRoute.Access.roles(Askers.writers.roles)
    /// Who comments and advises.
    static let advisers = PageRoute.Access.roles(Askers.writersAndAdvisers.roles)
    static let personnel = PageRoute.Access.roles([.personnel])
    static let chiefs = PageRoute.Access.roles([.sectionChief, .generalAffairsChief, .manager])
    static let helpDay = PageRoute.Access.roles([
        .sectionChief, .generalAffairsChief, .manager, .personnel,
    ])
    static let administrators = PageRoute.Access.roles(Askers.administrators.roles)
}
