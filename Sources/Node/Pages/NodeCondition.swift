/// What a node says about itself for its administrator: no staff record, no text of a record, no key.
package struct NodeCondition: Sendable {
    package struct Replica: Sendable {
        package let id: String
        package let city: String
        package let entries: Int
        package let isOwn: Bool
        /// Written here by a login of an adviser.
        package let isHosted: Bool
    }

    package struct Key: Sendable {
        package let purpose: String
        package let isProtected: Bool
    }

    /// A check of everything that is held.
    package struct Check: Sendable {
        /// Seconds since 1970.
        package let seconds: Int64
        package let isSound: Bool
        /// What was found, and what to do, in Japanese; nil where nothing was.
        package let problem: String?
    }

    /// Over what browsers reach the pages.
    package enum Line: Sendable {
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
    package let protection: KeyProtection.State
    package let keys: [Key]
    /// Our own first, then in the order of their ids; at most a hundred.
    package let replicas: [Replica]
    package let replicaCount: Int
    package let lastCheck: Check?
    package let syncEverySeconds: Int
    package let bind: String
}
