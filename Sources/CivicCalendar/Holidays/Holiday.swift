/// A day off by the law on national holidays (国民の祝日に関する法律), or by a city's file.
package struct Holiday: Hashable, Sendable {
    package let date: CivicDate
    /// 憲法記念日, 振替休日, 国民の休日, …
    package let nameJapanese: String
    /// Constitution Memorial Day, …; nil for a day that the file added, which names it once.
    package let nameEnglish: String?
}
