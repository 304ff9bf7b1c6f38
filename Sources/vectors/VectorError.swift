/// Something that fixed seeds cannot lead to.
struct VectorError: Error {
    let place: String

    init(_ place: String) {
        self.place = place
    }
}
