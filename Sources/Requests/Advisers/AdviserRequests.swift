/// Fresh keys, and the request that the adviser is to sign.
package struct PrepareAdviser: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let id: String
        package let name: String
        /// Of the request: what the city reads to the adviser.
        package let fingerprint: String
        /// The file.
        package let request: String

        package init(id: String, name: String, fingerprint: String, request: String) {
            self.id = id
            self.name = name
            self.fingerprint = fingerprint
            self.request = request
        }
    }

    /// A role or a body, never a person.
    package let name: String

    package init(name: String) {
        self.name = name
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .changes }
}

/// Takes what the adviser signed, trusts them, and opens their replica here. The same file given twice
/// changes nothing the second time.
package struct AcceptDelegation: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let adviser: HostedAdviser
        /// Whether it was opened just now.
        package let isNew: Bool
        /// Where the adviser's descriptor lies.
        package let descriptor: String

        package init(adviser: HostedAdviser, isNew: Bool, descriptor: String) {
            self.adviser = adviser
            self.isNew = isNew
            self.descriptor = descriptor
        }

        private enum CodingKeys: String, CodingKey { case isNew, descriptor }

        package init(from decoder: any Decoder) throws {
            adviser = try HostedAdviser(from: decoder)
            let container = try decoder.container(keyedBy: CodingKeys.self)
            isNew = try container.decode(Bool.self, forKey: .isNew)
            descriptor = try container.decode(String.self, forKey: .descriptor)
        }

        /// The two stand beside what every hosted replica is described by.
        package func encode(to encoder: any Encoder) throws {
            try adviser.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(isNew, forKey: .isNew)
            try container.encode(descriptor, forKey: .descriptor)
        }
    }

    package let file: [UInt8]
    /// The adviser's whole fingerprint, as they read it; nil where they are trusted here already.
    package let fingerprint: String?

    package init(file: [UInt8], fingerprint: String?) {
        self.file = file
        self.fingerprint = fingerprint
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .changes }
}

/// What a signed delegation says, before anything is done; refused where accepting it would be.
package struct ReadDelegation: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let member: String
        package let name: String
        /// What this city called the adviser in its request.
        package let calledHere: String
        /// Whether the adviser is trusted here already, so that nothing needs to be compared.
        package let isTrusted: Bool

        package init(member: String, name: String, calledHere: String, isTrusted: Bool) {
            self.member = member
            self.name = name
            self.calledHere = calledHere
            self.isTrusted = isTrusted
        }
    }

    package let file: [UInt8]

    package init(file: [UInt8]) {
        self.file = file
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
}
