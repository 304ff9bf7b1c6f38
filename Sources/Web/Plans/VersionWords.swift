/// Versions in words.
enum VersionWords {
    /// What a version is made of: 12回目の変更までを含む版（最後は川崎市、令和8年11月18日（水） 14:30）.
    static func content(
        _ changes: Int, _ lastAt: String?, _ lastCity: String?, _ cities: CityNames
    ) -> String {
        guard let lastAt, let lastCity else { return "\(changes)回目の変更までを含む版" }
        return "\(changes)回目の変更までを含む版（最後は\(cities[lastCity])、\(Moments.japanese(lastAt))）"
    }
}
