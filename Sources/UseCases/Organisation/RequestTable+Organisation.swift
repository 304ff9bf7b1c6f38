extension RequestTable {
    static let organisation: [any HandledRequest.Type] = []
}
