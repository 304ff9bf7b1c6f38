extension RequestTable {
    static let recurring: [any HandledRequest.Type] = []
}
