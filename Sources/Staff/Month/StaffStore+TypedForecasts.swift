extension StaffStore {
    /// Records the forecasts of a form for one check, in one transaction: all of them, or none where
    /// anything is wrong with any.
    package func giveForecasts(
        typed: [TypedForecast], on day: EntryDay, _ check: ForecastCheck, as acting: Acting
    ) async throws(StaffError) -> Result<HelpDayReport, ForecastFaults> {
        guard !typed.isEmpty else { throw .fileWithoutRows }
        guard typed.count <= TypedForecast.countMax else {
            throw .tooManyLines(linesMax: TypedForecast.countMax)
        }
        var rows: [ForecastRow] = []
        var faults: [ForecastFault] = []
        var firstRows: [ExactText: Int] = [:]
        for (index, typed) in typed.enumerated() {
            if let first = firstRows.updateValue(index, forKey: ExactText(folding: typed.number)) {
                let error = StaffError.employeeNumberTwice(line: index + 1, firstLine: first + 1)
                faults.append(ForecastFault(row: index, column: .outlook, error: error))
            }
            switch typed.read(row: index) {
            case .success(let forecast):
                rows.append(
                    ForecastRow(line: index + 1, number: typed.number, forecast: forecast))
            case .failure(let found): faults += found.faults
            }
        }
        guard faults.isEmpty else { return .failure(ForecastFaults(faults: faults)) }
        do {
            return .success(try await give(rows, on: day.day, check, acting))
        } catch {
            guard let line = error.line, 1...typed.count ~= line else { throw error }
            let fault = ForecastFault(row: line - 1, column: .outlook, error: error)
            return .failure(ForecastFaults(faults: [fault]))
        }
    }
}
