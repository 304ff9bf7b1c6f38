internal import HTML
internal import Requests

/// How many changes of a record each city held when it was last heard.
enum ReachParts {
    static func section(_ reach: ShowReach.Answer, _ cities: CityNames) -> Markup {
        HTML.section(.labelledBy("reach")) {
            h2(.id("reach")) { say("各市に届いているところ") }
            p(.class("muted")) {
                say("ここで分かるのは、それぞれの市と最後に同期したときの様子です。会合の前と後に各市が持っていた計画の版は、会合のページから記録できます。")
            }
            if reach.peers.isEmpty { p { say("まだ相手が登録されていません。") } }
            ul(.class("plain")) {
                for peer in reach.peers {
                    li { cities[peer.id] + ": " + words(peer, reach.changes) }
                }
            }
        }
    }

    private static func words(_ peer: PeerReach, _ changes: Int) -> String {
        if !peer.heard { return say("まだ同期していません。") }
        if peer.held >= changes { return say("いまの版まで、すべて届いています。") }
        return say("\(changes - peer.held)件の変更が、まだ届いていません。")
    }
}
