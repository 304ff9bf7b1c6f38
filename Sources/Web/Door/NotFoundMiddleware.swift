internal import HTTPTypes
internal import Hummingbird

/// Answers where no route fits: with a page that says so, and with 405 where another method would.
struct NotFoundMiddleware<Context: RemoteAddressRequestContext>: RouterMiddleware {
    let routes: PageRoutes

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return await PageLanguage.$current.withValue(PageCookie.language(request.headers)) {
                await missing(request, context)
            }
        }
    }

    private func missing(_ request: Request, _ context: Context) async -> Response {
        let methods = Self.methods(of: request.uri.path)
        let problem = methods.isEmpty ? PageError.notFound : PageError.wrongMethod
        let route = PageRoute.get("/", .everyone) { _ in throw problem }
        let door = RequestChecks(routes, request, remote: context.remoteAddress)
        let (visit, refusal) = await door.open(route, [:])
        var response = await routes.failure(refusal ?? problem, visit, route)
        if !methods.isEmpty { response.headers[.allow] = methods.joined(separator: ", ") }
        if door.isPublicAndEncrypted { SecurityHeaders.insist(in: &response.headers) }
        return response
    }

    /// The methods of the routes that fit a path.
    private static func methods(of path: String) -> [String] {
        let segments = path.split(separator: "/")
        var methods: [String] = []
        for route in PageRoutes.all {
            let parts = route.pattern.description.split(separator: "/")
            guard parts.count == segments.count,
                zip(parts, segments).allSatisfy({ $0.first == ":" || $0 == $1 }),
                !methods.contains(route.method.rawValue)
            else { continue }
            methods.append(route.method.rawValue)
        }
        return methods
    }
}
