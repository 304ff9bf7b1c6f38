package import CivicCalendar

/// Who asks, when, in which language, and with which reason: what every answer is given for.
package struct Call: Sendable {
    package let caller: Caller
    /// Seconds since 1970.
    package let seconds: Int64
    /// The language of sentences within an answer.
    package let isJapanese: Bool
    /// Why a screened text may leave; audited.
    package let release: String?
    /// Told by long work how far it is: (done, of all).
    package let progress: @Sendable (Int, Int) -> Void

    package init(
        caller: Caller, seconds: Int64, isJapanese: Bool, release: String?,
        progress: @escaping @Sendable (Int, Int) -> Void
    ) {
        self.caller = caller
        self.seconds = seconds
        self.isJapanese = isJapanese
        self.release = release
        self.progress = progress
    }

    /// Today in Japan.
    package var today: CivicDate? {
        CivicDate(daysSinceEpoch: Int((seconds + 9 * 3_600) / 86_400))
    }

    package func words(ja: String, en: String) -> String { isJapanese ? ja : en }

    package func words(_ message: PersonMessage) -> String { message.text(japanese: isJapanese) }
}
