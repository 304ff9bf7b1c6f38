/// A hit before hits are united: places of the folded text.
struct Finding {
    let kind: ScreeningHit.Kind
    let range: Range<Int>
}
