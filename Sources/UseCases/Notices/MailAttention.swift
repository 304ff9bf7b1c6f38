internal import CivicCalendar
internal import FoundationEssentials
package import Requests

/// What `status` and the 管理 page say of notices by mail.
extension Attention {
    /// A relay is named, and there is no address to which a mail could lead.
    package static func mailLacksAddress(_ call: Call) -> Attention {
        Attention(
            code: "mail_no_address",
            message: call.words(
                ja: "お知らせのメールに書くアドレスがないため、送っていません。pages.url を設定してください",
                en: "No notice is mailed: there is no address for its link. Set pages.url"))
    }

    /// - Parameter fault: as ``NodeError/mailFault(_:)`` knows them.
    package static func mailFailing(
        _ fault: String, sinceSeconds since: Int64, _ call: Call
    ) -> Attention {
        let day = JapanTime.day(ofSeconds: since)
        let minutes = JapanTime.minuteOfDay(ofSeconds: since)
        let time = "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
        let words = NodeError.mailFault(fault)
        return Attention(
            code: "mail_failing",
            message: call.words(
                ja: "お知らせのメールが、\(day.japanese) \(time)から送れていません（\(words.japanese)）。"
                    + "中継サーバーと mail の設定を確かめてください",
                en: "No notice could be mailed since \(day.text) \(time) (\(words.english)): "
                    + "check the relay and the settings of mail"),
            time: Date(timeIntervalSince1970: TimeInterval(since)).ISO8601Format())
    }
}
