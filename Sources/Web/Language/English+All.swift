extension English {
    static let all: [String] = []
}
