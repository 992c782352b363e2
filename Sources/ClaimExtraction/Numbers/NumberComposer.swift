import RuleReading

/// Puts the parts of a number together, one word or figure at a time: the usual additive and multiplicative grammar.
/// Words, their roles and the order of units and tens come from the language pack.
struct NumberComposer {
    /// "five and twenty"
    let unitsBeforeTens: Bool

    private(set) var parts = 0
    private(set) var usedMultiplier = false
    private(set) var usedDigits = false
    private(set) var integerDigits = 0
    private(set) var vague: (lower: Double, upper: Double)?
    /// The last word counts only as part of a longer number.
    private(set) var onlyInside = false
    /// The finest unit that was printed.
    var step: Double { whole == nil ? finest : min(finest, closedGroup.step) }
    private var finest = Double.infinity
    private var total = 0.0
    private var group = 0.0
    private var hasGroup = false
    private var lastMultiplier = Double.infinity
    private var lastRole: NumberWord.Role?
    /// The vague word counts in something itself (dozens), so that its last unit is full up to the next.
    private var isVagueUnit = false
    /// What stands before a spelled decimal point.
    private var whole: Double?
    private var leadingZeros = 0

    init(unitsBeforeTens: Bool) { self.unitsBeforeTens = unitsBeforeTens }

    var value: Double { total + (hasGroup || whole != nil ? closedGroup.value : 0) }
    /// The multiplier that the number ends with, 1 where it ends with something smaller.
    var unit: Double { usedMultiplier && !hasGroup ? lastMultiplier : 1 }
    /// What was taken so far is whole: "ten thousand", with nothing behind it.
    var endsWithMultiplier: Bool { usedMultiplier && !hasGroup && vague == nil }
    /// "10 thousand and 15 thousand": the multiplier comes again, so what "and" joined is a number of its own.
    func isRepeated(by word: NumberWord) -> Bool {
        word.role == .multiplier && word.count == 1 && word.value == lastMultiplier
    }
    /// "47 thousand and 323 thousand millions": thousands with their hundreds are counted in a larger unit.
    private func isCountOf(_ word: NumberWord) -> Bool {
        hasGroup && whole == nil && group >= 100 && total >= 1000 && total < 100_000 && lastMultiplier == 1000
            && word.value > lastMultiplier
    }

    /// "47 thousand milliards": the first multiplier counts the second.
    private func countsThousands(of word: NumberWord) -> Bool {
        usedMultiplier && !hasGroup && whole == nil && word.count == 1 && word.value > lastMultiplier && total >= lastMultiplier
    }

    /// A decimal point may follow: a plain count stands before it.
    var takesPoint: Bool { vague == nil && hasGroup && whole == nil && !usedMultiplier && group == group.rounded() }

    /// Takes a figure in digits.
    mutating func take(_ digits: DigitParser.Result, value: Double, step: Double, joined: Bool) -> Bool {
        if parts > 0, whole == nil || hasGroup {
            guard joined, usedMultiplier, !hasGroup, vague == nil, value < lastMultiplier, !digits.isDotted else { return false }
        }
        group = value
        hasGroup = true
        parts += 1
        usedDigits = true
        integerDigits = digits.integerDigits
        finest = min(finest, step)
        lastRole = nil
        return true
    }

    /// Takes a number word; false where the number ends before it.
    mutating func take(_ word: NumberWord, joined: Bool) -> Bool {
        guard parts == 0 || vague == nil else { return widen(word, joined) }
        guard takeExact(word, joined) else { return false }
        if word.role != .multiplier, word.role != .vague { finest = min(finest, 1) }
        parts += 1
        onlyInside = word.onlyInside
        lastRole = word.role
        return true
    }

    /// "five point": what follows are its decimals.
    mutating func takePoint() {
        whole = group
        group = 0
        hasGroup = false
        lastRole = nil
        leadingZeros = 0
    }

    private mutating func takeExact(_ word: NumberWord, _ joined: Bool) -> Bool {
        switch word.role {
        case .vague:
            guard parts == 0 else { return false }
            vague = (word.lower ?? 0, word.upper ?? 0)
            isVagueUnit = word.value > 1
            return true
        case .multiplier:
            if parts == 0, let alone = word.vagueAlone {
                vague = alone
                isVagueUnit = true
                return true
            }
            return takeMultiplier(word, joined)
        case .hundred:
            if hasGroup, !joined, group >= 1, group <= 9, group == group.rounded() {
                group *= 100
                return true
            }
            return open(word, joined)
        case .hundreds: return open(word, joined)
        case .ten: return takeTen(word, joined)
        case .unit, .teen, .tens: return takeSmall(word, joined)
        case .point: return false
        }
    }

    /// Begins a new group of hundreds, tens and units.
    private mutating func open(_ word: NumberWord, _ joined: Bool) -> Bool {
        guard parts == 0 || joined || whole != nil, !hasGroup else { return false }
        group = word.value
        hasGroup = true
        return true
    }

    private var rest: Double { group.truncatingRemainder(dividingBy: 100) }

    private mutating func takeTen(_ word: NumberWord, _ joined: Bool) -> Bool {
        if hasGroup, !joined, rest >= 1, rest <= 9, lastRole == .unit {
            group += word.value
            return true
        }
        guard parts == 0 || joined, !hasGroup || rest == 0 && joined && !usedDigits else {
            return whole != nil && !hasGroup && open(word, joined)
        }
        group += word.value
        hasGroup = true
        return true
    }

    private mutating func takeSmall(_ word: NumberWord, _ joined: Bool) -> Bool {
        if parts == 0 || whole != nil && !hasGroup {
            if whole != nil, word.value == 0 {
                leadingZeros += 1
                return true
            }
            group = word.value
            hasGroup = true
            return true
        }
        if !hasGroup || rest == 0 {
            // After hundreds or a multiplier: "a hundred and five".
            guard joined, !usedDigits || !hasGroup, whole == nil else { return false }
            group += word.value
            hasGroup = true
            return true
        }
        guard !usedDigits else { return false }
        if unitsBeforeTens {
            guard word.role == .tens, joined, lastRole == .unit, rest >= 1, rest <= 9 else { return false }
        } else {
            guard word.role == .unit, lastRole == .tens else { return false }
        }
        group += word.value
        return true
    }

    private mutating func takeMultiplier(_ word: NumberWord, _ joined: Bool) -> Bool {
        let count = closedGroup
        let counted = usedDigits || whole != nil ? step : 1
        if countsThousands(of: word), !joined {
            total *= word.value
            finest *= word.value
            lastMultiplier = word.value
            return true
        }
        if word.count != 1 || !hasGroup || joined {
            // "two thousand", "thousand", "… and a thousand": a count of its own.
            guard parts == 0 || (joined && word.value < lastMultiplier && !hasGroup) else { return false }
            total += word.count * word.value
        } else if isCountOf(word) {
            total = (total + group) * word.value
        } else {
            guard word.value < lastMultiplier, count.value > 0 else { return false }
            total += count.value * word.value
        }
        finest = counted * word.value
        group = 0
        hasGroup = false
        whole = nil
        lastMultiplier = word.value
        usedMultiplier = true
        return true
    }

    /// The group with its spelled decimals, and the unit of the last of them.
    private var closedGroup: (value: Double, step: Double) {
        guard let whole else { return (group, 1) }
        var unit = 10.0
        while unit <= group { unit *= 10 }
        for _ in 0..<leadingZeros { unit *= 10 }
        return (whole + group / unit, 1 / unit)
    }

    /// "some hundreds", "tens of thousands", "some and twenty".
    private mutating func widen(_ word: NumberWord, _ joined: Bool) -> Bool {
        guard let known = vague else { return false }
        switch word.role {
        case .multiplier where !joined, .vague where !joined && !isVagueUnit && word.value > 1:
            let room = isVagueUnit && word.value > 1 ? word.value - 1 : 0
            vague = (known.lower * word.value, known.upper * word.value + room)
            isVagueUnit = isVagueUnit || word.role == .vague
        case .ten where !joined && !isVagueUnit, .tens where joined && !isVagueUnit:
            vague = (known.lower + word.value, known.upper + word.value)
            isVagueUnit = true
        default: return false
        }
        parts += 1
        return true
    }
}
