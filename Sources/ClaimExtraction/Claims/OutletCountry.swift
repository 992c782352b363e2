import ClaimModel
import RuleReading

/// The country of an outlet, told by the ending of its address or by its name.
enum OutletCountry {
    static func country(of info: DocumentInfo, _ rules: RuleBook, _ read: ([UInt8]) -> Passage) -> String? {
        if let url = info.url, let country = rules.domains[ending(of: url)] { return country }
        guard let outlet = info.outlet, !outlet.isEmpty else { return nil }
        let passage = read(Array(outlet.utf8))
        guard passage.count > 0 else { return nil }
        let named = CountryMemory.named(in: 0...(passage.count - 1), passage)
        return named.count == 1 ? named.first : nil
    }

    /// "https://news.example.tn/a/1" → "tn"
    private static func ending(of url: String) -> String {
        var rest = url[...]
        if let colon = rest.firstIndex(of: ":"), rest[colon...].hasPrefix("://") { rest = rest[colon...].dropFirst(3) }
        let host = rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
        return host.split(separator: ".").last.map { $0.lowercased() } ?? ""
    }
}
