import ClaimModel
import RuleReading
import TextReading

/// Money whose country stands beside its unit.
extension NounFinder {
    /// "Tunisian dinars": the country right behind a word for money.
    func nameCurrency(of figure: inout Figure) {
        guard let noun = figure.noun, noun.last + 1 < passage.count, !passage.tokens[noun.last].endsSentence else { return }
        let shared = passage.shared
        let nation = passage.match(.nationality, at: noun.last + 1)
        guard let match = nation ?? passage.match(.name, at: noun.last + 1), match.proclitics & ~shared.pack.definiteBits == 0,
            let country = nation == nil ? shared.pack.countries[match.index] : shared.pack.nationalities[match.index].country,
            let currency = shared.pack.currency(noun.word.unit, in: country, isBeside: true), let code = currency.codes[country]
        else { return }
        figure.noun?.word.unit = code
        if let measure = currency.measure { figure.noun?.word.measure = measure }
        figure.noun?.word.scale *= currency.scale
        figure.noun?.last = match.last
        figure.phraseLast = max(figure.phraseLast, match.last)
    }
}
