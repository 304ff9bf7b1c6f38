extension RequestTable {
    static let logins: [any HandledRequest.Type] = []
}
