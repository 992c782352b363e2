/// A word for what is counted. Figures carry it along, so its fields lie behind one reference.
public struct NounWord: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case people, thing, unit, place, time, money, animal

        fileprivate var bit: UInt8 {
            switch self {
            case .people: 0
            case .thing: 1
            case .unit: 2
            case .place: 3
            case .time: 4
            case .money: 5
            case .animal: 6
            }
        }
    }

    /// Several kinds, a bit each.
    public struct Kinds: OptionSet, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let people = Kinds(.people)
        public static let thing = Kinds(.thing)
        public static let unit = Kinds(.unit)
        public static let money = Kinds(.money)
        public static let time = Kinds(.time)

        public init(_ kind: Kind) { self.init(rawValue: 1 << kind.bit) }

        public func has(_ kind: Kind) -> Bool { rawValue & 1 << kind.bit != 0 }
    }

    private final class Storage: @unchecked Sendable {
        var kind: Kind
        var who: String?
        var unit: String
        var measure: String?
        var scale: Double
        var group: String?
        var member: String?
        var usual: String?
        var aged: String?
        var rule: String

        init(
            kind: Kind, who: String?, unit: String, measure: String?, scale: Double, group: String?, member: String?,
            usual: String?, aged: String?, rule: String
        ) {
            self.kind = kind
            self.who = who
            self.unit = unit
            self.measure = measure
            self.scale = scale
            self.group = group
            self.member = member
            self.usual = usual
            self.aged = aged
            self.rule = rule
        }
    }

    private var storage: Storage

    public var kind: Kind {
        get { storage.kind }
        set { own().kind = newValue }
    }
    /// Who is counted; nil with kind people: nobody in particular, the context tells.
    public var who: String? {
        get { storage.who }
        set { own().who = newValue }
    }
    public var unit: String {
        get { storage.unit }
        set { own().unit = newValue }
    }
    /// The measure that the word says by itself (a dead, a wounded, an air raid).
    public var measure: String? {
        get { storage.measure }
        set { own().measure = newValue }
    }
    /// What the figure is multiplied with to come to the unit ("dunam" → hectares).
    public var scale: Double {
        get { storage.scale }
        set { own().scale = newValue }
    }
    public var group: String? {
        get { storage.group }
        set { own().group = newValue }
    }
    /// Who is meant where these are members of an armed force.
    public var member: String? {
        get { storage.member }
        set { own().member = newValue }
    }
    /// Its measure where neither a cue nor another figure tells (ambulances are sent).
    public var usual: String? { storage.usual }
    /// Who they are where people are told by their age (pupils are children then).
    public var aged: String? { storage.aged }
    public var rule: String {
        get { storage.rule }
        set { own().rule = newValue }
    }

    public init(
        kind: Kind, who: String?, unit: String, measure: String? = nil, scale: Double = 1, group: String? = nil,
        member: String? = nil, usual: String? = nil, aged: String? = nil, rule: String
    ) {
        storage = Storage(
            kind: kind, who: who, unit: unit, measure: measure, scale: scale, group: group, member: member, usual: usual,
            aged: aged, rule: rule)
    }

    private mutating func own() -> Storage {
        if !isKnownUniquelyReferenced(&storage) {
            storage = Storage(
                kind: storage.kind, who: storage.who, unit: storage.unit, measure: storage.measure, scale: storage.scale,
                group: storage.group, member: storage.member, usual: storage.usual, aged: storage.aged,
                rule: storage.rule)
        }
        return storage
    }
}
