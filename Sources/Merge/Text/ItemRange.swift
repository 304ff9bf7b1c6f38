/// Items with consecutive numbers, wherever they stand.
struct ItemRange: Sendable {
    var first: Int32
    var length: Int32

    var end: Int32 { first + length }
}
