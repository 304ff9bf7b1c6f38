import Gate
import Ledger
internal import Seeding
import TestSupport

/// Staff of one city, put together from lists by a seed. No real person is meant.
struct InventedStaff: Sendable {
    struct Person: Sendable {
        let surname: String
        let given: String
        let number: String
    }

    let people: [Person]

    init(member: MemberID, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for byte in member.text.utf8 {
            random = SeededGenerator(seed: random.next() ^ UInt64(byte))
        }
        people = (0..<12).map { index in
            Person(
                surname: Self.surnames[Int(random.next() % UInt64(Self.surnames.count))],
                given: Self.givens[Int(random.next() % UInt64(Self.givens.count))],
                number: "\(700_000 + Int(random.next() % 90_000))\(index % 10)")
        }
    }

    var screened: [ScreenedPerson] {
        people.map { ScreenedPerson(name: $0.surname + "　" + $0.given, employeeNumber: $0.number) }
    }

    /// Every form in which a careless author might write a name down.
    var needles: [[UInt8]] {
        people.flatMap { person in
            ["", " ", "　"].map { Array((person.surname + $0 + person.given).utf8) }
                + [Array(person.number.utf8)]
        }
    }

    private static let surnames = [
        "曽我部", "酒匂沢", "根府崎", "多摩谷", "幸崎", "麻生原", "浜竹", "香川田", "萩園", "串橋", "大山寺", "鈴川原",
    ]
    private static let givens = ["花音", "太一郎", "美津江", "健次郎", "千登世", "蒼一郎", "琴美", "和可子"]
}
