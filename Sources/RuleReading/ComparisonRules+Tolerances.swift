import ClaimModel
import YAMLReading

/// How wide a printed figure is, how near two of them must be, what costs how much.
public struct Tolerances: Sendable {
    /// Half a step around a round figure, but no more than this share of it.
    public var roundCap = 0.05
    /// Half a step around "about N", but no more than this share of it.
    public var aboutCap = 0.15
    /// "Nearly N" may lie this share above N.
    public var nearlyOver = 0.02
    /// The tacit end of "more than N": one step, at most this multiple of N.
    public var moreThanCap = 1.5
    /// The tacit end of "at least N", as a multiple of N.
    public var atLeastCap = 1.25
    /// The tacit end of "up to N", in steps below N.
    public var atMostSteps = 2.0
    /// A multiple or fraction of another figure is this share wide on either side.
    public var computedSlack = 0.1
    /// A gap below this share of the larger figure is low.
    public var smallGap = 0.02
    /// Figures of one cell that lie further apart count different things, unless a slip of scale explains them.
    public var implausibleRatio = 8.0
    /// Factors that look like a slip of unit, and how near to them.
    public var scaleFactors: [Double] = [10, 100, 1000, 1_000_000]
    public var scaleSlack = 0.03
    /// One source's figures that lie further apart count different things.
    public var oneOriginRatio = 2.5
    /// Different sources' figures that lie further apart count different things, but those of parties to a fight.
    public var otherOriginRatio = 4.0
    /// A figure beside one so many times as large in its article is an aside.
    public var asideRatio = 3.0
    /// A named place and the place that holds it, one source, one window: one count where the figures are this near.
    public var nearScopeRatio = 1.1
    /// A count without a window against one with a window, of one source: one count where the figures are this near.
    public var openWindowRatio = 1.5
    /// So many equal figures of one source in two articles: both quote one statement.
    public var sameBulletin = 3
    /// Below this confidence of the reading a finding is one step quieter.
    public var lowConfidence = 0.5
    /// Windows are one where start and length differ by less than this share.
    public var windowSlack = 0.2
    /// Words that two sentences share which count things of one name.
    public var sharedWords = 4
    /// What the words around two figures must amount to that both are said of one thing: of figures that are near each
    /// other, of others, and to leave no doubt.
    public var alikeNear = 3.0
    public var alike = 4.0
    public var alikeStrong = 6.0
    /// Reports of one event lie within so many days.
    public var eventDays = 14.0
    /// What two articles must share to tell of one event (certainly, perhaps).
    public var eventStrong = 5
    public var eventWeak = 3
    /// Dates of an unnamed thing are compared only this near, in days.
    public var nearDays = 3.0
    /// Dates of a thing of one class are compared only this near, in days.
    public var sameEventDays = 31.0
    /// Two spans of a thing of one class differ by no more than this.
    public var nearSpanRatio = 2.5
    /// Bytes of an article within which two sources' figures are set against each other.
    public var samePassage = 1000
    /// Bytes between two figures that stand one behind the other.
    public var nextTo = 300
    /// Words in the name of a speaker who counts only whom one house received.
    public var houses: [String] = []
    /// Each claim is compared with at most so many others of its block.
    public var neighbours = 160
    /// Unit → dimension and how many base units it holds.
    public var units: [String: Unit] = [:]

    public struct Unit: Sendable, Hashable {
        public var dimension: String
        public var factor: Double
    }

    public init() {}

    /// The factor of a slip of unit that lies between two figures, of which the larger is so many times the other.
    public func scale(of ratio: Double) -> Double? { scaleFactors.first { abs(ratio / $0 - 1) <= scaleSlack } }

    private static var numbers: [(String, WritableKeyPath<Tolerances, Double>)] {
        [
            ("round_cap", \.roundCap), ("about_cap", \.aboutCap), ("nearly_over", \.nearlyOver),
            ("more_than_cap", \.moreThanCap), ("at_least_cap", \.atLeastCap), ("at_most_steps", \.atMostSteps),
            ("computed_slack", \.computedSlack), ("small_gap", \.smallGap), ("implausible_ratio", \.implausibleRatio),
            ("scale_slack", \.scaleSlack), ("one_origin_ratio", \.oneOriginRatio),
            ("other_origin_ratio", \.otherOriginRatio), ("aside_ratio", \.asideRatio),
            ("near_scope_ratio", \.nearScopeRatio), ("open_window_ratio", \.openWindowRatio),
            ("low_confidence", \.lowConfidence), ("window_slack", \.windowSlack), ("alike_near", \.alikeNear),
            ("alike", \.alike), ("alike_strong", \.alikeStrong), ("event_days", \.eventDays),
            ("near_days", \.nearDays),
            ("same_event_days", \.sameEventDays), ("near_span_ratio", \.nearSpanRatio),
        ]
    }

    private static var counts: [(String, WritableKeyPath<Tolerances, Int>)] {
        [
            ("same_bulletin", \.sameBulletin), ("shared_words", \.sharedWords), ("event_strong", \.eventStrong),
            ("event_weak", \.eventWeak), ("neighbours", \.neighbours), ("same_passage", \.samePassage),
            ("next_to", \.nextTo),
        ]
    }

    /// The same with another value of one threshold; nil where there is none of that name.
    static func setting(_ key: String, to value: Double, in tolerances: Tolerances) -> Tolerances? {
        var out = tolerances
        if let (_, path) = numbers.first(where: { $0.0 == key }) {
            out[keyPath: path] = value
        } else if let (_, path) = counts.first(where: { $0.0 == key }) {
            out[keyPath: path] = Int(value)
        } else {
            return nil
        }
        return out
    }

    static func read(_ root: YAMLNode, _ examples: inout [FindingExample]) -> (Tolerances, [Problem]) {
        var out = Tolerances()
        var fields = FieldReader(root)
        if let id = fields.string("id"), id != "tolerances" { fields.report(root.problem("`id` must be the file's name")) }
        for (key, path) in numbers { if let value = fields.number(key) { out[keyPath: path] = value } }
        for (key, path) in counts { if let value = fields.number(key) { out[keyPath: path] = Int(value) } }
        out.houses = fields.strings("houses")
        let factors = fields.list("scale_factors").compactMap(\.number)
        if !factors.isEmpty { out.scaleFactors = factors }
        for (dimension, node) in fields.map("units") {
            for pair in node.pairs ?? [] {
                guard let unit = pair.key.string, let factor = pair.value.number else {
                    fields.report(pair.value.problem("a unit needs a number: how many base units it holds"))
                    continue
                }
                out.units[unit] = Unit(dimension: dimension, factor: factor)
            }
        }
        examples += FindingExample.all(of: "tolerances", &fields)
        return (out, fields.finish())
    }
}
