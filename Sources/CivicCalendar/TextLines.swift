internal import Tables

/// The lines of a small file, as scalars: a `Character` would hide a carriage return, or a
/// combining mark after a comma.
enum TextLines {
    /// The lines without their ends (LF, CR LF or CR), a byte order mark, and surrounding spaces.
    static func split(_ text: String) -> [ArraySlice<Unicode.Scalar>] {
        var scalars = ArraySlice(text.unicodeScalars)
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        var lines: [ArraySlice<Unicode.Scalar>] = []
        var start = scalars.startIndex
        for index in scalars.indices where scalars[index] == "\n" || scalars[index] == "\r" {
            // The LF of a CR LF ends nothing more.
            let isSecond =
                scalars[index] == "\n" && index > scalars.startIndex && scalars[index - 1] == "\r"
            if !isSecond { lines.append(trimmed(scalars[start..<index])) }
            start = index + 1
        }
        lines.append(trimmed(scalars[start...]))
        return lines
    }

    /// Without spaces and tabs, of either width, at both ends.
    static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var slice = scalars
        while let first = slice.first, isSpace(first) { slice.removeFirst() }
        while let last = slice.last, isSpace(last) { slice.removeLast() }
        return slice
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.narrow == " " || scalar == "\t"
    }
}

extension Unicode.Scalar {
    /// The ASCII counterpart of a full-width sign, and a plain hyphen for the dashes that
    /// Japanese keyboards produce; every other scalar as it is. For reading only, never to store.
    var narrow: Unicode.Scalar {
        switch value {
        case 0x00A0: " "
        case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0x30FC: "-"
        default: halfWidth
        }
    }

    /// The value of an ASCII digit.
    var digit: Int? {
        ("0"..."9").contains(self) ? Int(value) - 0x30 : nil
    }
}
