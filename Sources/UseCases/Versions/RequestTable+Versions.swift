extension RequestTable {
    static let versions: [any HandledRequest.Type] = []
}
