/// The numbers of the operation types. Protocol.md §3.5; none is ever used for something else.
enum OperationType: UInt32 {
    case create = 1
    case set = 2
    case add = 3
    case remove = 4
    case edit = 5
    case invite = 6
    case withdraw = 7
}
