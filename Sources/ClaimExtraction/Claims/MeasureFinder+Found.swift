import ClaimModel
import RuleReading
import TextReading

extension MeasureFinder {
    /// What a figure measures.
    ///
    /// A dozen readers are asked for it one after the other and it has as many fields, so these lie behind one reference.
    @dynamicMemberLookup
    struct Found {
        private var fields: CopyOnWrite<Fields>

        init(
            measure: String, unit: String, who: String? = nil, basis: String? = nil, subject: String? = nil, rule: String,
            cue: ClosedRange<Int>? = nil, confidence: Double, wholeHint: WholeHint? = nil, noun: CountedNoun? = nil
        ) {
            fields = CopyOnWrite(
                Fields(
                    measure: measure, unit: unit, who: who, basis: basis, subject: subject, rule: rule, cue: cue,
                    confidence: confidence, wholeHint: wholeHint, noun: noun))
        }

        subscript<Value>(dynamicMember path: WritableKeyPath<Fields, Value>) -> Value {
            @inline(__always) get { fields[dynamicMember: path] }
            @inline(__always) set { fields[dynamicMember: path] = newValue }
        }

        struct Fields {
            var measure: String
            var unit: String
            var who: String?
            var basis: String?
            var subject: String?
            var rule: String
            var cue: ClosedRange<Int>?
            var confidence: Double
            var wholeHint: WholeHint?
            /// The noun that counts, own or taken over.
            var noun: CountedNoun?
        }
    }

    /// "killed 14 fighters, two commanders among them": an office says less than the arms that all of them bear.
    func partWho(_ figure: Figure, _ whole: Found, _ link: LinkReader.Link) -> String? {
        guard let own = figure.noun?.word.who else { return whole.who }
        let isArmed = whole.who != nil && whole.who == rules.book.memberOfForce
        return link.kind == .part && isArmed && own != everybody
            && rules.book.comparison.populations.unspecific.contains(own) ? whole.who : own
    }

    /// "the civilian dead", "the dead journalists", "the dead of the police": what kind of people they are.
    func sort(of noun: Match) -> String? {
        let pack = passage.shared.pack
        let isDefinite = noun.proclitics & pack.definiteBits != 0
        if let kind = passage.match(.noun, at: noun.last + 1), kind.proclitics == pack.definiteBits,
            kind.entry.number != .singular, kind.entry.number != .dual
        {
            let word = pack.nouns[kind.index]
            if word.kind == .people, word.measure == nil, word.unit == "person", let who = word.who { return who }
        }
        if !isDefinite, let body = passage.match(.adjective, at: noun.last + 1), pack.adjectives[body.index].isBody {
            return pack.adjectives[body.index].who
        }
        guard let match = passage.match(.adjective, at: noun.last + 1),
            match.proclitics & passage.shared.pack.definiteBits == noun.proclitics & passage.shared.pack.definiteBits
        else { return nil }
        let word = passage.shared.pack.adjectives[match.index]
        return word.isBody ? nil : word.who
    }
}
