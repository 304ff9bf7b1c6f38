internal import Alliance

/// Begins a record of a kind whose commands and pages are made from its declaration. `parent`: what it
/// stands below; nil where it stands alone.
package struct NewRecord: SharingRequest {
    package typealias Answer = RecordID

    package let kind: String
    package let parent: String?
    /// By the names of the fields, as people type them; several texts of a set with 、 between them.
    package let values: [String: String]

    package init(kind: String, parent: String? = nil, values: [String: String]) {
        self.kind = kind
        self.parent = parent
        self.values = values
    }

    package var askers: Askers {
        SharedKind(named: kind)?.declaration.reach.takesAdvisers == true
            ? .writersAndAdvisers : .writers
    }

    package var nature: RequestNature { .changes }
}

/// All records of a kind, oldest first.
package struct ListRecords: NodeRequest {
    package typealias Answer = RecordList

    package let kind: String

    package init(kind: String) {
        self.kind = kind
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

/// A part of the list, newest first, of one city and with one word of the kind's choice where these are
/// given.
package struct PageOfRecords: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let rows: [RecordRow]
        package let total: Int
        package let page: Int

        package init(rows: [RecordRow], total: Int, page: Int) {
            self.rows = rows
            self.total = total
            self.page = page
        }
    }

    package let kind: String
    package let city: String?
    package let choice: String?
    /// From 1.
    package let page: Int

    package init(kind: String, city: String? = nil, choice: String? = nil, page: Int) {
        self.kind = kind
        self.city = city
        self.choice = choice
        self.page = page
    }

    package var askers: Askers { .everybody }

    package var nature: RequestNature {
        .reads(SharedKind(named: kind).map { .kinds([$0]) })
    }
}

/// The records of a kind that stand below another record, oldest first.
package struct RecordsBelow: NodeRequest {
    package typealias Answer = RecordList

    package let kind: String
    package let parent: String

    package init(kind: String, parent: String) {
        self.kind = kind
        self.parent = parent
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.record(parent)) }
}

/// One record with what stands below it.
package struct ShowRecord: NodeRequest {
    package typealias Answer = RecordAnswer

    package let kind: String
    package let id: String

    package init(kind: String, id: String) {
        self.kind = kind
        self.id = id
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.record(id)) }
}

/// Everything that was ever done to a record's fields, in their order, oldest first as it was folded here.
package struct ShowRecordHistory: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let id: String
        package let history: [FieldStep]

        package init(id: String, history: [FieldStep]) {
            self.id = id
            self.history = history
        }
    }

    package let kind: String
    package let id: String

    package init(kind: String, id: String) {
        self.kind = kind
        self.id = id
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.record(id)) }
}

/// What a record is called, whatever its kind.
package struct ShowRecordName: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let kind: String
        /// nil: erased, or of a kind whose records have no title.
        package let title: String?

        package init(kind: String, title: String?) {
            self.kind = kind
            self.title = title
        }
    }

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.record(id)) }
}

/// Lets other cities write a record of a kind that takes guests.
package struct InviteToRecord: SharingRequest {
    package typealias Answer = RecordID

    package let kind: String
    package let id: String
    package let members: [String]

    package init(kind: String, id: String, members: [String]) {
        self.kind = kind
        self.id = id
        self.members = members
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// Takes invitations back; what was written until then stays.
package struct WithdrawFromRecord: SharingRequest {
    package typealias Answer = RecordID

    package let kind: String
    package let id: String
    package let members: [String]

    package init(kind: String, id: String, members: [String]) {
        self.kind = kind
        self.id = id
        self.members = members
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}
