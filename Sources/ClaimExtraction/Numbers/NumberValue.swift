import ClaimModel

/// A number that was read from tokens.
struct NumberValue {
    var first: Int
    var last: Int
    var span: ByteSpan
    /// Nil where the words are vague.
    var nominal: Double?
    /// The other reading of digits that the text does not decide: "1.234" as a fraction.
    var alternative: Double?
    var lower: Double?
    var upper: Double?
    /// Unit of the last significant printed digit; of a final 5, five of that unit.
    var step: Double = 1
    /// The multiplier word that it ends with ("5 thousand"); 1 without one.
    var unit: Double = 1
    var isRound = false
    var isVague = false
    /// "several", "a few": an interval that nobody would check.
    var isLoose = false
    var isDefinite = false
    /// Particles in front of it.
    var proclitics: UInt16 = 0
    var isDigits = false
    var integerDigits = 0
    var isDotted = false

    /// A whole number of thousands.
    static func isRound(_ value: Double) -> Bool {
        guard value >= 1000 else { return false }
        guard value < 1e15 else { return value.truncatingRemainder(dividingBy: 1000) == 0 }
        return value == value.rounded() && Int(value) % 1000 == 0
    }

    /// "As printed, the unit of the last non-zero digit; of a final 5, five of that unit" (comparison's step).
    static func step(of value: Double, finest: Double) -> Double {
        guard value != 0, value.isFinite else { return 1 }
        var unit = finest.isFinite ? finest : 1
        let rounded = (value / unit).rounded()
        guard rounded > 0, rounded < 1e15 else { return unit }
        var scaled = Int(rounded)
        while scaled % 10 == 0 {
            scaled /= 10
            unit *= 10
        }
        return scaled % 10 == 5 && scaled > 5 ? unit * 5 : unit
    }
}
