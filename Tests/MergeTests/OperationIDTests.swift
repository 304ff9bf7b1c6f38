import Merge
import Testing

struct OperationIDTests {
    @Test("The text form goes round", arguments: [0, 1, 9, 10, 65_535, UInt32.max])
    func roundTrip(index: UInt32) {
        let id = OperationID.test(3, index: index)
        #expect(id.description == id.entry.hex + "." + String(index))
        #expect(OperationID(id.description) == id)
    }

    @Test(
        "Only the canonical text form is read",
        arguments: [
            "", ".", ".0", ".00", ".01", ".-1", ".+1", ".4294967296", ".99999999999", ".1 ",
            ".0x1", ".１", "0", "..0", ".18446744073709551617",
        ])
    func wrongForms(suffix: String) {
        let digits = OperationID.test(3).entry.hex
        if suffix != ".0" { #expect(OperationID(digits + suffix) == nil) }
        #expect(OperationID(digits.dropLast() + suffix) == nil)
        #expect(OperationID(digits.uppercased() + ".0") == nil)
    }

    @Test("The order is by entry, then index")
    func order() {
        let ids = [
            OperationID(entry: .zero, index: 0), OperationID(entry: .zero, index: 10),
            OperationID.ordered(1), OperationID.ordered(200),
        ]
        #expect(ids.shuffled().sorted() == ids)
    }
}
