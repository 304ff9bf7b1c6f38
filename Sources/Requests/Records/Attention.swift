/// Something that wants a look, with a stable code and a sentence in the language of whoever asked. Which
/// of the other members there are, the code says.
package struct Attention: Codable, Sendable {
    package let code: String
    package let message: String
    /// What or whom it is about: a member, or a hosted replica of an adviser.
    @OmittedIfNil package var id: String?
    /// Several members.
    @OmittedIfNil package var ids: [String]?
    @OmittedIfNil package var replica: String?
    @OmittedIfNil package var replicas: [String]?
    /// In the data folder.
    @OmittedIfNil package var file: String?
    @OmittedIfNil package var entries: Int?
    /// Entries of a log that are held here, and how many it is known to have.
    @OmittedIfNil package var held: Int?
    @OmittedIfNil package var expected: Int?
    /// Months as `2026-11`.
    @OmittedIfNil package var months: [String]?
    /// For how many days it is so.
    @OmittedIfNil package var days: Int?
    /// The last day on which something holds.
    @OmittedIfNil package var until: String?
    /// What this node takes the time to be.
    @OmittedIfNil package var time: String?
    /// How far the peers' clocks are ahead; `null` where only their certificates tell that ours is wrong.
    @OmittedIfNil package var offsetSeconds: Int??

    package init(
        code: String, message: String, id: String? = nil, ids: [String]? = nil,
        replica: String? = nil, replicas: [String]? = nil, file: String? = nil,
        entries: Int? = nil, held: Int? = nil, expected: Int? = nil, months: [String]? = nil,
        days: Int? = nil, until: String? = nil, time: String? = nil, offsetSeconds: Int?? = nil
    ) {
        self.code = code
        self.message = message
        self.id = id
        self.ids = ids
        self.replica = replica
        self.replicas = replicas
        self.file = file
        self.entries = entries
        self.held = held
        self.expected = expected
        self.months = months
        self.days = days
        self.until = until
        self.time = time
        self.offsetSeconds = offsetSeconds
    }
}
