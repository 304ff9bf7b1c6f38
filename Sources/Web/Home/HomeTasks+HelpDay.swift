internal import CivicCalendar
internal import HTML
internal import Requests

/// What waits about a Help Day, for those who answer for a section and for 職員課.
extension HomeTasks {
    static func helpDayTasks(_ visit: PageRequest, _ reader: Reader) async throws -> [HomeTask] {
        switch reader.role {
        case .sectionChief, .generalAffairsChief, .manager:
            let moments = try await NearestHelpDays.around(visit)
            return try await coming(moments, visit, reader) + lastDay(moments, visit, reader)
        case .personnel: return try await personnelTasks(visit)
        case .person, .member, .adviser, .observer, .administrator: return []
        }
    }

    /// Forecasts, exemptions, help and the lights of the next Help Day.
    private static func coming(
        _ moments: NearestHelpDays, _ visit: PageRequest, _ reader: Reader
    ) async throws -> [HomeTask] {
        guard let next = moments.next, visit.today.text >= next.weekBefore else { return [] }
        let isEve = visit.today.text >= next.eve
        let report = try await visit.ask(
            ReportHelpDay(date: next.helpDay, check: isEve ? "eve" : "week", section: nil))
        guard !report.closed else { return [] }
        let (day, counts) = (CivicDay(next.helpDay), report.forecast)
        let path = PagePath.helpDay(day)
        var tasks: [HomeTask] = []
        if next.helpDay == visit.today.text, HelpDayPages.lights.admits(reader.role) {
            let open = report.divisions.filter { $0.lightsOut == nil }
            if !open.isEmpty {
                tasks.append(
                    HomeTask(
                        title: say("今日17:45: 全員の退庁を確かめて消灯する"),
                        detail: open.map { HelpDayWords.section($0.section) }
                            .prefix(5).joined(separator: say("、")), path: path / "evening", day: day
                    ))
            }
        }
        if counts.notReported > 0 {
            let check = isEve ? "eve" : "week"
            tasks.append(
                HomeTask(
                    title: say("\(HelpDayWords.check(check))の確認をする"),
                    detail: say("\(day.said)の助け合いデーに、定時で帰れるかを一人ずつ書きます。"),
                    path: path / "checks" / check,
                    day: CivicDay(isEve ? next.eve : next.weekBefore),
                    progress: HomeTask.Progress(
                        title: say("\(HelpDayWords.check(check))の確認"),
                        done: counts.present - counts.notReported, all: counts.present)))
        }
        if counts.exemptRequested > 0, reader.role == .manager {
            tasks.append(
                HomeTask(
                    title: say("除外を承認するか決める（\(counts.exemptRequested)件）"),
                    detail: say("\(day.said)の助け合いデー"), path: path / "report"))
        }
        if let task = help(try await LatestForecasts(visit, day), day, path) { tasks.append(task) }
        return tasks
    }

    private static func help(
        _ forecasts: LatestForecasts, _ day: CivicDay, _ path: PagePath
    ) -> HomeTask? {
        let open = forecasts.shortMinutes - forecasts.agreed.reduce(0) { $0 + $1.minutes }
        guard open > 0 else { return nil }
        return HomeTask(
            title: say("応援を決める: あと\(open)分の超過見込み"),
            detail: say("\(day.said)の助け合いデー。応援できる人は\(forecasts.withRoom.count)人です。"),
            path: path / "help")
    }

    /// 未報告 of the last Help Day.
    private static func lastDay(
        _ moments: NearestHelpDays, _ visit: PageRequest, _ reader: Reader
    ) async throws -> [HomeTask] {
        guard let last = moments.last, HelpDayPages.lights.admits(reader.role) else { return [] }
        let answer = try await visit.ask(
            ReportHelpDay(date: last.helpDay, check: nil, section: nil))
        guard !answer.closed, !answer.unreported.isEmpty else { return [] }
        let day = CivicDay(last.helpDay)
        return [
            HomeTask(
                title: say("未報告: \(day.said)の消灯が記録されていません"),
                detail: answer.unreported.prefix(5).map(HelpDayWords.section)
                    .joined(separator: say("、")), path: PagePath.helpDay(day) / "evening")
        ]
    }

    /// The month that is over and whose figures are not shared yet, and the last day to be closed.
    private static func personnelTasks(_ visit: PageRequest) async throws -> [HomeTask] {
        var tasks: [HomeTask] = []
        let moments = try await NearestHelpDays.around(visit)
        if let last = moments.last,
            try await !visit.ask(ShowDayClosing(date: last.helpDay)).isClosed
        {
            let day = CivicDay(last.helpDay)
            tasks.append(
                HomeTask(
                    title: say("\(day.said)の未報告を確かめて締める"), detail: nil,
                    path: PagePath.helpDay(day) / "results"))
        }
        if let today = visit.today.date, let month = CivicMonth(of: today).previous,
            try await visit.ask(ShowMonthSharing(month: month.text)).isUnpublished
        {
            tasks.append(
                HomeTask(
                    title: say("\(month.said)の数値を確かめて公開する"),
                    detail: say("人数の少ない区分は伏せて、連合に共有します。"),
                    path: PagePath.figures(of: month.text)))
        }
        for text in try await visit.ask(MonthsThatDiffer()).months {
            guard let month = try? CivicMonth(reading: text) else { continue }
            tasks.append(
                HomeTask(
                    title: say("\(month.said)の公開した数値が、今の記録と合いません"),
                    detail: say("もう一度公開すると、変わった値だけが直ります。"), path: PagePath.figures(of: month.text)))
        }
        return tasks
    }
}
