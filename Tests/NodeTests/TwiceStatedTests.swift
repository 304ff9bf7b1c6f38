internal import Alliance
internal import Gate
internal import Requests
internal import Staff
internal import Testing

/// What Staff has and Alliance, Gate or Requests as well, because they must not know each other: the kinds of
/// work, whose numbers are in bytes that other cities keep, the roles, and a limit.
@Suite struct `Agreed by both sides` {
    @Test func `staff and alliance mean the same by each number`() throws {
        #expect(
            WorkKind.allCases.map { UInt32($0.rawValue) } == WorkCategory.allCases.map(\.rawValue))
        for kind in WorkKind.allCases {
            let category = try #require(WorkCategory(rawValue: UInt32(kind.rawValue)))
            #expect(kind.english.utf8.elementsEqual(category.word.utf8), "\(kind.rawValue)")
            #expect(
                kind.japanese.utf8.elementsEqual(category.name(japanese: true).utf8),
                "\(kind.rawValue)")
        }
    }

    @Test func `a shared word is read by staff as the same kind`() throws {
        for category in WorkCategory.allCases {
            for word in [category.word, category.name(japanese: true), String(category.rawValue)] {
                #expect(WorkKind(reading: word)?.rawValue == Int(category.rawValue), "\(word)")
            }
        }
    }

    @Test func `staff and requests have the same roles, in the same words`() {
        #expect(StaffRole.allCases.map(\.rawValue) == CityRole.allCases.map(\.rawValue))
        for (staff, city) in zip(StaffRole.allCases, CityRole.allCases) {
            #expect(staff.japanese.utf8.elementsEqual(city.japanese.utf8), "\(staff)")
            #expect(staff.english.utf8.elementsEqual(city.english.utf8), "\(staff)")
        }
    }

    @Test func `a month has no more groups than the gate takes`() {
        #expect(MonthIndicators.groupsMax <= MonthTable.groupsMax)
    }
}
