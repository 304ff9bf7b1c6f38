internal import Alliance

/// Nominates a section of this or another city for the ナイス賞.
package struct NominateForAward: SharingRequest {
    package typealias Answer = RecordID

    package let values: [String: String]

    package init(values: [String: String]) {
        self.values = values
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// The nominations of all cities.
package struct ListAwards: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let awards: [AwardRow]

        package init(awards: [AwardRow]) {
            self.awards = awards
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

/// A part of the list, newest first.
package struct PageOfAwards: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let awards: [AwardRow]
        package let total: Int
        package let page: Int

        package init(awards: [AwardRow], total: Int, page: Int) {
            self.awards = awards
            self.total = total
            self.page = page
        }
    }

    /// From 1.
    package let page: Int

    package init(page: Int) {
        self.page = page
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.kinds([.award])) }
}

package struct AwardRow: Codable, Sendable {
    package let id: String
    package let nominatedBy: String
    package let city: String?
    package let section: String?
    package let reason: String?
    package let year: Int?

    package init(
        id: String, nominatedBy: String, city: String?, section: String?, reason: String?,
        year: Int?
    ) {
        self.id = id
        self.nominatedBy = nominatedBy
        self.city = city
        self.section = section
        self.reason = reason
        self.year = year
    }
}
