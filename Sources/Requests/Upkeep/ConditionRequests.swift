/// What a node says about itself for its administrator: no staff record, no text of a record, no key.
package struct ShowCondition: NodeRequest {
    package typealias Answer = NodeCondition

    package init() {}

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
    package var readsRecords: Bool { false }
}

package struct NodeCondition: Codable, Sendable {
    package struct Replica: Codable, Sendable {
        package let id: String
        package let city: String
        package let entries: Int
        package let isOwn: Bool
        /// Written here by a login of an adviser.
        package let isHosted: Bool

        package init(id: String, city: String, entries: Int, isOwn: Bool, isHosted: Bool) {
            self.id = id
            self.city = city
            self.entries = entries
            self.isOwn = isOwn
            self.isHosted = isHosted
        }
    }

    package struct Key: Codable, Sendable {
        package let purpose: String
        package let isProtected: Bool

        package init(purpose: String, isProtected: Bool) {
            self.purpose = purpose
            self.isProtected = isProtected
        }
    }

    /// How far a key folder is protected.
    package enum Protection: String, Codable, Sendable {
        case none
        /// An act was killed, or a plain key was put into a protected folder.
        case partial
        case whole
    }

    /// A check of everything that is held.
    package struct Check: Codable, Sendable {
        /// Seconds since 1970.
        package let seconds: Int64
        package let isSound: Bool
        /// What was found, and what to do, in Japanese; nil where nothing was.
        package let problem: String?

        package init(seconds: Int64, isSound: Bool, problem: String?) {
            self.seconds = seconds
            self.isSound = isSound
            self.problem = problem
        }
    }

    /// By which relay notices are mailed, and to how many people.
    package struct Mail: Codable, Sendable {
        package let relay: String
        package let holderCount: Int

        package init(relay: String, holderCount: Int) {
            self.relay = relay
            self.holderCount = holderCount
        }
    }

    /// Over what browsers reach the pages.
    package enum Line: Codable, Sendable {
        /// TLS, ended by this node; until when the certificate holds, in seconds since 1970, or nil
        /// where it cannot be read.
        case tls(untilSeconds: Int64?)
        case proxies
        case thisMachine
    }

    package let line: Line
    package let cityID: String
    package let cityName: String
    package let address: String
    package let fingerprint: String
    package let folder: String
    package let version: String
    package let protection: Protection
    package let keys: [Key]
    /// Our own first, then in the order of their ids; at most a hundred.
    package let replicas: [Replica]
    package let replicaCount: Int
    package let lastCheck: Check?
    package let syncEverySeconds: Int
    package let bind: String
    /// nil: none is mailed.
    package let mail: Mail?

    package init(
        line: Line, cityID: String, cityName: String, address: String, fingerprint: String,
        folder: String, version: String, protection: Protection, keys: [Key], replicas: [Replica],
        replicaCount: Int, lastCheck: Check?, syncEverySeconds: Int, bind: String,
        mail: Mail?
    ) {
        self.line = line
        self.cityID = cityID
        self.cityName = cityName
        self.address = address
        self.fingerprint = fingerprint
        self.folder = folder
        self.version = version
        self.protection = protection
        self.keys = keys
        self.replicas = replicas
        self.replicaCount = replicaCount
        self.lastCheck = lastCheck
        self.syncEverySeconds = syncEverySeconds
        self.bind = bind
        self.mail = mail
    }
}
