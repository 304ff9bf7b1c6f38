internal import Staff

/// Minutes as people type them, for whoever does not see Staff.
package enum TypedMinutes {
    /// 0 to 1,440: 90, 90分, 1:30, 1時間半.
    package static func read(_ text: String) -> Int? { MinuteCount.read(text) }
}
