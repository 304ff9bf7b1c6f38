/// What identifies a person or is about nobody but them: the part of a row that is sealed.
struct PersonDetails: Hashable, Sendable {
    /// As typed.
    var employeeNumber: String
    /// As typed.
    var name: String
    var mail: String?
    var phone: String?
    /// 得意分野: kinds of work they offered to help with, ascending.
    var strengths: [WorkKind] = []
    /// How many minutes of help they may be asked for on a day; 0 for none; nil where nothing
    /// limits it. The reason (care duties) is deliberately not kept.
    var helpLimitMinutes: Int?
    /// フリガナ, as typed.
    var reading: String?
    /// 職名, where it names no post of the product: what they may be called by in a text.
    var title: String?

    var numberKey: ExactText { ExactText(folding: employeeNumber) }

    /// Each field as a length of four bytes and its UTF-8; a length of all ones is an absent one.
    var bytes: [UInt8] {
        let kinds = strengths.map { String($0.rawValue) }.joined(separator: ",")
        let fields: [String?] = [
            employeeNumber, name, mail, phone, kinds, helpLimitMinutes.map { String($0) }, reading,
            title,
        ]
        var bytes: [UInt8] = []
        for field in fields {
            let content = field.map { Array($0.utf8) }
            let count = content.map { UInt32(clamping: $0.count) } ?? .max
            for shift in stride(from: UInt32(0), to: 32, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: count >> shift))
            }
            bytes += content ?? []
        }
        return bytes
    }

    init(
        employeeNumber: String, name: String, mail: String?, phone: String?,
        strengths: [WorkKind] = [], helpLimitMinutes: Int? = nil, reading: String? = nil,
        title: String? = nil
    ) {
        self.employeeNumber = employeeNumber
        self.name = name
        self.mail = mail
        self.phone = phone
        self.strengths = strengths
        self.helpLimitMinutes = helpLimitMinutes
        self.reading = reading
        self.title = title
    }

    /// Nil for bytes of another form. Fields that a newer version may add are ignored.
    init?(bytes: [UInt8]) {
        var rest = bytes[...]
        var fields: [String?] = []
        while fields.count < 8 {
            // Rows from before there were readings end here.
            if fields.count == 6, rest.isEmpty {
                fields += [nil, nil]
                break
            }
            guard rest.count >= 4 else { return nil }
            let count = rest.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            rest = rest.dropFirst(4)
            guard count != .max else {
                fields.append(nil)
                continue
            }
            guard rest.count >= Int(count) else { return nil }
            fields.append(String(decoding: rest.prefix(Int(count)), as: UTF8.self))
            rest = rest.dropFirst(Int(count))
        }
        guard let number = fields[0], let name = fields[1] else { return nil }
        employeeNumber = number
        self.name = name
        mail = fields[2]
        phone = fields[3]
        strengths = (fields[4] ?? "").utf8.split(separator: UInt8(ascii: ",")).compactMap {
            Int(String(Substring($0))).flatMap(WorkKind.init(rawValue:))
        }
        helpLimitMinutes = fields[5].flatMap { Int($0) }
        reading = fields[6]
        title = fields[7]
    }
}

extension PersonDetails {
    /// Byte for byte; Swift's own comparison of strings takes canonically equal ones for the same.
    static func == (left: PersonDetails, right: PersonDetails) -> Bool {
        left.bytes == right.bytes
    }

    func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

    /// What a text could give away is the same: if not, the former details are kept for screening.
    func identifiesLike(_ other: PersonDetails) -> Bool {
        identity == other.identity
    }

    private var identity: PersonDetails {
        PersonDetails(
            employeeNumber: employeeNumber, name: name, mail: mail, phone: phone, reading: reading)
    }

    /// The same but for the title, which is a place's rather than a person's.
    func isSamePerson(as other: PersonDetails) -> Bool {
        var untitled = (self, other)
        untitled.0.title = nil
        untitled.1.title = nil
        return untitled.0 == untitled.1
    }
}
