import ClaimModel
import RuleReading
import TextReading

/// All figures of a passage: dates first (a date eats its numbers), names eat theirs, then counts, shares,
/// multiples and durations, each with its hedges.
struct FigureReader {
    let passage: Passage
    private var dates: DateReader { DateReader(passage: passage) }
    private var days: DayReader { DayReader(passage: passage) }
    private var counts: CountReader { CountReader(passage) }
    private var ordinals: OrdinalReader { OrdinalReader(passage: passage) }
    private var fractions: FractionReader { FractionReader(passage) }
    private var halves: AddedFraction { AddedFraction(passage: passage) }
    private var duals: DualReader { DualReader(passage: passage) }
    /// Most passages have no word for a part or a multiple.
    private let hasFractions: Bool

    init(_ passage: Passage) {
        self.passage = passage
        hasFractions = passage.contains(.fraction) || passage.contains(.multiple)
    }

    /// What a figure, or a name that eats one, may begin with.
    private static let openers: UInt64 = [
        Meaning.name, .number, .ordinal, .fraction, .multiple, .month, .weekday, .relativeDay, .yearCue, .period, .noun,
        .timeUnit, .nationality,
    ]
    .reduce(0) { $0 | $1.bit }

    /// What a dual that is number and noun in one is a form of.
    private static let dualKinds = Meaning.noun.bit | Meaning.timeUnit.bit | Meaning.nationality.bit

    /// Whose plural may be spelled like a dual.
    private static let dualNouns = Meaning.noun.bit | Meaning.nationality.bit

    private static let dayOpeners = Meaning.weekday.bit | Meaning.relativeDay.bit

    func figures() -> [Figure] {
        var ordinals: [Figure] = []
        return figures(setting: &ordinals)
    }

    /// - Parameter ordinals: gets those that are no part of a date or a name; no claim is made of them.
    func figures(setting ordinals: inout [Figure]) -> [Figure] {
        var found: [Figure] = []
        found.reserveCapacity(4)
        var token = 0
        let dateOpeners = dates.openers
        while true {
            token = passage.nextDigits(or: Self.openers, from: token)
            guard token < passage.count else { break }
            if passage.has(.name, at: token), let name = nameWithNumber(at: token) {
                token = name.last + 1
            } else if passage.isDigits(token) || passage.hasAny(dateOpeners, at: token), let date = dates.date(at: token) {
                found.append(Figure(date: date.value, date.first, date.last, date.span, setAside: date.setAside))
                token = date.last + 1
            } else if passage.hasAny(Self.dayOpeners, at: token), let day = days.day(at: token) {
                found.append(day)
                token = day.last + 1
            } else if hasFractions || passage.isDigits(token) || passage.has(.number, at: token) || mayBeDual(token),
                let figure = figure(at: token)
            {
                found.append(figure)
                token = (figure.kind == .percent ? max(figure.last, figure.phraseLast) : figure.last) + 1
            } else if passage.has(.ordinal, at: token), let ordinal = self.ordinals.ordinal(at: token) {
                ordinals.append(setAside(ordinal))
                token = ordinal.last + 1
            } else {
                token += 1
            }
        }
        if found.count > 1 { found = DateJoiner(passage: passage).join(found) }
        found = TimeSpanReader(passage: passage).settle(found)
        if found.count > 1 { found = RangeReader(passage: passage).merge(found) }
        for i in found.indices where found[i].kind != .date { HedgeReader(passage: passage).attach(&found[i]) }
        return found
    }

    private func setAside(_ ordinal: OrdinalReader.Found) -> Figure {
        var figure = Figure(
            kind: .ordinal, first: ordinal.first, last: ordinal.last,
            span: passage.bareSpan(ordinal.first, ordinal.last, skipping: ordinal.skipped))
        figure.nominal = Double(ordinal.value)
        figure.setAside = "numbers.ordinal"
        return figure
    }

    /// A name's own numbers are no counts; the words after its first are passed over.
    private func nameWithNumber(at token: Int) -> Match? {
        guard let name = passage.match(.name, at: token), name.length > 1, name.last > token, !passage.isDigits(token),
            (name.first...name.last).contains(where: { passage.has(.number, at: $0) || passage.has(.ordinal, at: $0) })
        else { return nil }
        return name
    }

    private func mayBeDual(_ token: Int) -> Bool {
        passage.hasAny(Meaning.dualBit, at: token) && passage.hasAny(Self.dualKinds, at: token)
            || passage.hasAny(Self.dualNouns, at: token) && duals.mayBe(token)
    }

    private func figure(at token: Int) -> Figure? {
        if hasFractions, let fraction = fractions.figure(at: token) { return fraction }
        if passage.isDigits(token) || passage.has(.number, at: token), let count = counts.figure(at: token) {
            return hasFractions ? halves.added(to: count) : count
        }
        if mayBeDual(token), let dual = duals.figure(at: token) {
            return hasFractions ? halves.added(to: dual) : dual
        }
        return hasFractions ? halves.oneAndHalf(at: token) : nil
    }
}
