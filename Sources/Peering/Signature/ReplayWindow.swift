/// Lets each nonce of each replica through at most once.
///
/// It lives in memory and is as old as its epoch: a server that starts again draws a new epoch, under
/// which every earlier nonce is wrong. Only verified requests get in, so the number of replicas is
/// bounded by the trusted ones. Nothing is ever forgotten to make room, because what is forgotten
/// could be sent again; at the limit new replicas are refused until the server begins a new window
/// with a new epoch.
package struct ReplayWindow: Sendable {
    package let epoch: ServerEpoch
    /// 160 bytes or so for each.
    private let replicasMax: Int
    /// Looked up by key only; nothing depends on the order.
    private var tracks: [HeaderToken: ReplayTrack] = [:]

    package init(epoch: ServerEpoch, replicasMax: Int = 10_000) {
        self.epoch = epoch
        self.replicasMax = replicasMax
    }

    /// How many replicas have called since the epoch began.
    package var replicaCount: Int { tracks.count }

    /// Uses up the request's nonce. A caller that gets an error must not act on the request.
    package mutating func admit(_ request: VerifiedRequest) throws(ReplayError) {
        let nonce = request.covered.nonce
        guard nonce.epoch == epoch else { throw .wrongEpoch }
        let keyID = request.covered.keyID
        if tracks[keyID] != nil {
            try tracks[keyID]?.admit(nonce.counter)
        } else {
            guard tracks.count < replicasMax else { throw .full }
            tracks[keyID] = ReplayTrack(first: nonce.counter)
        }
    }
}
