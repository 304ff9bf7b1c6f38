/// Imports a list of the staff: who is not in it has left.
package struct ImportStaff: NodeRequest {
    package typealias Answer = StaffImportAnswer

    package let csv: FileContents
    /// That the file names only a part of the staff is meant.
    package let allowsManyLeaving: Bool
    /// So is that numbers and names are joined anew.
    package let allowsNumberChanges: Bool
    package let renamed: RenamedAnswer

    package init(
        csv: FileContents, allowsManyLeaving: Bool = false, allowsNumberChanges: Bool = false,
        renamed: RenamedAnswer = RenamedAnswer()
    ) {
        self.csv = csv
        self.allowsManyLeaving = allowsManyLeaving
        self.allowsNumberChanges = allowsNumberChanges
        self.renamed = renamed
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// What importing a list would change.
package struct PreviewStaffImport: NodeRequest {
    package typealias Answer = StaffImportPreviewAnswer

    package let csv: FileContents
    package let renamed: RenamedAnswer

    package init(csv: FileContents, renamed: RenamedAnswer = RenamedAnswer()) {
        self.csv = csv
        self.renamed = renamed
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// What is said of numbers with another name than before: `same` person or `other`, of all and of each.
package struct RenamedAnswer: Codable, Sendable {
    package var all: String?
    /// By employee number.
    package var each: [String: String] = [:]

    package init(all: String? = nil, each: [String: String] = [:]) {
        self.all = all
        self.each = each
    }
}

/// What an import changed, or would change, in numbers of people.
package struct StaffImportAnswer: Codable, Sendable {
    /// A word of the file that names no post: whoever has it counts as ordinary staff.
    package struct OrdinaryPost: Codable, Sendable {
        package let post: String
        package let people: Int

        package init(post: String, people: Int) {
            self.post = post
            self.people = people
        }
    }

    package struct OtherPosts: Codable, Sendable {
        package let posts: Int
        package let people: Int

        package init(posts: Int, people: Int) {
            self.posts = posts
            self.people = people
        }
    }

    package let added: Int
    package let changed: Int
    package let departed: Int
    package let unchanged: Int
    /// Numbers that are another person's now.
    package let succeeded: Int
    package let withoutReading: Int
    package let postsAsStaff: [OrdinaryPost]
    /// Those beyond the ones that are named.
    @OmittedIfNil package var otherPostsAsStaff: OtherPosts?
    /// Sections in which nobody ever stood; left out where there are none.
    @OmittedIfNil package var newSections: [String]?
    /// What whoever imports should look at.
    @OmittedIfNil package var notice: String?

    package init(
        added: Int, changed: Int, departed: Int, unchanged: Int, succeeded: Int,
        withoutReading: Int, postsAsStaff: [OrdinaryPost], otherPostsAsStaff: OtherPosts?,
        newSections: [String]?, notice: String?
    ) {
        self.added = added
        self.changed = changed
        self.departed = departed
        self.unchanged = unchanged
        self.succeeded = succeeded
        self.withoutReading = withoutReading
        self.postsAsStaff = postsAsStaff
        self.otherPostsAsStaff = otherPostsAsStaff
        self.newSections = newSections
        self.notice = notice
    }
}
