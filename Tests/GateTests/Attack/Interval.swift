/// What a reader knows of a whole number.
struct Interval: Equatable {
    var low: Int
    var high: Int

    /// How many values are left; 0 where the reader's assumptions contradict each other.
    var width: Int { max(0, high - low + 1) }
}
