/// Somebody who left late, for those who may see names.
package struct LateLine: Sendable, ConfidentialValue {
    package let person: PersonName
    package let left: DayTime?
    package let work: WorkKind?
    package let note: String?
}
