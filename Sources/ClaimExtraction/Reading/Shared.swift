import ClaimModel
import RuleReading

/// The rules behind one reference, so that the small readers of each paragraph pass a pointer and no copies.
final class SharedRules: Sendable {
    let book: RuleBook
    let places: NumberedPlaces
    /// By the length of the measure's name: to go through the few of one length takes less than to hash a name.
    private let facts: [[(measure: String, facts: MeasureFacts)]]

    private let populationsOfNationals: [String]
    private let unspecificPopulations: [String]
    /// What is measured of shares, of sums, and where nobody knows what it is: asked for with every figure.
    let shareMeasure: String?
    let moneyMeasure: String?
    let unknownMeasure: String?

    init(_ book: RuleBook) {
        self.book = book
        places = book.places.numbered
        let measures = Set(book.topics.keys).union(book.comparison.measures.keys)
        populationsOfNationals = book.populationsOfNationals.sorted()
        unspecificPopulations = book.comparison.populations.unspecific.sorted()
        shareMeasure = book.kindMeasures["share"]
        moneyMeasure = book.kindMeasures["money"]
        unknownMeasure = book.kindMeasures["unknown"]
        let longest = measures.map(\.utf8.count).max() ?? 0
        facts = (0...longest).map { length in
            measures.filter { $0.utf8.count == length }.sorted().map { ($0, MeasureFacts($0, book)) }
        }
    }

    /// Nationals abroad are counted so; one or two are.
    func isPopulationOfNationals(_ who: String) -> Bool {
        for known in populationsOfNationals where known == who { return true }
        return false
    }

    /// Claims of such people are compared only where their subjects are the same, too.
    func isUnspecific(_ who: String) -> Bool {
        for known in unspecificPopulations where known == who { return true }
        return false
    }

    func facts(of measure: String) -> MeasureFacts {
        let length = measure.utf8.count
        guard length < facts.count else { return MeasureFacts(measure, book) }
        for i in facts[length].indices where facts[length][i].measure == measure { return facts[length][i].facts }
        return MeasureFacts(measure, book)
    }
}

/// What the rules say of one measure, looked up once for each claim.
final class MeasureFacts: Sendable {
    let basis: TimeScope.Basis?
    let isDated: Bool
    let isPlaceSubject: Bool
    let placeGoing: PlaceWord?
    let rule: MeasureRule
    /// The rule of a count that no cue tells of.
    let bareRule: String

    init(_ measure: String, _ book: RuleBook) {
        let topic = book.topics[measure]
        bareRule = "\(measure).bare"
        basis = topic?.basis
        isDated = topic?.isDated ?? false
        isPlaceSubject = topic?.isPlaceSubject ?? false
        placeGoing = topic?.placeGoing
        rule = book.comparison.measure(measure)
    }
}

/// One language pack behind one reference.
final class SharedPack: Sendable {
    let pack: LanguagePack
    let patternDoors: [PatternDoors]
    let patternProgram: PatternProgram
    /// Per name: the number of its id; spellings of one thing have one number.
    let nameNumbers: [Int32]
    /// Per noun: it tells what befell those whom it counts.
    let tellingNouns: [Bool]
    /// Per name: a place's number among the rules' places, an organisation's country's; -1 for all others.
    let places: [Int32]
    /// Per nationality: the number of its country there.
    let placesOfNationalities: [Int32]
    /// Per place, by its number: how it is told in this language.
    let references: [NameReference]
    /// Per name: what a text has to ask of it each time it is named.
    let nameKinds: [NameKind]
    /// By their length.
    private let openUnits: [[String]]
    /// Per name: the country that the place lies in.
    let countries: [String?]
    /// All countries, and their numbers there per name (-1: none) and per nationality.
    let countryIDs: [String]
    let countriesOfNames: [Int32]
    let countriesOfNationalities: [Int32]

    init(_ pack: LanguagePack, _ book: RuleBook) {
        self.pack = pack
        tellingNouns = pack.nouns.map { $0.measure != nil || $0.who.map { book.aloneMeasures[$0] != nil } ?? false }
        let tree = book.places.numbered
        places = pack.names.indices.map { name in
            switch pack.names[name].kind {
            case .place: tree.number(of: pack.names[name].id)
            case .organisation: pack.countries[name].map(tree.number) ?? -1
            default: -1
            }
        }
        placesOfNationalities = pack.nationalities.map { tree.number(of: $0.country) }
        references = tree.ids.map { NameReference(id: $0, text: book.comparison.names[$0]?[pack.tag] ?? $0) }
        nameKinds = pack.names.map(NameKind.init)
        var numbers: [String: Int32] = [:]
        nameNumbers = pack.names.map { name in
            let number = numbers[name.id] ?? Int32(numbers.count)
            numbers[name.id] = number
            return number
        }
        let countries = pack.names.indices.map { pack.countries[$0] }
        let all = Set(countries.compactMap { $0 } + pack.nationalities.map(\.country)).sorted()
        let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, Int32($0)) })
        countriesOfNames = countries.map { $0.flatMap { places[$0] } ?? -1 }
        countriesOfNationalities = pack.nationalities.map { places[$0.country] ?? -1 }
        countryIDs = all
        self.countries = countries
        let longest = pack.openUnits.map(\.utf8.count).max() ?? 0
        openUnits = (0...longest).map { length in pack.openUnits.filter { $0.utf8.count == length }.sorted() }
        patternDoors = stride(from: 0, to: pack.patterns.count, by: PatternDoors.most).map {
            PatternDoors(pack.patterns[$0..<min($0 + PatternDoors.most, pack.patterns.count)])
        }
        patternProgram = PatternProgram(pack.patterns)
    }

    /// A country has to tell which currency the unit is. Few are, and most units have another length.
    func isOpen(_ unit: String) -> Bool {
        let length = unit.utf8.count
        guard length < openUnits.count else { return false }
        for i in openUnits[length].indices where openUnits[length][i] == unit { return true }
        return false
    }
}
