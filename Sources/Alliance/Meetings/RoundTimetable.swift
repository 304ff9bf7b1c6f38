/// When the rounds of a meeting begin and end, in minutes after midnight.
struct RoundTimetable {
    private let begin: Int
    private let minutes: Int
    private let pause: Int

    private static let dayMinutes = 1_440

    /// nil where a time is not of one day.
    init?(begin: Int, minutes: Int, pause: Int) {
        guard (0..<Self.dayMinutes).contains(begin), (1...480).contains(minutes),
            (0...480).contains(pause)
        else { return nil }
        self.begin = begin
        self.minutes = minutes
        self.pause = pause
    }

    /// nil where the round would end after midnight.
    func begin(_ round: Int) -> Int? { end(round).map { $0 - minutes } }

    func end(_ round: Int) -> Int? {
        guard (0..<Self.dayMinutes).contains(round) else { return nil }
        let end = begin + round * (minutes + pause) + minutes
        return end < Self.dayMinutes ? end : nil
    }
}
