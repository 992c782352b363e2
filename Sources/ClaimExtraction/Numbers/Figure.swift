import ClaimModel
import RuleReading

/// One number-like mention on its way to becoming a claim.
///
/// Figures are handed on all the time and have many fields, so these lie behind one reference.
@dynamicMemberLookup
struct Figure {
    enum Kind { case count, fraction, percent, multiple, date, duration, ordinal }

    private var fields: CopyOnWrite<FigureFields>

    init(kind: Kind, first: Int, last: Int, span: ByteSpan) {
        fields = CopyOnWrite(FigureFields(kind, first, last, span))
    }

    init(kind: Kind, number: NumberValue) {
        var own = FigureFields(kind, number.first, number.last, number.span)
        own.take(number)
        fields = CopyOnWrite(own)
    }

    init(date: DateValue, _ first: Int, _ last: Int, _ span: ByteSpan, proclitics: UInt16 = 0, setAside: String?) {
        var own = FigureFields(.date, first, last, span)
        own.proclitics = proclitics
        own.extras = CopyOnWrite(FigureExtras(setAside: setAside, date: date))
        fields = CopyOnWrite(own)
    }

    subscript<Value>(dynamicMember path: WritableKeyPath<FigureFields, Value>) -> Value {
        @inline(__always) get { fields[dynamicMember: path] }
        @inline(__always) set { fields[dynamicMember: path] = newValue }
    }

    /// Nil without them, and nothing is kept for a nil.
    subscript<Value>(dynamicMember path: WritableKeyPath<FigureExtras, Value?>) -> Value? {
        @inline(__always) get { fields.extras?[dynamicMember: path] }
        @inline(__always) set {
            if fields.extras == nil {
                if newValue == nil { return }
                fields.extras = CopyOnWrite(FigureExtras())
            }
            fields.extras?[dynamicMember: path] = newValue
        }
    }
}

/// What a figure counts.
struct CountedNoun {
    var word: NounWord
    /// Tokens.
    var first: Int
    var last: Int
    /// Reached through "of" ("38 of the fighters of X").
    var isPartitive = false
    /// With an article: known from before ("three of the dead").
    var isDefinite = false
    /// Taken over from another figure, or from a look back.
    var isInherited = false
}
