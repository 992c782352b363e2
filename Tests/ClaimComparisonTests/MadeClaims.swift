import ClaimComparison
import ClaimModel
import RuleReading

/// Claims made by hand, with sensible values for all that a test does not speak of.
struct Made {
    var document = "a"
    var outlet: String? = nil
    var published: String? = "2024-03-05"
    var value: Double? = 40
    var range: (Double, Double)? = nil
    var modifier = Modifier.exact
    var step: Double = 1
    var isRound = false
    var isVague = false
    var unit = "person"
    var measure = "killed"
    var subject: String? = nil
    var who: String? = "people"
    var group: String? = nil
    var place: String? = "town"
    var source: String? = "ministry"
    var isAnonymous = false
    var from: String? = nil
    var to: String? = nil
    var length: String? = nil
    var date: String? = nil
    var partOf: String? = nil
    var at = 0
    var event = "main"
    var isHeadline = false
    var status = Claim.Status.asserted
    var context = ["bank", "bridge", "collapse", "pillar", "rescue", "river"]
    var basis = TimeScope.Basis.incident

    var claim: Claim {
        let text = date ?? value.map { "\($0)" } ?? "range"
        return Claim(
            id: "\(document)#\(at)",
            document: DocumentInfo(id: document, outlet: outlet ?? "outlet \(document)", published: published, language: "en"),
            quantity: Quantity(
                text: TextSpan(text: text, span: ByteSpan(at, at + 2)), modifier: modifier, unit: unit, nominal: value,
                lower: range?.0, upper: range?.1, step: step, isRound: isRound, isVague: isVague, date: date),
            measure: measure, subject: NameReference(id: subject), who: who, group: NameReference(id: group),
            place: NameReference(id: place),
            time: TimeScope(
                basis: basis,
                window: TimeWindow(
                    from: from.flatMap { PartialDate(iso: $0) },
                    to: to.flatMap { PartialDate(iso: $0) }, length: length)),
            attribution: Attribution(source: NameReference(id: source), isAnonymous: isAnonymous), status: status, partOf: partOf,
            evidence: TextSpan(text: "sentence \(document) \(at)", span: ByteSpan(at, at + 10)), rule: "made",
            isHeadline: isHeadline,
            event: event, context: context)
    }
}

enum Rules {
    /// The rules as shipped, with a small gazetteer.
    static let shipped: ComparisonRules = {
        let (book, problems) = RuleBook.read(RuleFile.embedded)
        precondition(problems.isEmpty, problems.map(\.description).joined(separator: "\n"))
        var rules = book.comparison
        rules.placeParents = ["town": ["district"], "village": ["district"], "district": ["country"], "country": []]
        rules.groupParents = ["office": ["house"], "house": []]
        return rules
    }()
}

func findings(_ made: Made...) -> [Finding] { Comparison.compare(made.map(\.claim), rules: Rules.shipped).findings }

/// Kind and severity of everything that an editor is asked to read.
func told(_ made: Made...) -> [String] {
    Comparison.compare(made.map(\.claim), rules: Rules.shipped).findings.filter { $0.severity > .info }
        .map { "\($0.kind) \($0.severity.name)" }
}
