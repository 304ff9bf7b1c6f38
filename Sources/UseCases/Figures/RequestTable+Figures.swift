extension RequestTable {
    static let figures: [any HandledRequest.Type] = []
}
