internal import Alliance
internal import CivicCalendar
internal import HTML
internal import Requests

/// The cells of a month: the city and its 部署; why a cell looks as it does is told once
/// for each reason.
struct FigureTable {
    private static let groupsShown = 100

    let cells: [MonthFigure]
    let wholeCity: String
    let path: PagePath
    let page: Int

    /// Reasons in the order in which they first stand, with the sentence of the node.
    private var reasons: [(code: String, why: String)] {
        var reasons: [(code: String, why: String)] = []
        for cell in cells where !reasons.contains(where: { $0.code == cell.reason }) {
            reasons.append((cell.reason, cell.why))
        }
        return reasons
    }

    /// The groups with names, in the order of the preview; the whole city is not among them.
    private var groups: [String] {
        var known: Set<[UInt8]> = [Array(wholeCity.utf8)]
        return cells.map(\.unitGroup).filter { known.insert(Array($0.utf8)).inserted }
    }

    @MarkupBuilder var html: Markup {
        let reasons = reasons
        let groups = groups
        let start = page * Self.groupsShown
        city(reasons)
        if !groups.isEmpty {
            Tables.table(
                say("部署ごと（\(groups.count)）"), [say("部署"), say("定時退庁")],
                groups.dropFirst(start).prefix(Self.groupsShown).map { group in
                    [bdi { group }, cell(group, "on_time_leaving", reasons)]
                })
            Pager.links(path, page: page, hasMore: groups.count > start + Self.groupsShown)
        }
        section(.labelledBy("reasons")) {
            h3(.id("reasons")) { say("なぜこう見えるか") }
            dl {
                for (index, reason) in reasons.enumerated() {
                    dt(.id("reason-\(index + 1)")) { say("理由\(index + 1)") }
                    dd { reason.why }
                }
            }
        }
    }

    @MarkupBuilder private func city(_ reasons: [(code: String, why: String)]) -> Markup {
        let order = CompareWords.indicators.map(\.word)
        let whole = cells.filter { Array($0.unitGroup.utf8) == Array(wholeCity.utf8) }
            .sorted { first, second in
                (order.firstIndex(of: first.indicator) ?? order.count)
                    < (order.firstIndex(of: second.indicator) ?? order.count)
            }
        Tables.table(
            say("市全体"), [say("数値"), say("公開する値"), say("理由")],
            whole.filter { $0.category == nil }.map { row($0, Self.name($0.indicator), reasons) })
        let late = whole.filter { $0.category != nil }
        if !late.isEmpty {
            details {
                summary { say("遅くなった業務の種類ごと（\(late.count)）") }
                Tables.table(
                    say("遅くなった業務（市全体）"), [say("業務"), say("公開する値"), say("理由")],
                    late.map { row($0, Self.work($0.category ?? ""), reasons) })
            }
        }
    }

    private func row(
        _ cell: MonthFigure, _ name: String, _ reasons: [(code: String, why: String)]
    ) -> [Markup] {
        [Markup(name), value(cell), link(cell, reasons)]
    }

    private func cell(
        _ group: String, _ indicator: String, _ reasons: [(code: String, why: String)]
    ) -> Markup {
        let found = cells.first {
            Array($0.unitGroup.utf8) == Array(group.utf8) && $0.indicator == indicator
        }
        guard let found else { return Markup("–") }
        return value(found) + Markup(" ") + link(found, reasons)
    }

    private func value(_ cell: MonthFigure) -> Markup {
        cell.suppressed ? span(.class("muted")) { cell.display } : Markup(cell.display)
    }

    private func link(
        _ cell: MonthFigure, _ reasons: [(code: String, why: String)]
    ) -> Markup {
        let index = reasons.firstIndex { $0.code == cell.reason } ?? 0
        return small { a(.fragment("reason-\(index + 1)")) { say("理由\(index + 1)") } }
    }

    private static func name(_ indicator: String) -> String {
        CompareWords.indicators.first { $0.word == indicator }?.title
            ?? (indicator == "late_work" ? say("遅くなった業務") : indicator)
    }

    private static func work(_ word: String) -> String {
        WorkCategory(word: word)?.name(japanese: PageLanguage.isJapanese) ?? word
    }
}

extension MonthFigures {
    /// Names what would leave, for the form that publishes it.
    var sign: String {
        var fields = FormFields()
        for cell in figures {
            for part in [cell.unitGroup, cell.indicator, cell.category ?? "", cell.display] {
                fields.add(Array("cell".utf8), part)
            }
        }
        return NodeDigest.text(of: fields.canonical())
    }
}
