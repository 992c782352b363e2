import ClaimModel
import RuleReading
import TextReading

/// Who is counted, where more than the counted noun tells.
extension MeasureFinder {
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

    func who(_ figure: Figure, _ frame: String?, _ link: LinkReader.Link?, _ top: Int?, _ found: [Found?]) -> String? {
        if let noun = figure.noun {
            guard noun.word.kind == .people else { return nil }
            if let who = noun.word.who { return who }
            if let top, link?.kind == .and, let who = found[top]?.who { return who }
        } else if figure.unknownNoun != nil || figure.unknownWhole.map({ $0 == figure.first - 1 }) ?? false, frame != nil,
            !figure.isOthers
        {
            // People of a kind that no list knows: a trade, an office.
            return rules.book.comparison.populations.unspecific.min() ?? frame
        }
        if let link, link.kind == .and || link.kind == .others || link.kind == .part, figure.noun == nil, let top,
            let who = found[top]?.who
        {
            return who
        }
        return frame
    }
}
