import ClaimModel

/// One line of mizan.claim/1, as it stands in the file. Unknown keys are passed over.
struct ClaimLine: Decodable {
    enum Fault: Error { case value(String, String) }

    struct Words: Decodable {
        var text: String
        var start: Int
        var end: Int
    }
    struct Name: Decodable {
        var id: String?
        var text: String?
    }
    /// A place, and how it was come by where it does not stand in the claim's own clause.
    struct Place: Decodable {
        var id: String?
        var text: String?
        var inherited, doubtful, faint: Bool?
    }
    struct Info: Decodable {
        var id: String
        var title, outlet, published, language, path, url: String?
    }
    struct Window: Decodable { var from, to, length: String? }

    struct Number: Decodable {
        var text: String
        var start, end: Int
        var hedge: Words?
        var modifier, unit: String
        var nominal, lower, upper, alternative: Double?
        var interval: [Double?]?
        var date: String?
        var step: Double?
        var round, vague, computed: Bool?
    }

    struct Population: Decodable {
        var who: String?
        var group: Name?
    }
    struct Time: Decodable {
        var basis: String?
        var event, window: Window?
        var asOf: String?
        enum CodingKeys: String, CodingKey {
            case basis, event, window
            case asOf = "as_of"
        }
    }
    struct Source: Decodable {
        var id, text, mode: String?
        var via: [Name]?
        var anonymous: Bool?
    }
    struct Evidence: Decodable {
        var start, end: Int
        var quote: String
    }

    var id: String
    var document: Info
    var quantity: Number
    var measure: String
    var subject: Name?
    var population: Population?
    var place: Place?
    var time: Time?
    var source: Source?
    var status: String?
    var partOf: String?
    var comparisonKey: String?
    var evidence: Evidence
    var rule: String?
    var confidence: Double?
    var headline: Bool?
    var event: String?
    var context: [String]?

    enum CodingKeys: String, CodingKey {
        case id, document, quantity, measure, subject, population, place, time, source, status
        case partOf = "part_of"
        case comparisonKey = "comparison_key"
        case evidence, rule, confidence, headline, event, context
    }
}

extension ClaimLine {
    func claim() throws -> Claim {
        let status = try word("status", status ?? "asserted", Claim.Status.init(rawValue:))
        var claim = Claim(
            id: id,
            document: DocumentInfo(
                id: document.id, title: document.title, outlet: document.outlet, published: document.published,
                language: document.language, url: document.url, path: document.path),
            quantity: try quantity.quantity(), measure: measure, subject: subject.name, who: population?.who,
            group: (population?.group).name, place: NameReference(id: place?.id, text: place?.text), time: try scope(),
            attribution: try attribution(), status: status,
            partOf: partOf, comparisonKey: comparisonKey ?? "",
            evidence: TextSpan(text: evidence.quote, span: ByteSpan(evidence.start, evidence.end)), rule: rule ?? "",
            confidence: confidence ?? 1, isHeadline: headline ?? false, isPlaceInherited: place?.inherited ?? false,
            event: event ?? "main", context: context ?? [])
        claim.isPlaceDoubtful = place?.doubtful ?? false
        claim.isPlaceFaint = place?.faint ?? false
        return claim
    }

    private func scope() throws -> TimeScope {
        TimeScope(
            basis: try word("basis", time?.basis ?? "incident", TimeScope.Basis.init(rawValue:)), event: window(time?.event),
            window: window(time?.window), asOf: time?.asOf.flatMap { PartialDate(iso: $0) })
    }

    private func window(_ read: Window?) -> TimeWindow {
        TimeWindow(
            from: read?.from.flatMap { PartialDate(iso: $0) }, to: read?.to.flatMap { PartialDate(iso: $0) }, length: read?.length
        )
    }

    private func attribution() throws -> Attribution {
        Attribution(
            source: NameReference(id: source?.id, text: source?.text),
            mode: try word("mode", source?.mode ?? "indirect", Attribution.Mode.init(rawValue:)),
            via: (source?.via ?? []).map { NameReference(id: $0.id, text: $0.text) }, isAnonymous: source?.anonymous ?? false)
    }
}

private func word<T>(_ field: String, _ text: String, _ make: (String) -> T?) throws -> T {
    guard let value = make(text) else { throw ClaimLine.Fault.value(field, text) }
    return value
}

extension ClaimLine.Number {
    fileprivate func quantity() throws -> Quantity {
        let printed = text.contains { $0.isNumber }
        let letters = text.contains { $0.isLetter }
        let value = nominal ?? 0
        let round =
            round ?? (letters && abs(value) >= 1000 || abs(value) >= 1000 && value.truncatingRemainder(dividingBy: 1000) == 0)
        let ends = interval ?? []
        let limits = Interval(ends.first ?? lower, ends.count > 1 ? ends[1] : upper)
        var quantity = Quantity(
            text: TextSpan(text: text, span: ByteSpan(start, end)),
            hedge: hedge.map { TextSpan(text: $0.text, span: ByteSpan($0.start, $0.end)) },
            modifier: try word("modifier", modifier, Modifier.init(rawValue:)), unit: unit, nominal: nominal, lower: lower,
            upper: upper,
            step: step ?? Self.step(value), isRound: round,
            isVague: vague ?? (modifier == "range" && !printed && (upper ?? .infinity) >= 3 * (lower ?? 0)),
            isComputed: computed ?? false, date: date, interval: limits)
        quantity.alternative = alternative
        return quantity
    }

    /// The unit of the last digit that is not zero; of a final five, five of it.
    private static func step(_ value: Double) -> Double {
        guard value != 0, value.isFinite else { return 1 }
        var step = 1.0
        if value == value.rounded() {
            while (value / (step * 10)).truncatingRemainder(dividingBy: 1) == 0 { step *= 10 }
        } else {
            while step > 1e-6, abs((value / step).rounded() - value / step) > 1e-6 { step /= 10 }
        }
        let scaled = (abs(value) / step).rounded()
        return scaled.truncatingRemainder(dividingBy: 10) == 5 && scaled > 5 ? 5 * step : step
    }
}

extension Optional where Wrapped == ClaimLine.Name {
    fileprivate var name: NameReference { NameReference(id: self?.id, text: self?.text) }
}
