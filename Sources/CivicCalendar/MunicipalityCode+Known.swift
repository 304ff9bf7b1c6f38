extension MunicipalityCode {
    /// The cities of the Kanagawa alliance, in the order of their codes.
    ///
    /// It gives a city its name when a node is set up; it decides nobody's membership, which
    /// rests on the descriptors that a node trusts.
    package static let known: [MunicipalityName] = [
        MunicipalityName("141305", japanese: "川崎市", english: "Kawasaki"),
        MunicipalityName("142069", japanese: "小田原市", english: "Odawara"),
        MunicipalityName("142077", japanese: "茅ヶ崎市", english: "Chigasaki"),
        MunicipalityName("142140", japanese: "伊勢原市", english: "Isehara"),
    ].compactMap(\.self)

    /// The city's names, or nil for a code that is not in ``known``.
    package static func name(of code: MunicipalityCode) -> MunicipalityName? {
        known.first { $0.code == code }
    }
}
