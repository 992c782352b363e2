import ClaimExtraction
import ClaimModel
import Foundation
import RuleReading
import Testing

/// What is read must come from the language, not from lists of names: without them only names' ids may be lost.
@Suite("Without any list of names")
struct NamelessTests {
    private static let nameless = RuleBook.read(
        RuleFile.embedded.filter { !$0.path.hasPrefix("names/") || $0.path == "names/populations.yml" })

    private static let seeds = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds").standardized

    /// Claims of all seed articles, by article and span.
    private static func claims(_ rules: RuleBook) throws -> [Place: Claim] {
        var extractor = Extractor(rules: rules)
        var claims: [Place: Claim] = [:]
        let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).filter { $0.hasSuffix(".txt") }.sorted()
        for name in names {
            let text = try Data(contentsOf: seeds.appending(path: name))
            let id = String(name.dropLast(4))
            let document = Document(info: DocumentInfo(id: id, language: "ar"), text: Array(text))
            _ = extractor.extract(document, withContext: false) { claims[Place(document: id, span: $0.quantity.text.span)] = $0 }
        }
        return claims
    }

    private struct Place: Hashable {
        var document: String
        var span: ByteSpan
    }

    private struct Gold: Decodable {
        struct Claim: Decodable {
            var number: String
            var occurrence: Int
            var core: Bool
        }
        struct Article: Decodable { var claims: [Claim] }
        var documents: [String: Article]
    }

    /// The places of the annotated core claims.
    private static func core() throws -> Set<Place> {
        let file = seeds.appending(path: "../Tests/Corpus/seeds/gold.json").standardized
        let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: file))
        var places: Set<Place> = []
        for (id, article) in gold.documents {
            let text = try String(contentsOf: seeds.appending(path: "\(id).txt"), encoding: .utf8)
            for claim in article.claims where claim.core {
                var rest = text[...]
                for _ in 1..<max(claim.occurrence, 1) {
                    guard let hit = rest.range(of: claim.number) else { break }
                    rest = rest[hit.upperBound...]
                }
                guard let hit = rest.range(of: claim.number) else { continue }
                let start = text.utf8.distance(from: text.startIndex, to: hit.lowerBound)
                places.insert(Place(document: id, span: ByteSpan(start, start + claim.number.utf8.count)))
            }
        }
        return places
    }

    @Test("the rules without names are whole")
    func problems() { #expect(Self.nameless.problems.isEmpty, "\(Self.nameless.problems.map(\.description))") }

    @Test("the seeds' core claims keep value, modifier, measure and population")
    func seeds() throws {
        let named = try Self.claims(Desk.rules)
        let bare = try Self.claims(Self.nameless.rules)
        let missing = named.keys.filter { bare[$0] == nil }
        #expect(Double(missing.count) <= 0.05 * Double(named.count), "\(missing.count) of \(named.count)")
        let core = try Self.core().filter { place in named.keys.contains { $0 == place } }
        #expect(core.count >= 30)
        var changed: [String] = []
        for place in core.sorted(by: { ($0.document, $0.span) < ($1.document, $1.span) }) {
            guard let with = named[place] else { continue }
            let without = bare[place]
            let isSame =
                without?.quantity.nominal == with.quantity.nominal && without?.quantity.lower == with.quantity.lower
                && without?.quantity.modifier == with.quantity.modifier && without?.quantity.date == with.quantity.date
                && without?.measure == with.measure && without?.who == with.who
            if !isSame {
                changed.append(
                    "\(with.quantity.text.text): \(with.measure)/\(with.who ?? "-") → \(without.map { "\($0.measure)/\($0.who ?? "-")" } ?? "not read")"
                )
            }
        }
        #expect(Double(changed.count) <= 0.05 * Double(core.count), "\(changed.count) of \(core.count): \(changed)")
    }

    @Test("whoever was credited by name is credited in the text's own words")
    func sources() throws {
        let named = try Self.claims(Desk.rules)
        let bare = try Self.claims(Self.nameless.rules)
        var lost: [String] = []
        #expect(named.values.contains { $0.attribution.source.id != nil })
        for (place, claim) in named where claim.attribution.source.id != nil {
            guard let without = bare[place] else { continue }
            #expect(without.attribution.source.id == nil)
            if without.attribution.source.text?.isEmpty ?? true {
                lost.append("\(place.document) \(claim.quantity.text.text): \(claim.attribution.source.text ?? "-")")
            }
        }
        #expect(lost.isEmpty, "\(lost.sorted())")
    }
}
