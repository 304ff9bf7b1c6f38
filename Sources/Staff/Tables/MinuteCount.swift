/// How long something takes, as people write it: 90, or 1:30.
enum MinuteCount {
    /// 0 to 1,440.
    static func read(_ text: String) -> Int? {
        let folded = ExactText(folding: text).text
        if let minutes = Int(folded) { return 0...1_440 ~= minutes ? minutes : nil }
        let isLength = folded.unicodeScalars.allSatisfy {
            $0 == ":" || (0x30...0x39).contains($0.value)
        }
        guard isLength, let minutes = DayTime(reading: folded)?.minutes, minutes <= 1_440 else {
            return nil
        }
        return minutes
    }
}
