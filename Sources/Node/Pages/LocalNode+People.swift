internal import Accounts
package import Staff

/// The organisation for pages, asked in the post of whoever reads; nothing of it leaves the city.
extension LocalNode {
    package func sections(
        containing text: String, page: Int, size: Int
    ) async throws -> (sections: [SectionSize], hasMore: Bool) {
        try await staff.sections(
            containing: text, page: page, size: size, as: try await acting())
    }

    package func members(of section: String, page: Int, size: Int) async throws -> StaffPage {
        try await staff.members(
            of: try Self.typedSection(section), page: page, size: size, as: try await acting())
    }

    package func placesToCome(page: Int, size: Int) async throws -> StaffPage {
        try await staff.placesToCome(page: page, size: size, as: try await acting())
    }

    package func staffMember(numbered number: String) async throws -> StaffMember? {
        try await staff.member(numbered: number, as: try await acting())
    }

    /// Whose login an account is; nil for accounts of nobody on the staff.
    package func staffMember(ofTag tag: [UInt8]) async throws -> StaffMember? {
        try await staff.member(ofTag: tag, as: try await acting())
    }

    static func typedSection(_ text: String) throws -> SectionPath {
        guard text.unicodeScalars.count <= 200, case .success(let path) = SectionPath.read(text)
        else { throw StaffError.helpDay(.sectionUnknown) }
        return path
    }
}
