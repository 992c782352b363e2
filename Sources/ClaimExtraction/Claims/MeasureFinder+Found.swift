import ClaimModel
import RuleReading

extension MeasureFinder {
    /// What a figure measures.
    ///
    /// A dozen readers are asked for it one after the other and it has as many fields, so these lie behind one reference that is
    /// copied when it changes.
    struct Found {
        private var storage: Storage

        /// The storage, for this value alone.
        private mutating func own() -> Storage {
            if !isKnownUniquelyReferenced(&storage) { storage = Storage(copying: storage) }
            return storage
        }

        var measure: String {
            get { storage.measure }
            set { own().measure = newValue }
        }
        var unit: String {
            get { storage.unit }
            set { own().unit = newValue }
        }
        var who: String? {
            get { storage.who }
            set { own().who = newValue }
        }
        var basis: String? {
            get { storage.basis }
            set { own().basis = newValue }
        }
        var subject: String? {
            get { storage.subject }
            set { own().subject = newValue }
        }
        var rule: String {
            get { storage.rule }
            set { own().rule = newValue }
        }
        var cue: ClosedRange<Int>? {
            get { storage.cue }
            set { own().cue = newValue }
        }
        var confidence: Double {
            get { storage.confidence }
            set { own().confidence = newValue }
        }
        var wholeHint: WholeHint? {
            get { storage.wholeHint }
            set { own().wholeHint = newValue }
        }
        /// The noun that counts, own or taken over.
        var noun: CountedNoun? {
            get { storage.noun }
            set { own().noun = newValue }
        }

        init(
            measure: String, unit: String, who: String? = nil, basis: String? = nil, subject: String? = nil, rule: String,
            cue: ClosedRange<Int>? = nil, confidence: Double, wholeHint: WholeHint? = nil, noun: CountedNoun? = nil
        ) {
            storage = Storage(
                measure: measure, unit: unit, who: who, basis: basis, subject: subject, rule: rule, cue: cue,
                confidence: confidence, wholeHint: wholeHint, noun: noun)
        }

        /// Shared by copies and changed only while there is one.
        private final class Storage {
            var measure: String
            var unit: String
            var who: String?
            var basis: String?
            var subject: String?
            var rule: String
            var cue: ClosedRange<Int>?
            var confidence: Double
            var wholeHint: WholeHint?
            var noun: CountedNoun?

            init(
                measure: String, unit: String, who: String?, basis: String?, subject: String?, rule: String,
                cue: ClosedRange<Int>?, confidence: Double, wholeHint: WholeHint?, noun: CountedNoun?
            ) {
                self.measure = measure
                self.unit = unit
                self.who = who
                self.basis = basis
                self.subject = subject
                self.rule = rule
                self.cue = cue
                self.confidence = confidence
                self.wholeHint = wholeHint
                self.noun = noun
            }

            init(copying other: Storage) {
                measure = other.measure
                unit = other.unit
                who = other.who
                basis = other.basis
                subject = other.subject
                rule = other.rule
                cue = other.cue
                confidence = other.confidence
                wholeHint = other.wholeHint
                noun = other.noun
            }
        }
    }
}
