import ClaimModel
import RuleReading

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
}
