/// Quarter-hours between two positions: of a need and an offer, or of either and a node of the network.
struct StageShare {
    var need: Int32
    var offer: Int32
    var quarters: Int32
}
