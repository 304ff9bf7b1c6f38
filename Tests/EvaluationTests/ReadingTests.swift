import Evaluation
internal import Seeding
import Testing

@Suite struct `Reading figures` {
    private func read(_ text: String) throws(ReadingError) -> ChartTable {
        try ChartTable(reading: Array(text.utf8))
    }

    private func measures(_ text: String) throws(ReadingError) -> [ChartMeasure] {
        try read(text).points.map(\.measure)
    }

    private func error(_ bytes: [UInt8]) -> ReadingError? {
        do {
            _ = try ChartTable(reading: bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "1\n2.5\n-3\n", "1\r\n2.5\r\n-3", "1\r2.5\r-3\r", "\u{feff}1\n2.5\n-3\n",
        "１\n２．５\n−３\n", "値\n1\n2.5\n-3", "value\n1\n\n2.5\n-3\n\n", " 1 \n\"2.5\"\n-3",
        "[1, 2.5, -3]", "\u{feff} [1,\n2.5,\n-3e0]\n", #"[{"value":1},{"value":2.5},{"値":-3}]"#,
        "date,value\n1,1\n2,2.5\n3,-3\n", "日付,値,備考\n1,1,x\n2,2.5,\n3,-3,y\n",
        "Value,DATE\n1,1\n2.5,2\n-3,3", "日付\t値\n1\t1\n2\t2.5\n3\t-3\n", "日付;値\n1;1\n2;2.5\n3;-3\n",
        "sep=;\r\n日付;値\r\n1;1\r\n2;2.5\r\n3;-3\r\n", "超過勤務（令和8年度）,\n\n日付,値\n1,1\n2,2.5\n3,-3\n",
        "日　付,値\n1,1\n2,2.5\n3,-3\n", "\u{200B}日付,値\n1,1\n2,2.5\n3,-3\n",
        "\"日\n付\",ﾁ,値\n1,,1\n2,,2.5\n3,,-3\n",
        "年月,値\n1,1\n2,2.5\n3,-3\n", "月,値,備考\n1,1\n2,2.5\n3,-3,y\n",
        "日付,値\n1,1\n2,2.5\n3,-3\n,\n\u{3000},\n",
        "日付,値,備考\n1,1,\"x\ny\"\n2,2.5,\n3,-3,\n", "日付,月,値\n1,4,1\n2,4,2.5\n3,4,-3\n",
        "日付,値,,\n1,1,,\n2,2.5\n3,-3,,\n", "超過勤務,2026\n日付,値\n1,1\n2,2.5\n3,-3\n",
        "2026\n日付,値\n1,1\n2,2.5\n3,-3\n", "1\u{200b}\n2.5\u{200e}\n\u{feff}-3\n",
    ])
    func `one series in many forms`(text: String) throws {
        #expect(try measures(text) == [.value(1), .value(2.5), .value(-3)])
        #expect(try read(text).points.map(\.label) == ["1", "2", "3"])
    }

    @Test(arguments: [
        "日付,分子,分母\n令和8年4月1日,8,10\n令和8年4月8日,,\n令和8年4月15日,９,１０\n",
        "date,numerator,denominator\n令和8年4月1日,8,10\n令和8年4月8日,非公表,秘匿\n令和8年4月15日,9,10\n",
        """
        [{"date":"令和8年4月1日","numerator":8,"denominator":10},
         {"date":"令和8年4月8日","value":null},
         {"日付":"\\u4ee4\\u548c8年4月15日","分子":"9","分母":10}]
        """,
    ])
    func `shares with a gap`(text: String) throws {
        let table = try read(text)
        #expect(
            table.points.map(\.measure) == [
                .proportion(numerator: 8, denominator: 10), .gap,
                .proportion(numerator: 9, denominator: 10),
            ])
        #expect(table.points.map(\.label) == ["令和8年4月1日", "令和8年4月8日", "令和8年4月15日"])
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let text: String
        let problem: ReadingProblem
        var line: Int?
        var field: ChartColumn?
        var testDescription: String { text }

        init(
            _ text: String, _ problem: ReadingProblem, _ line: Int? = nil,
            _ field: ChartColumn? = nil
        ) {
            self.text = text
            self.problem = problem
            self.line = line
            self.field = field
        }
    }

    @Test(arguments: [
        Fault("", .empty), Fault("\n \n", .empty), Fault("[]", .empty),
        Fault("date,value\n", .empty),
        Fault("1\nx\n", .notANumber, 2, .value), Fault("nan\n", .notANumber, 1, .value),
        Fault("1\n\n0x10\n", .notANumber, 3, .value), Fault("inf", .notANumber, 1, .value),
        Fault("1e999", .outOfRange, 1, .value), Fault("1e16", .outOfRange, 1, .value),
        Fault("1e", .notANumber, 1, .value), Fault(".", .notANumber, 1, .value),
        Fault("90\n45%\n", .percentMixed, 2, .value), Fault("45%%", .notANumber, 1, .value),
        Fault("%", .notANumber, 1, .value), Fault("分子,分母\n45%,2\n", .notWhole, 2, .numerator),
        Fault("\"1,23\"", .notANumber, 1, .value), Fault("\"0,123\"", .notANumber, 1, .value),
        Fault("\",123\"", .notANumber, 1, .value), Fault("\"1.5,000\"", .notANumber, 1, .value),
        Fault("\"1,2345\"", .notANumber, 1, .value), Fault("\"1,,234\"", .notANumber, 1, .value),
        Fault("1,2\n日付,値\n3,4\n", .headerMissing, 1), Fault(#"{"points":[1,2]}"#, .json, 1),
        Fault("2026-04-01,1\n", .headerMissing, 1), Fault("1\n2,3\n", .fieldCount, 2),
        Fault("date,value\n1\n", .fieldCount, 2), Fault("date,value\n1,2,3\n", .fieldCount, 2),
        Fault("date,numerator\n1,2\n", .columnMissing, 1), Fault("date\n1\n", .columnMissing, 1),
        Fault("value,numerator,denominator\n1,2,3\n", .columnMissing, 1),
        Fault("値,value\n1,2\n", .headerTwice, 1, .value),
        Fault("1\n2\n値\n", .notANumber, 3, .value),
        Fault("題名\n日付,値\n1,x\n", .notANumber, 3, .value),
        Fault("日付\t値\n1\t2\t3\n", .fieldCount, 2),
        Fault("日付,値\n\"1\n2\",x\n", .notANumber, 2, .value),
        Fault("分子,分母\n1,0\n", .noDenominator, 2, .denominator),
        Fault("分子,分母\n3,2\n", .aboveDenominator, 2, .numerator),
        Fault("分子,分母\n1.5,2\n", .notWhole, 2, .numerator),
        Fault("分子,分母\n-1,2\n", .outOfRange, 2, .numerator),
        Fault("分子,分母\n1,2e9\n", .outOfRange, 2, .denominator),
        Fault("\"1\n", .unclosedQuote, 1), Fault("\"1\"2\n", .unclosedQuote, 1),
        Fault("1\"\n", .unclosedQuote, 1), Fault("[1", .json, 1), Fault("[1,]", .json, 1),
        Fault("[1]]", .json, 1), Fault("[[1]]", .json, 1), Fault("[\n{\"value\":[1]}]", .json, 2),
        Fault("[true]", .json, 1), Fault("[\"1\"]", .json, 1), Fault("[nan]", .json, 1),
        Fault(#"[{"value":1,"value":2}]"#, .headerTwice, 1, .value),
        Fault(#"[{"date":"1"}]"#, .columnMissing, 1), Fault(#"[{"date":"\ud800"}]"#, .json, 1),
        Fault(#"[{"value":1},{"numerator":1,"denominator":2}]"#, .columnMissing, 1),
        Fault(#"[{"value":1"#, .json, 1), Fault(#"[{"value"#, .json, 1),
        Fault("[-]", .notANumber, 1, .value),
        Fault(#"[{"value":"1x"}]"#, .notANumber, 1, .value),
        Fault("[1e999]", .outOfRange, 1, .value),
    ])
    func `what is wrong is named with its line and field`(fault: Fault) {
        let found = error(Array(fault.text.utf8))
        #expect(found?.problem == fault.problem)
        #expect(found?.line == fault.line)
        #expect(found?.field == fault.field)
        for language in ChartLanguage.allCases { #expect(found?.text(language).isEmpty == false) }
    }

    @Test func `what is too large is refused`() {
        #expect(error([0xff, 0xfe])?.problem == .notUTF8)
        let limit = EvaluationLimits.pointsMax
        let lines = { (count: Int) in Array(String(repeating: "1\n", count: count).utf8) }
        #expect(error(lines(limit)) == nil)
        #expect(error(lines(limit + 1))?.problem == .tooManyPoints)
        #expect(error(lines(limit + 2))?.problem == .tooManyPoints)
        let array = "[" + String(repeating: "1,", count: limit) + "1]"
        #expect(error(Array(array.utf8))?.problem == .tooManyPoints)
        #expect(error([UInt8](repeating: 0x31, count: 1_048_577))?.problem == .tooLarge)
        let label = String(repeating: "あ", count: 101)
        #expect(error(Array("date,value\n\(label),1".utf8))?.problem == .labelTooLong)
    }

    /// Bytes turned at random: read or refused, never a trap.
    @Test func `damaged files do no harm`() {
        var generator = SeededGenerator(seed: 8)
        let seeds = [
            "日付,分子,分母\n令和8年4月1日,8,10\n\"x\"\"y\",9,10\n", "[1,2.5,-3e2,null]",
            #"[{"date":"\u4ee4\n","value":1,"x":true},{"value":null}]"#, "1\r\n２\r\n",
        ]
        var refused = 0
        for round in 0..<20_000 {
            var bytes = Array(seeds[round % seeds.count].utf8)
            for _ in 0...Int.random(in: 0..<4, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: index)
                default: bytes.insert(bytes[index], at: index)
                }
                if bytes.isEmpty { bytes = [0x31] }
            }
            guard let table = try? ChartTable(reading: bytes) else {
                refused += 1
                continue
            }
            _ = try? ControlChart(table.points, ChartSettings(.xmr))
        }
        #expect(refused > 1_000 && refused < 19_500, "\(refused)")
    }

    @Test func `groups start at the first point on or after a date`() throws {
        let table = try read("date,value\n20260401,1\n20260408,2\n20260415,3\n")
        let dates = ["20260101", "20260401", "20260402", "20260415", "20260416"]
        #expect(table.starts(dates) { Int($0) } == [0, 0, 1, 2, nil])
        let words = try read("date,value\n春,1\n夏,2\n")
        #expect(words.starts(["夏", "秋"]) { Int($0) } == [1, nil])
    }

    @Test(arguments: ["45 %\n-\n46.5　％\n", "45%\n-\n46.5%\n", "値\n４５％\n秘匿\n４６．５％\n"])
    func `per cent are hundredths`(text: String) throws {
        #expect(try measures(text) == [.value(0.45), .gap, .value(0.465)])
    }

    @Test func `thousands bear commas`() throws {
        #expect(
            try measures("値\n\"1,234\"\n\"-12,345.5\"\n１，０００\n\"1,234,567\"\n") == [
                .value(1_234), .value(-12_345.5), .value(1_000), .value(1_234_567),
            ])
        #expect(
            try measures("分子,分母\n\"1,000\",\"1,200\"\n")
                == [.proportion(numerator: 1_000, denominator: 1_200)])
    }

    @Test(arguments: [
        ["26/4/8", "26/4/1"], ["4/8", "4/1"], ["Apr-26", "Mar-26"], ["8年6月", "8年4月"],
        ["8.4.8", "8.4.1"], ["April 2026", "March 2026"], ["春", "４月８日", "4月1日"],
    ])
    func `a column of dates that nobody can order is refused`(labels: [String]) throws {
        let order = { (label: String) in label == "2026-04-01" ? 1 : nil }
        let rows = labels.map { "\($0),1\n" }.joined()
        let line = labels[0] == "春" ? 3 : 2
        #expect {
            try read("日付,値\n" + rows).checkOrder(order)
        } throws: {
            let error = $0 as? ReadingError
            return error?.problem == .noSuchDate && error?.line == line && error?.field == .date
        }
        // Nobody said that these are dates.
        try read("場所,値\n" + rows).checkOrder(order)
    }

    @Test(arguments: [
        ["春", "夏"], ["1", "2"], ["4月", "5月"], ["4/6〜4/10", "4/13〜4/17"], ["第1回", "第2回"],
        ["2026-W15", "2026-W14"], ["A-1", "B-2"],
    ])
    func `other labels stand in the order of the file`(labels: [String]) throws {
        let rows = labels.map { "\($0),1\n" }.joined()
        try read("日付,値\n" + rows).checkOrder { _ in nil }
    }

    @Test func `a date that does not exist is named, not passed over`() throws {
        // Days of February 2026 in this calendar.
        let order = { (label: String) -> Int? in
            let parts = label.split(separator: "-").compactMap { Int($0) }
            return parts.count == 3 && (1...28).contains(parts[2]) ? parts[2] : nil
        }
        for text in [
            "date,value\n2026-02-01,1\n2026-02-30,1\n",
            "date,value\n2026-02-01,1\n2026-02-02,1\nsum,1\n2026-02-03,1\n",
        ] {
            #expect {
                try read(text).checkOrder(order)
            } throws: {
                let error = $0 as? ReadingError
                return error?.problem == .noSuchDate && error?.field == .date
                    && error?.line == (text.contains("sum") ? 4 : 3)
            }
        }
        try read("date,value\n春,1\n夏,1\n2026-02-03,1\n").checkOrder(order)
    }

    @Test(arguments: [
        "週,値\n2026-02-08,1\n2026-02-01,2\n", "値,いつ\n1,2026-02-01\n2,2026-02-30\n3,2026-02-02\n",
        "年月,月,値\n2026-02-08,2026-02-08,1\n",
    ])
    func `dates under another heading are asked about, not passed over`(text: String) throws {
        let order = { (label: String) -> Int? in
            let parts = label.split(separator: "-").compactMap { Int($0) }
            return parts.count == 3 && (1...28).contains(parts[2]) ? parts[2] : nil
        }
        #expect {
            try read(text).checkOrder(order)
        } throws: {
            guard let error = $0 as? ReadingError, case .datesUnnamed(let position) = error.problem
            else { return false }
            return error.line == 1 && position == (text.contains("いつ") ? 2 : 1)
        }
        try read("場所,値\nA,1\nB,2\n").checkOrder(order)
        try read("日付,週,値\n2026-02-01,2026-02-08,1\n2026-02-02,2026-02-01,1\n").checkOrder(order)
    }

    @Test func `a spreadsheet's own numbers for days are called that`() throws {
        let order = { (label: String) in label == "2026-04-01" ? 1 : nil }
        for text in ["日付,値\n46120,1\n46113,2\n", "日付,値\n2026-04-01,1\n46113,2\n"] {
            #expect {
                try read(text).checkOrder(order)
            } throws: {
                let error = $0 as? ReadingError
                return error?.problem == .serialDates && error?.field == .date
                    && error?.line == (text.contains("-") ? 3 : 2)
            }
        }
        try read("日付,値\n春,1\n46113,2\n").checkOrder(order)
    }

    @Test func `dates must ascend`() throws {
        let order = { (label: String) in Int(label) }
        try read("date,value\n1,1\n2,1\n").checkOrder(order)
        try read("date,value\n2,1\nb,1\n").checkOrder(order)
        for text in ["date,value\n1,1\n1,1\n", "date,value\n2,1\n1,1\n"] {
            #expect {
                try read(text).checkOrder(order)
            } throws: {
                ($0 as? ReadingError)?.problem == .dateOrder && ($0 as? ReadingError)?.line == 3
            }
        }
    }
}
