/// Groups of digits that may be a phone number, judged each time a group is added.
struct PhoneCandidate {
    enum Label {
        case phone
        case `extension`
        /// 「（内2345）」
        case bracketed
    }

    /// +81 (0)465-33-1302 has five.
    static let groupsMax = 5

    let hasPlus: Bool
    let label: Label?
    /// Digits are joined on in front, as to the day of a date.
    let isContinued: Bool
    private(set) var digits: [UInt32] = []
    private var lengths: [Int] = []
    private var isLoose = false
    private var isSpread = false
    private var hasComma = false

    init(hasPlus: Bool, isContinued: Bool, label: Label?) {
        self.hasPlus = hasPlus
        self.isContinued = isContinued
        self.label = label
    }

    /// False once the number is longer than any phone number.
    mutating func append(
        _ group: ArraySlice<UInt32>, after separator: DigitGroup.Separator, isSpread: Bool
    ) -> Bool {
        guard digits.count + group.count <= ScreenLimits.phoneDigitsMax + 2 else { return false }
        if !lengths.isEmpty, separator == .loose { isLoose = true }
        if !lengths.isEmpty, separator == .comma { hasComma = true }
        lengths.append(group.count)
        digits += group
        self.isSpread = self.isSpread || isSpread
        return true
    }

    /// - Parameter isFollowedByHyphen: more digits are joined on, so that a short form is not yet
    ///   the whole number.
    func isPhoneNumber(isFollowedByHyphen: Bool) -> Bool {
        if hasComma { return false }
        if hasPlus { return isInternational(isFollowedByHyphen) }
        if starts(with: [0, 0, 8, 1]) || starts(with: [0, 1, 0, 8, 1]) {
            let rest = digits.count - (starts(with: [0, 0]) ? 4 : 5)
            if rest == 9 || rest == 10 { return !isFollowedByHyphen || rest == 10 }
        }
        if isDomestic { return true }
        return label != nil && !isFollowedByHyphen && isLabelled
    }

    private var isDomestic: Bool {
        guard digits.first == 0x30, digits.count == 10 || digits.count == 11, lengths.count <= 3,
            digits[1] != 0x30
        else { return false }
        // Single digits in a row may be a row of a table.
        if isSpread, lengths.count == 1, label == nil, digits.count == 10 { return false }
        if digits.count == 11 {
            let isMobile = digits[2] == 0x30 && (digits[1] == 0x32 || digits[1] >= 0x35)
            guard isMobile || starts(with: [0, 8, 0, 0]) else { return false }
        }
        // 「2020-04-03 0830-1715」 is a day and its hours; area codes of two digits are 03, 04, 06.
        if lengths[0] == 2, isLoose || isContinued {
            guard !isContinued, digits[2] != 0x30, [0x33, 0x34, 0x36].contains(digits[1]) else {
                return false
            }
        }
        if lengths.count == 1 || Self.usualLengths.contains(lengths) { return true }
        return !isLoose && lengths[0] >= 2 && lengths[lengths.count - 1] >= 3
    }

    private func isInternational(_ isFollowedByHyphen: Bool) -> Bool {
        if starts(with: [8, 1]) {
            // +81 0465… and +81 (0)465… keep the domestic zero.
            let rest = digits.count - 2 - (digits.count > 2 && digits[2] == 0x30 ? 1 : 0)
            return rest == 10 || (rest == 9 && !isFollowedByHyphen)
        }
        return !isLoose && !isFollowedByHyphen && digits.first != 0x30
            && (10...ScreenLimits.phoneDigitsMax).contains(digits.count)
    }

    /// 「電話 33-1302」「内線2345」; not 「電話 20201118」 and not 「電話：2020-11-18」.
    private var isLabelled: Bool {
        if label == .bracketed { return lengths.count == 1 && (3...5).contains(digits.count) }
        if label == .extension { return lengths.count == 1 && (3...6).contains(digits.count) }
        if lengths.count == 2 { return !isLoose && lengths[0] <= 4 && lengths[1] == 4 }
        let looksLikeDate = digits.count == 8 && (starts(with: [1, 9]) || starts(with: [2, 0]))
        return lengths.count == 1 && (6...11).contains(digits.count) && !looksLikeDate
    }

    private func starts(with prefix: [UInt32]) -> Bool {
        digits.starts(with: prefix.map { $0 + 0x30 })
    }

    private static let usualLengths: Set<[Int]> = [
        [2, 4, 4], [3, 3, 4], [4, 2, 4], [5, 1, 4], [4, 3, 3], [3, 4, 4], [4, 3, 4], [4, 6],
    ]
}
