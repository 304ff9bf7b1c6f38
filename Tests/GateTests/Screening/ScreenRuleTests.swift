import Gate
import Testing

/// The rules one by one, with a directory of a few invented people.
struct ScreenRuleTests {
    private static let screen = Screen([
        ScreenedPerson(
            name: "山田　太郎", employeeNumber: "123456", mail: "yamada@naibu", phone: "0465-33-1302",
            reading: "ヤマダ タロウ"),
        ScreenedPerson(name: "髙橋 花子", employeeNumber: "A-0042"),
        ScreenedPerson(name: "林 一", employeeNumber: "7"),
        ScreenedPerson(name: "関 未来", employeeNumber: "200001"),
        ScreenedPerson(name: "鈴木一郎", employeeNumber: "200002"),
        ScreenedPerson(name: "Maria da Silva", employeeNumber: "200003"),
        ScreenedPerson(name: "Le An", employeeNumber: "200004"),
        ScreenedPerson(name: "グエン・ティ・ホア", employeeNumber: "200005"),
        ScreenedPerson(name: "佐々木　圭（再任用）", employeeNumber: "200006"),
        ScreenedPerson(name: "山 本 次 郎", employeeNumber: "200007"),
        ScreenedPerson(name: "関ヶ原 之子", employeeNumber: "200008"),
        ScreenedPerson(name: "茂", employeeNumber: ""),
        ScreenedPerson(name: "", employeeNumber: "", mail: "", phone: ""),
    ])

    private func excerpts(_ text: String, _ kind: ScreeningHit.Kind) -> [String] {
        Self.screen.hits(in: text).filter { $0.kind == kind }.map(\.excerpt)
    }

    @Test(
        "Names of every shape are found",
        arguments: [
            ("担当は山田太郎です", "山田太郎"), ("担当は山 田\n太　郎です", "山 田\n太　郎"),
            ("高橋花子", "高橋花子"), ("髙󠄀橋花子", "髙󠄀橋花子"), ("鈴木 一郎", "鈴木 一郎"),
            ("MARIA DA SILVA came", "MARIA DA SILVA"), ("Ｍａｒｉａ　ｄａ　Ｓｉｌｖａ", "Ｍａｒｉａ　ｄａ　Ｓｉｌｖａ"),
            ("Silva, da, Maria", "Silva, da, Maria"),
            ("Silva da Maria", "Silva da Maria"), ("María da Sílva", "María da Sílva"),
            ("with Le An.", "Le An"), ("lean management", ""), ("Le Angelo", ""), ("simple An", ""),
            ("グエン・ティ・ホア", "グエン・ティ・ホア"), ("グエンティホア", "グエンティホア"), ("グエン ティ ホア", "グエン ティ ホア"),
            ("佐佐木圭", "佐佐木圭"), ("佐々木 圭", "佐々木 圭"), ("山本次郎", "山本次郎"),
            ("関が原之子", "関が原之子"), ("山田・太郎", "山田・太郎"), ("やまだたろう", "やまだたろう"),
            ("ﾔﾏﾀﾞ ﾀﾛｳ", "ﾔﾏﾀﾞ ﾀﾛｳ"), ("山田、太郎", ""), ("山田や太郎", ""), ("茂", ""), ("山太郎", ""),
        ])
    func fullName(text: String, expected: String) {
        #expect(excerpts(text, .fullName) == (expected.isEmpty ? [] : [expected]))
    }

    @Test(
        "A surname counts with a title right behind it",
        arguments: [
            ("山田さんに聞く", "山田さん"), ("山田係長いわく", "山田係長"), ("山田課長補佐", "山田課長補佐"),
            ("鈴木さん", "鈴木さん"), ("佐々木主任", "佐々木主任"), ("Silvaさん", "Silvaさん"),
            ("グエンさん", "グエンさん"), ("ホアさん", "ホアさん"), ("山本 部長", "山本 部長"),
            ("担当の林課長", "林課長"),
            ("総務課林課長", "林課長"), ("今日林課長が", "林課長"),
            ("林\nさん", "林\nさん"),
            ("森林課長", ""), ("農林部長", ""), ("関係長", "関係長"), ("関係長期計画", ""), ("林\n課長会議", ""),
            ("山田の係長", ""), ("山田と課長", ""), ("山田サンプル", ""), ("山田サンが", "山田サン"), ("山田さんぽ", ""),
            ("小林さん", "林さん"), ("原さん", ""), ("xsilvaさん", ""), ("山田　", ""), ("山田市長", ""),
        ])
    func surname(text: String, expected: String) {
        #expect(excerpts(text, .surnameWithTitle) == (expected.isEmpty ? [] : [expected]))
    }

    @Test(
        "Phone numbers are found in every Japanese form",
        arguments: [
            "0465-33-1302", "０４６５－３３－１３０２", "0465‐33‑1302", "0465–33—1302", "0465−33ー1302",
            "0465ｰ33─1302",
            "0465(33)1302", "(0465)33-1302", "（０４６５）３３−１３０２", "0465 33 1302", "0465　33　1302",
            "0465.33.1302",
            "0465331302", "03-1234-5678", "03(1234)5678", "044-200-2111", "04992-1-2345",
            "0120-11-1118",
            "0120-111-118", "0570-055-555", "0800-123-4567", "090-1234-5678", "09012345678",
            "080 1234 5678",
            "070.1234.5678", "050-1234-5678", "０９０（１２３４）５６７８", "090一1234一5678", "+81-465-33-1302",
            "+81 90 1234 5678", "+81(0)465-33-1302", "＋８１ー９０ー１２３４ー５６７８", "+819012345678",
            "0081-465-33-1302",
            "010-81-90-1234-5678", "+1-415-555-0100", "0465の33の1302", "04\u{200B}65-33-13\u{AD}02",
            "0465-33-\n1302", "465331302", "465-33-1302",
        ])
    func phone(text: String) {
        for (before, after) in [("", ""), ("電話は", "まで。"), ("TEL", "（平日）"), ("12日、", "、17:45")] {
            let hits = Self.screen.hits(in: before + text + after)
            #expect(hits.count == 1)
            #expect(hits.first?.kind == .phoneNumber)
            // A closing bracket or an opening one may be in or out; the digits must be in.
            let digits = text.unicodeScalars.filter { $0.properties.numericType == .decimal }
            let found = (hits.first?.excerpt ?? "").unicodeScalars.filter {
                $0.properties.numericType == .decimal
            }
            #expect(Array(digits) == Array(found))
        }
    }

    @Test("Two numbers are two hits, and a label makes short ones into numbers")
    func phoneLists() {
        #expect(
            excerpts("0465-33-1302 0465-33-1303、03-1234-5678/090-1234-5678", .phoneNumber)
                == ["0465-33-1302", "0465-33-1303", "03-1234-5678", "090-1234-5678"])
        #expect(excerpts("内線2345", .phoneNumber) == ["2345"])
        #expect(excerpts("内線番号：2345", .phoneNumber) == ["2345"])
        #expect(excerpts("電話 33-1302", .phoneNumber) == ["33-1302"])
        #expect(excerpts("℡33-1302", .phoneNumber) == ["33-1302"])
        #expect(excerpts("33-1302", .phoneNumber) == ["33-1302"])
        #expect(excerpts("33-1303", .phoneNumber).isEmpty)
        #expect(excerpts("電話 20201118", .phoneNumber).isEmpty)
    }

    @Test(
        "Mail addresses are found, whoever's they are",
        arguments: [
            "t.yamada@city.example.jp", "Ｔ．Ｙａｍａｄａ＠ｃｉｔｙ．ｅｘａｍｐｌｅ．ｊｐ", "a+b_c-d@x.co", "yamada@naibu",
            "t.yamada@\u{200B}city.exa\u{AD}mple.jp", "t.yamada @ city.example.jp",
            "t.yamada(at)city.example.jp", "t.yamada[アット]city.example.jp",
            "t.yamada﹫city.example.jp",
        ])
    func mail(text: String) {
        for (before, after) in [("", ""), ("宛先は", "です。"), ("<", ">"), ("mail to ", ", please")] {
            let hits = Self.screen.hits(in: before + text + after)
            #expect(hits.map(\.kind) == [.mailAddress])
            #expect(hits.first?.excerpt.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
        }
    }

    @Test("A local part in kanji is an address too")
    func kanjiMail() {
        #expect(excerpts("太@city.example.jp", .mailAddress) == ["太@city.example.jp"])
    }

    @Test(
        "Employee numbers count behind a label",
        arguments: [
            ("職員番号 123456", true), ("職員番号：１２３４５６", true), ("社員番号は998877です", true),
            ("職員No.555", true), ("職員№１２３", true), ("Employee number: 4711", true),
            ("employee ID 4711", true), ("職員番号（6桁）は 123456", true), ("職員番号 A-0042", true),
            ("職員番号：7", true), ("職員コード=00123", true), ("職番 4455", true),
            ("123456", false), ("番号123456", true), ("番号123457", false), ("職員番号は6桁", false),
            ("職員 123456人", false),
        ])
    func employeeNumber(text: String, isHit: Bool) {
        #expect(excerpts(text, .employeeNumber).isEmpty != isHit)
    }

    @Test("A list behind one label is found to its end")
    func employeeNumberList() {
        #expect(
            excerpts("職員番号 123456、200001、200002及び200003", .employeeNumber)
                == ["職員番号 123456", "200001", "200002", "200003"])
    }

    @Test("Ranges are Unicode scalars of the text as given, sorted and apart")
    func ranges() {
        let text = "👨‍👩‍👧 か\u{3099} 山田\u{E0101} 太郎\u{E0101}さん、ﾔﾏﾀﾞﾀﾛｳ、0465-33-1302"
        let hits = Self.screen.hits(in: text)
        let source = Array(text.unicodeScalars)
        #expect(hits.map(\.kind) == [.fullName, .fullName, .phoneNumber])
        for hit in hits {
            #expect(source[hit.range].elementsEqual(hit.excerpt.unicodeScalars))
        }
        for (one, next) in zip(hits, hits.dropFirst()) {
            #expect(one.range.upperBound <= next.range.lowerBound)
        }
        #expect(hits.first?.excerpt == "山田\u{E0101} 太郎\u{E0101}さん")
    }

    @Test("A passage longer than eighty scalars is shown in part")
    func longExcerpt() {
        let text = "山田" + String(repeating: " ", count: 1000) + "太郎"
        let hit = Self.screen.hits(in: text).first
        #expect(hit?.range == 0..<1004)
        #expect(hit?.excerpt.unicodeScalars.count == 81)
    }
}
