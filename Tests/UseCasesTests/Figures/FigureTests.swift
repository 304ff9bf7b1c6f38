internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import TestSupport
internal import Testing
internal import UseCases

/// What leaves of a month: rounded, banded or nothing, whoever asks, and a month as a whole.
@Suite struct `Figures of a month` {
    /// Six 部 of sixty, one of twelve, all with results of the Help Day of April.
    private func city(late: Int = 8) async throws -> City {
        let city = try await City(at: "2026-04-01 09:00")
        try await city.ask(ImportStaff(csv: City.file(Self.people)), as: .personnel)
        try await city.ask(
            ChangePaydayRule(day: 20, onDayOff: "previous", overrides: []), as: .personnel)
        try city.clock.set("2026-04-21 09:00")
        try await record(late: late, in: city)
        try city.clock.set("2026-05-07 10:00")
        return city
    }

    private static let numbers = (0..<6).map { part in (0..<60).map { "N\(part)x\($0)" } }
    private static let few = (0..<12).map { "K\($0)" }
    private static let people =
        City.header
        + numbers.enumerated().map { part, numbers in
            numbers.map { "部\(part)/課\(part)/係,カナリア\($0),\($0),,,\n" }.joined()
        }.joined()
        + few.map { "監査部/監査課/係,カナリア\($0),\($0),,,\n" }.joined()

    /// So many of each 部 were late, and three of the small one.
    private func record(late: Int, in city: City) async throws {
        let rows =
            Self.numbers.flatMap { numbers in
                numbers.enumerated().map { ($1, $0 < late) }
            } + Self.few.enumerated().map { ($1, $0 < 3) }
        let csv =
            "employee_number,outcome,left_at,work\n"
            + rows.map { number, isLate in
                number + (isLate ? ",late,19:20,meeting\n" : ",on_time,17:20,\n")
            }.joined()
        try await city.ask(
            RecordHelpDay(date: City.firstHelpDay, csv: City.file(csv)), as: .personnel)
    }

    @Test func `a preview shows what is published, and nothing exact of a group`() async throws {
        let city = try await city()
        let preview = try await city.ask(PreviewMonth(month: "2026-04"), as: .personnel).figures
        let published = try await city.ask(PublishMonth(month: "2026-04"), as: .personnel).figures
        #expect(preview.map(\.display) == published.map(\.display))
        let onTime = published.filter { $0.indicator == "on_time_leaving" }
        let whole = try #require(onTime.first { $0.unitGroup == "全庁" })
        #expect(whole.reason == "shown_rounded")
        let groups = onTime.filter { $0.unitGroup != "全庁" }
        // The smallest is never told: it is what the others leave of the whole.
        #expect(groups.count == 5)
        #expect(groups.allSatisfy { $0.reason == "banded_group" })
        // Nothing is said of the small 部, nor by any word that names it.
        #expect(published.allSatisfy { !$0.unitGroup.contains("監査") })
        let shown = try await city.ask(ListFigures(), as: .observer).observations
        #expect(shown.count == published.count)
        #expect(Set(shown.map(\.display)) == Set(published.map(\.display)))
        #expect(city.audit.acts.last == "publish")
    }

    @Test func `another city holds what was shown and no number behind it`() async throws {
        let city = try await city()
        try await city.ask(PublishMonth(month: "2026-04"), as: .personnel)
        try await city.node.exchange()
        let theirs = try await city.neighbour.reader.observations()
        #expect(!theirs.isEmpty)
        for record in theirs {
            #expect(record.figure != nil)
            let text = record.content(ObservationRules.value) ?? ""
            // 52 of 60 in each 部, 9 of 12, 321 of 372 in all: known here alone.
            for secret in ["52", "/60", "9/12", "321", "372"] {
                #expect(!text.contains(secret), "\(text)")
            }
        }
    }

    @Test func `a month is published when it is over, as a whole, by personnel`() async throws {
        let city = try await city()
        try city.clock.set("2026-04-30 23:59")
        let publish = PublishMonth(month: "2026-04")
        #expect(await city.refusal(publish, as: .personnel) == "month_not_over")
        city.clock.advance(seconds: 60)
        for asker in [Asker.manager, .member, .administrator] {
            #expect(await city.refusal(publish, as: asker) == "role_refused")
        }
        #expect(try await city.ask(ShowMonthSharing(month: "2026-04")).isUnpublished)
        #expect(await city.refusal(publish, as: .personnel) == nil)
        #expect(try await city.ask(ShowMonthSharing(month: "2026-04")).isUnpublished == false)
        let months = try await city.ask(ListPublishedMonths()).months
        #expect(months.map(\.month) == ["2026-04"] && months[0].seconds <= city.clock.seconds)
        #expect(months[0].seconds > city.clock.seconds - 900)
        // A month without results has nothing to say.
        let empty = try await city.ask(PublishMonth(month: "2026-03"), as: .personnel)
        #expect(empty.figures.isEmpty)
    }

    @Test func `a month that was corrected is told to differ, and revised`() async throws {
        let city = try await city()
        try await city.ask(PublishMonth(month: "2026-04"), as: .personnel)
        #expect(try await city.ask(MonthsThatDiffer(), as: .personnel).months.isEmpty)
        try await record(late: 30, in: city)
        #expect(try await city.ask(MonthsThatDiffer(), as: .personnel).months == ["2026-04"])
        try await city.ask(PublishMonth(month: "2026-04"), as: .personnel)
        #expect(try await city.ask(MonthsThatDiffer(), as: .personnel).months.isEmpty)
        let revised = try await city.ask(ListFigures()).observations
        #expect(revised.contains { $0.revision > 0 })
        let compared = try await city.ask(
            CompareCities(indicator: "on_time_leaving", drawings: .panels, page: 0))
        let own = try #require(compared.cities.first)
        #expect(own.name == "小田原市" && own.points.map(\.isRevised) == [true])
    }

    @Test func `a plan began when its own city first said so, and stands beside the figures`()
        async throws
    {
        let city = try await city()
        try await city.ask(PublishMonth(month: "2026-04"), as: .personnel)
        let compared = { (drawings: CompareCities.Drawings) in
            try #require(
                try await city.ask(
                    CompareCities(indicator: "on_time_leaving", drawings: drawings, page: 0)
                ).cities.first)
        }
        let plan = try await city.ask(NewPlan(title: "早く帰る計画")).id
        #expect(try await compared(.panels).plans.isEmpty, "it is in preparation")
        try await city.ask(SetField(kind: "plan", id: plan, field: "status", value: "active"))
        try city.clock.set("2026-07-01 00:10")
        try await city.ask(SetField(kind: "plan", id: plan, field: "status", value: "done"))
        let own = try await compared(.panels)
        #expect(own.plans.map(\.began) == ["2026-05"])
        #expect(own.plans.map(\.title) == ["早く帰る計画"])
        #expect(own.chart?.svg?.contains("①") == true)
        #expect(own.chart?.levels.map(\.from) == ["2026-04"])
        #expect(try await compared(.sheets).chart?.svg?.contains("viewBox=\"0 0 960") == true)
        #expect(try await compared(.none).chart?.svg == nil)
    }

    @Test func `a month that was retracted says nothing, and never again`() async throws {
        let city = try await city()
        try await city.ask(PublishMonth(month: "2026-04"), as: .personnel)
        let retract = RetractMonth(month: "2026-04", reason: "カナリアの数えまちがい")
        #expect(await city.refusal(retract, as: .member) == "role_refused")
        let count = try await city.ask(retract, as: .personnel).retracted
        #expect(count > 0)
        #expect(city.audit.acts.last == "retract")
        #expect(await city.refusal(retract, as: .personnel) == "nothing_to_retract")
        #expect(
            await city.refusal(PublishMonth(month: "2026-04"), as: .personnel)
                == "month_retracted")
        #expect(try await city.ask(ListPublishedMonths()).months.map(\.isRetracted) == [true])
        let compared = try await city.ask(
            CompareCities(indicator: "on_time_leaving", drawings: .none, page: nil))
        #expect(compared.cities.isEmpty && compared.withoutData == ["小田原市"])
        // Why it was taken back stays in the city.
        let export = try City.json(try await city.ask(ExportRecords()))
        #expect(!String(decoding: export, as: UTF8.self).contains("カナリア"))
    }

    @Test func `a figure that breaks the floor is not shown, whoever published it`() async throws {
        let city = try await city()
        try await city.ask(PublishMonth(month: "2026-04"), as: .personnel)
        let before = try await city.ask(ListFigures()).observations.count
        let shown = { try await city.ask(ListFigures(), as: .observer).observations }
        try await claim("exact:3/9", of: "市民課", in: city)
        // A month is shown when its last figure is here, and not before.
        #expect(try await shown().count == before)
        try await claim("exact:4/9", of: "全庁", in: city)
        let theirs = try await shown().filter { $0.city == City.neighbourCode }
        #expect(theirs.count == 2)
        for figure in theirs {
            #expect(figure.suppressed && !figure.display.contains("9"))
        }
        let export = try await city.ask(ExportRecords()).records["observation"] ?? []
        let exported = export.filter { $0.city == City.neighbourCode }
        #expect(exported.count == 2 && exported.allSatisfy { $0.fields == nil })
    }

    /// A figure of the neighbour's that a gate would never write.
    private func claim(_ value: String, of group: String, in city: City) async throws {
        var draft = EntryDraft()
        let record = draft.append(
            .create(kind: SharedKind.observation.rawValue, parent: nil, authority: nil))
        let values: [(UInt32, AssignedValue<DraftReference>, String?)] = [
            (ObservationRules.period, .date(20_260_401), nil),
            (ObservationRules.unitGroup, .content, group),
            (ObservationRules.indicator, .choice(1), nil),
            (ObservationRules.definition, .choice(1), nil),
            (ObservationRules.value, .content, value),
        ]
        for (field, value, text) in values {
            draft.append(
                .set(
                    Assignment(
                        record: record, field: field, replaces: [], authority: nil, value: value)),
                contents: text.map { [$0] } ?? [])
        }
        try await city.neighbour.write(draft)
        try await city.node.exchange()
    }

    @Test func `groups are fixed with the first month, and formed anew on purpose alone`()
        async throws
    {
        let city = try await city()
        #expect(try await city.ask(ListGroups(year: 2026), as: .personnel).isFixed == false)
        try await city.ask(PublishMonth(month: "2026-04"), as: .personnel)
        let fixed = try await city.ask(ListGroups(year: 2026), as: .personnel)
        #expect(fixed.isFixed && fixed.groups.contains { !$0.isShared })
        #expect(
            await city.refusal(ReformGroups(year: 2026, isMeant: false), as: .personnel)
                == "regrouping_not_meant")
        #expect(await city.refusal(ReformGroups(year: 2026, isMeant: true), as: .manager) != nil)
        try await city.ask(ReformGroups(year: 2026, isMeant: true), as: .personnel)
        #expect(city.audit.acts.last == "regroup")
        #expect(await city.refusal(ListGroups(year: 1800), as: .personnel) == "bad_value")
    }
}
