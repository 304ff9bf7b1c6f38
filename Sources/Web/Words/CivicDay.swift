internal import CivicCalendar

/// A day in Japan, and how pages write it: 令和8年11月20日（金）.
struct CivicDay: Sendable {
    /// Where a day that is typed without its year is looked for: a deadline lies ahead, what was done lies back.
    enum SearchDirection {
        case ahead, back

        var daysBack: Int {
            switch self {
            case .ahead: 60
            case .back: 305
            }
        }
    }

    static var forms: String { say("12/11、12月11日、令和8年12月11日、2026/12/11 のように書きます。") }

    let date: CivicDate?
    /// Why what was typed is no day.
    let problem: CivicDateError?

    init(_ date: CivicDate?) {
        self.date = date
        problem = nil
    }

    /// The day in Japan (nine hours ahead, no summer time) of a moment.
    init(seconds: Int64) {
        let shifted = seconds.addingReportingOverflow(9 * 3_600).partialValue
        self.init(CivicDate(daysSinceEpoch: Int(clamping: shifted >= 0 ? shifted / 86_400 : 0)))
    }

    /// From 2026-11-20 or any form with a year.
    init(_ text: String?) { self.init(text.flatMap { try? CivicDate(reading: $0) }) }

    /// From what somebody typed today, also without the year.
    init(typed text: String, today: CivicDay, _ leaning: SearchDirection) {
        do throws(CivicDateError) {
            guard let today = today.date else { throw .malformed }
            date = try CivicDate(reading: text, near: today, daysBack: leaning.daysBack)
            problem = nil
        } catch {
            date = nil
            problem = error
        }
    }

    /// What to say of a day that was typed and is none: what is known of it, or how days are written.
    var advice: String {
        problem?.words.map {
            PageLanguage.isJapanese ? $0.japanese + "。" : "Please note: \($0.english)."
        } ?? Self.forms
    }

    /// 2026-11-20, as the node's requests name days.
    var text: String { date?.text ?? "" }

    /// 令和8年11月20日（金）
    var said: String { date?.said ?? "–" }

    /// 11月20日（金）, where the year stands elsewhere.
    var short: String {
        guard PageLanguage.isJapanese else { return said }
        return date.map { "\($0.month)月\($0.day)日（\($0.weekday.japanese)）" } ?? "–"
    }
}

extension CivicDay {
    /// A text of ours in which days stand as 2026-11-20, with the days as people read them.
    static func said(in text: String) -> String {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let end = index + 10
            if end <= bytes.count, isForm(bytes[index..<end]),
                let date = CivicDay(String(decoding: bytes[index..<end], as: UTF8.self)).date
            {
                out += Array(CivicDay(date).said.utf8)
                index = end
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func isForm(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.enumerated().allSatisfy { offset, byte in
            offset == 4 || offset == 7
                ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
}

extension CivicMonth {
    static var forms: String { say("11月、令和8年11月、2026-11 のように書きます。") }
}
