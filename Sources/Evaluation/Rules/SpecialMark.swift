/// A special cause and where it points.
struct SpecialMark: Equatable {
    let cause: SpecialCause
    let side: Side
}
