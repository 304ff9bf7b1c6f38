/// A member of the city's own staff, as far as the screen must know them to recognise them in text.
///
/// It is handed over by the composition root and never stored, shared or logged by the gate.
package struct ScreenedPerson: Sendable {
    /// The name as the directory spells it, with a space between surname and given name where
    /// the directory has one (「佐藤　花子」). Without one, the surname is a guess.
    package let name: String
    package let employeeNumber: String
    package let mail: String?
    package let phone: String?
    /// The name in kana, where the directory has it (「サトウ ハナコ」); five kana or more are
    /// looked for like a full name.
    package let reading: String?

    package init(
        name: String, employeeNumber: String, mail: String? = nil, phone: String? = nil,
        reading: String? = nil
    ) {
        self.name = name
        self.employeeNumber = employeeNumber
        self.mail = mail
        self.phone = phone
        self.reading = reading
    }
}
