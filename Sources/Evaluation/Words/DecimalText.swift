internal import RealModule

/// Numbers as people read them, the same on every machine.
enum DecimalText {
    /// At most so many decimals (0 to 6), without trailing zeros; never "-0".
    static func rounded(_ value: Double, places: Int) -> String {
        let places = min(max(places, 0), 6)
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = (abs(value) * Double(scale)).rounded()
        guard scaled < 9e15, let whole = Int(exactly: scaled) else { return "\(value)" }
        let digits = String(whole % scale)
        var fraction = String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
        while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
        let sign = value < 0 && whole > 0 ? "-" : ""
        return sign + String(whole / scale) + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// About three significant digits; shares as per cent.
    static func short(_ value: Double, isProportion: Bool) -> String {
        if isProportion { return rounded(value * 100, places: 1) + "%" }
        let size = abs(value)
        if size != 0, size < 1e-4 { return "\(value)" }
        return rounded(value, places: size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4)
    }
}
