extension Unicode.Scalar {
    /// The ASCII counterpart of a full-width sign, and a plain hyphen for the dashes that
    /// Japanese keyboards produce; every other scalar as it is. For reading only, never to store.
    var narrow: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0x3000, 0x00A0: " "
        case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0x30FC: "-"
        default: self
        }
    }

    /// The value of an ASCII digit.
    var digit: Int? {
        ("0"..."9").contains(self) ? Int(value) - 0x30 : nil
    }
}
