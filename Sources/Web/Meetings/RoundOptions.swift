internal import Requests

/// Which cities talk with each other at a meeting, and when: what somebody typed, else what the meeting says.
struct RoundOptions {
    static let (cities, begin, length, pause) = ("talk", "roundBegin", "roundLength", "roundPause")
    /// Whether the boxes of the cities were on the page: a box that is not ticked sends nothing.
    static let asked = "talkAsked"

    let cities: [String]
    private let begin: String
    private let length: String
    private let pause: String
    private let leaving: [String: String]

    init(_ visit: PageRequest, _ meeting: ShowMeeting.Answer?, _ names: CityNames) {
        let form = visit.form
        let attendance = { (city: String, field: String) -> String? in
            form[MeetingForm.name(.below(kind: "attendance", id: city, field: field))]
        }
        let there = names.cities.map(\.value).filter { city in
            (attendance(city, "how") ?? meeting?.attendance(of: city)?.how) != "absent"
        }
        cities =
            form[Self.asked] == nil ? there : there.filter(form.all(Self.cities).contains)
        var leaving: [String: String] = [:]
        for city in cities {
            let typed = attendance(city, "left").map { ClockText.read($0) }
            leaving[city] = typed ?? meeting?.attendance(of: city)?.left
        }
        self.leaving = leaving
        begin = form.typed(Self.begin) ?? form.typed("begin") ?? meeting?.begin ?? "13:30"
        length = form[Self.length] ?? "30"
        pause = form[Self.pause] ?? "0"
    }

    private func number(_ text: String) -> Int? { TypedNumber.minutes(text, in: 0...59) }

    var faults: Faults {
        var faults = Faults()
        if cities.count < 2 { faults.add(Self.cities, say("対話の組み合わせには、欠席でない市が二つ以上いります。")) }
        if ClockText.read(begin) == nil {
            faults.add(Self.begin, say("対話の始まりの時刻を読み取れません。\(ClockText.forms)"))
        }
        if (number(length) ?? 0) < 1 {
            faults.add(Self.length, say("一回の長さは、1分から59分までの数で書いてください。"))
        }
        if number(pause) == nil { faults.add(Self.pause, say("回と回の間は、0分から59分までの数で書いてください。")) }
        return faults
    }

    /// The times at which cities leave early count.
    var request: ProposeRounds {
        ProposeRounds(
            cities: cities, leaving: leaving, begin: ClockText.read(begin) ?? begin,
            minutes: number(length) ?? 0, pause: number(pause) ?? 0)
    }
}
