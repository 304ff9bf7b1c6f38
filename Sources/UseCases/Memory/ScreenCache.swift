package import Gate
package import Staff

/// The index of the city's own names, built when it is first needed and again after staff changed.
package actor ScreenCache {
    private let staff: StaffStore
    private var screen: Screen?
    /// Counts changes, so that an index of older staff is never kept.
    private var generation = 0

    package init(_ staff: StaffStore) {
        self.staff = staff
    }

    package func current() async throws -> Screen {
        if let screen { return screen }
        let started = generation
        let words = try await staff.organisationWords()
        let built = Screen(
            try await staff.directory().map {
                ScreenedPerson(
                    name: $0.name, employeeNumber: $0.employeeNumber, mail: $0.mail,
                    phone: $0.phone, reading: $0.reading)
            }, organisation: ScreenedOrganisation(posts: words.posts, units: words.units))
        if started == generation { screen = built }
        return built
    }

    /// To be called after every change of staff.
    package func forget() {
        screen = nil
        generation += 1
    }
}
