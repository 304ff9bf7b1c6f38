/// What a group's figure looks like outside.
package struct UnitFigure: Sendable {
    package let group: String
    package let figure: SharedFigure
}
