internal import JSON
internal import NodeFolder
package import UseCases

extension AuditFile: AuditLog {
    package func note(
        _ act: String, _ details: [String: AuditDetail], by account: String
    ) throws {
        try append(act, details.mapValues(\.json), by: account)
    }
}

extension AuditDetail {
    fileprivate var json: JSONValue {
        switch self {
        case .text(let text): JSONValue(text)
        case .number(let number): .int(number)
        case .flag(let isSet): .bool(isSet)
        case .texts(let texts): .array(texts.map(JSONValue.string))
        }
    }
}
