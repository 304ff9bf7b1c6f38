extension CivicDay {
    /// A text of ours in which days stand as 2026-11-20, with the days as people read them.
    static func japanese(in text: String) -> String {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let end = index + 10
            if end <= bytes.count, isForm(bytes[index..<end]),
                let date = CivicDay(String(decoding: bytes[index..<end], as: UTF8.self)).date
            {
                out += Array(CivicDay(date).japanese.utf8)
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
