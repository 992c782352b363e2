import ClaimModel
import RuleReading
import TextReading

/// Nouns that do not stand right behind their number: before it, or behind the next one.
extension NounFinder {
    /// "from 45 to 70 dinars": the noun stands behind the second number.
    func lookAhead(_ i: Int, _ figures: inout [Figure]) {
        guard figures[i].noun == nil else { return }
        let next = figures[i + 1]
        guard figures[i].unknownNoun == nil, figures[i].kind == .count, figures[i].setAside == nil,
            next.kind == .count, next.noun.map({ $0.first > next.last || next.isDual }) ?? (next.unknownNoun != nil),
            passage.sentences[next.first] == passage.sentences[figures[i].first]
        else { return }
        let between = (figures[i].phraseLast + 1)..<max(figures[i].phraseLast + 1, next.phraseFirst)
        guard between.count <= 4, between.contains(where: { passage.has(.rangeJoiner, at: $0) }) || opensRange(next, figures[i]),
            isOf(figures[i].phraseFirst - 1) || passage.has(.rangeOpener, at: figures[i].phraseFirst - 1)
        else { return }
        figures[i].noun = next.noun
        figures[i].unknownNoun = next.unknownNoun
    }

    /// "the cases of divorce came to 300 cases": what are cases of a thing counts nobody.
    func caseThing(of figure: Figure) -> NounWord? {
        guard let noun = figure.noun, noun.word.kind == .people, noun.word.who == nil, noun.word.measure == nil, !noun.isPartitive
        else { return nil }
        for token in stride(from: figure.phraseFirst - 1, through: max(0, figure.phraseFirst - 10), by: -1) {
            guard passage.segments[token] == passage.segments[figure.first] else { return nil }
            if passage.isDigits(token) || passage.has(.number, at: token) { return nil }
            guard let match = passage.match(.noun, at: token), match.length > 1 else { continue }
            let word = passage.shared.pack.nouns[match.index]
            return word.kind == .thing ? word : nil
        }
        return nil
    }

    /// "22 tonnes and 940 kilograms": one figure in two units.
    func joinSmaller(_ i: Int, _ figures: inout [Figure]) {
        let gap = figures[i].phraseFirst - figures[i - 1].phraseLast
        guard gap == 1 || gap == 2 else { return }
        let (whole, rest) = (figures[i - 1], figures[i])
        guard whole.kind == .count, rest.kind == .count,
            gap == 1 ? rest.proclitics & passage.shared.pack.andBits != 0 : passage.isAndParticle(whole.phraseLast + 1),
            let large = whole.noun?.word.unit, let small = rest.noun?.word.unit,
            let times = passage.shared.pack.largerUnits[small]?[large],
            whole.setAside == nil, rest.setAside == nil, rest.hedge == nil, let a = whole.nominal, let b = rest.nominal, b < times
        else { return }
        figures[i - 1].nominal = (a * times + b) / times
        figures[i - 1].step = rest.step / times
        figures[i - 1].isRound = false
        figures[i - 1].span = whole.span.union(rest.span)
        figures[i - 1].last = rest.last
        figures[i - 1].phraseLast = rest.phraseLast
        figures[i].setAside = "numbers.part_of_unit"
    }

    /// A joiner that the hedge of the second number took ("to less than 20").
    private func opensRange(_ figure: Figure, _ before: Figure) -> Bool {
        (before.phraseLast + 1..<max(before.phraseLast + 1, figure.first)).contains { passage.has(.rangeJoiner, at: $0) }
    }

    /// "of one family", "in one town": one and the same, not a count.
    private func isJustOne(_ figure: Figure, _ noun: Match) -> Bool {
        guard figure.nominal == 1, !figure.isBareDigits, figure.proclitics == 0 else { return false }
        // "admitted to one dead": a toll, however small.
        if passage.shared.pack.nouns[noun.index].measure != nil, passage.shared.pack.nouns[noun.index].kind == .people {
            return false
        }
        return passage.shared.pack.nouns[noun.index].kind != .people || noun.proclitics != 0 || isOf(noun.first - 1)
            || passage.shared.pack.nouns[noun.index].unit != "person"
    }

    /// "Air raids: 112, of which 68 in the north": a line of a list begins with what it counts, which a colon parts from its number.
    private func heading(_ figure: Figure, _ colon: Int, _ floor: Int) -> CountedNoun? {
        guard figure.unknownNoun == nil, passage.isMark(colon, 0x3A), colon - floor <= 4 else { return nil }
        for token in stride(from: colon - 1, through: max(floor, colon - 4), by: -1) {
            guard passage.tokens[token].kind == .word, !passage.tokens[token].endsSentence else { return nil }
            guard let match = passage.match(.noun, at: token), match.entry.number != .singular, match.entry.number != .dual,
                match.proclitics == passage.shared.pack.definiteBits
            else { continue }
            // "the suspected cases: 3": the noun is the first word.
            guard token == 0 || passage.tokens[token - 1].kind == .mark else { continue }
            let word = passage.shared.pack.nouns[match.index]
            guard word.kind == .people || word.kind == .thing else { return nil }
            // What a thing says of itself holds for its line, too.
            return CountedNoun(word: word, first: match.first, last: match.last, isInherited: word.kind == .people)
        }
        return nil
    }

    /// "731,000: number of refugees who …": a line of a list begins with its figure.
    private func headed(_ figure: Figure) -> CountedNoun? {
        let colon = figure.phraseLast + 1
        guard passage.isMark(colon, 0x3A), passage.has(.countOf, at: colon + 1),
            let match = passage.match(.noun, at: colon + 2), match.proclitics & ~passage.shared.pack.definiteBits == 0
        else { return nil }
        let word = passage.shared.pack.nouns[match.index]
        return word.kind == .people || word.kind == .thing
            ? CountedNoun(word: word, first: match.first, last: match.last) : nil
    }

    /// "the doctors, and their number 128": the noun that a pronoun of counting goes back to, a comma perhaps between.
    private func antecedent(_ figure: Figure, _ floor: Int) -> CountedNoun? {
        guard figure.unknownNoun == nil, let link = countingPronoun(before: figure),
            passage.shared.pack.links[link.index].kind == .number
        else { return nil }
        return antecedent(of: link, floor)
    }

    /// "the teams, and their number 180 teams", "the health workers, and they are 420 workers": the noun before the pronoun is
    /// the fuller one.
    func takeFullerNoun(_ figure: inout Figure, _ floor: Int) {
        guard let noun = figure.noun, noun.first > figure.last, !noun.isPartitive, noun.word.measure == nil,
            noun.word.kind == .thing || noun.word.who == "other", let link = countingPronoun(before: figure),
            let told = antecedent(of: link, floor), told.word.kind == noun.word.kind, told.word.unit == noun.word.unit
        else { return }
        if noun.word.kind == .people {
            figure.noun?.word.who = told.word.who
        } else if told.word.measure != nil {
            figure.noun?.word = told.word
        }
    }

    /// "and their number", "and they are", right before a number.
    private func countingPronoun(before figure: Figure) -> Match? {
        guard let link = passage.match(.link, endingAt: figure.phraseFirst - 1) else { return nil }
        let word = passage.shared.pack.links[link.index]
        return word.kind == .number || word.kind == .part && word.isOfPeople && link.length == 1 ? link : nil
    }

    private func antecedent(of link: Match, _ floor: Int) -> CountedNoun? {
        let last = passage.isComma(link.first - 1) ? link.first - 2 : link.first - 1
        for token in stride(from: last, through: max(floor, last - 5), by: -1) {
            guard !passage.isMark(token), !passage.tokens[token].endsSentence else { return nil }
            guard let match = passage.match(.noun, at: token), match.last <= last, match.entry.number != .singular,
                match.entry.number != .dual,
                [.people, .thing].contains(passage.shared.pack.nouns[match.index].kind)
            else { continue }
            return CountedNoun(
                word: passage.shared.pack.nouns[match.index], first: match.first, last: match.last, isInherited: true)
        }
        return nil
    }

    /// "civilians, ten, fell": a plural that begins its clause, with its number in words behind it and a verb behind that.
    private func isPostponed(_ figure: Figure, behind noun: Match) -> Bool {
        guard noun.entry.number == .plural || noun.entry.number == .open, figure.unknownNoun == nil, !figure.isBareDigits,
            passage.shared.pack.nouns[noun.index].kind == .people, let value = figure.nominal, 3...10 ~= value,
            passage.has(.frame, at: figure.last + 1)
        else { return false }
        return noun.first == 0 || passage.isMark(noun.first - 1) || passage.tokens[noun.first - 1].endsSentence
            || passage.has(.barrier, at: noun.first - 1)
    }

    /// A number after its noun: "the dead, the 12", "one dead", "number of displaced … 73 thousand".
    func lookBack(_ i: Int, _ figures: inout [Figure]) {
        let figure = figures[i]
        let floor = i > 0 ? figures[i - 1].phraseLast + 1 : 0
        var token = figure.first - 1
        if figure.isBareDigits, token >= floor, passage.tokens[figure.first].isGlued, passage.tokens[token].kind == .word {
            token -= 1
        }
        guard token >= floor else { return }
        if let match = passage.match(.noun, endingAt: token), match.first >= floor {
            let agrees =
                match.proclitics & passage.shared.pack.definiteBits != 0 || match.hasEnclitic && figure.isDefinite
                ? figure.isDefinite : figure.nominal.map { $0 <= 2 } ?? false || isPostponed(figure, behind: match)
            if agrees, isJustOne(figure, match) {
                figures[i].setAside = "numbers.just_one"
                return
            }
            if agrees {
                figures[i].noun = CountedNoun(word: passage.shared.pack.nouns[match.index], first: match.first, last: match.last)
                figures[i].phraseFirst = min(figure.phraseFirst, match.first)
                return
            }
        }
        // "the provinces of Kordofan, the three": the name of what they are part of stands between.
        if figure.isDefinite, !figure.isBareDigits, let name = passage.match(.name, endingAt: token), name.first > floor,
            let match = passage.match(.noun, endingAt: name.first - 1), match.entry.number != .singular,
            passage.shared.pack.nouns[match.index].kind == .place
        {
            figures[i].noun = CountedNoun(word: passage.shared.pack.nouns[match.index], first: match.first, last: match.last)
            figures[i].phraseFirst = min(figure.phraseFirst, match.first)
            return
        }
        if let told = antecedent(figure, floor) {
            figures[i].noun = told
            return
        }
        if let behind = headed(figure) {
            figures[i].noun = behind
            return
        }
        if let listed = heading(figure, token, floor) {
            figures[i].noun = listed
            return
        }
        // "the number of pilgrims came to 1,500 by a rise of": what stands before tells what is counted, an unlisted word does not.
        let isSure = figure.unknownNoun == nil || figure.hedge != nil
        let reach = isSure ? 16 : 9
        // "the state banks, the three": a definite number of things that no list knows.
        if figure.isDefinite, !figure.isBareDigits, figure.unknownNoun == nil, passage.isDefinite(token) {
            figures[i].unknownWhole = token
            return
        }
        // "the number of X … N": the nearest noun after a counting word, in the same segment.
        token = figure.phraseFirst - 1
        var steps = 0
        while token >= floor, steps < reach, passage.segments[token] == passage.segments[figure.first] {
            if let list = passage.firstMatch(at: token, where: { $0.entry.meaning == .countOf }) {
                for inner in (list.last + 1)..<min(list.last + (isSure ? 5 : 2), figure.first)
                where passage.has(.noun, at: inner) {
                    guard let match = passage.match(.noun, at: inner) else { continue }
                    let word = passage.shared.pack.nouns[match.index]
                    let isThing = inner == list.last + 1 && [.thing, .place, .animal].contains(word.kind)
                    guard word.kind == .people || word.measure != nil || isThing else { continue }
                    figures[i].noun = CountedNoun(word: word, first: match.first, last: match.last, isInherited: true)
                    return
                }
                if figure.unknownNoun == nil, isOfUnlisted(list) { figures[i].unknownWhole = list.last + 1 }
            }
            token -= 1
            steps += 1
        }
        if isSure, let subject = subjectOfTotal(figure, floor) { figures[i].noun = subject }
    }

    /// "the fires have reached 300", "the raids rose to 40": the things that a verb of coming to a number has for its subject.
    private func subjectOfTotal(_ figure: Figure, _ floor: Int) -> CountedNoun? {
        let joiner = passage.has(.rangeJoiner, at: figure.phraseFirst - 1) ? figure.phraseFirst - 2 : figure.phraseFirst - 1
        for last in stride(from: joiner, through: max(floor, joiner - 4), by: -1) {
            guard passage.segments[last] == passage.segments[figure.first], !passage.isMark(last) else { return nil }
            guard let verb = passage.match(.runningTotal, at: last) else { continue }
            // The subject behind its verb, right there, and nothing counted between it and the number.
            if let noun = several(at: verb.last + 1), noun.last < figure.phraseFirst { return noun }
            guard verb.last >= joiner else { return nil }
            for token in stride(from: last - 1, through: max(floor, last - 5), by: -1) {
                guard !passage.isMark(token), !passage.has(.frame, at: token) else { return nil }
                guard let noun = several(at: token) else { continue }
                return opensClause(noun.first) ? noun : nil
            }
            return nil
        }
        return nil
    }

    /// Things or places that are known, more than one or two.
    private func several(at token: Int) -> CountedNoun? {
        let and = passage.shared.pack.andBits
        guard let match = passage.match(.noun, at: token), match.proclitics & ~and == passage.shared.pack.definiteBits,
            match.entry.number != .singular, match.entry.number != .dual
        else { return nil }
        let word = passage.shared.pack.nouns[match.index]
        guard word.kind == .thing || word.kind == .place else { return nil }
        return CountedNoun(word: word, first: match.first, last: match.last, isInherited: word.measure == nil)
    }

    /// Nothing before a noun makes it a part of another one's name ("the value of the contracts").
    private func opensClause(_ token: Int) -> Bool {
        token == 0 || passage.isMark(token - 1) || passage.tokens[token - 1].endsSentence || passage.has(.barrier, at: token - 1)
            || passage.sentences[token - 1] != passage.sentences[token]
            || passage.matches(at: token).contains { $0.proclitics & passage.shared.pack.andBits != 0 }
    }

    /// "the number of warrants … came to 198": things that no list knows, in an article of their own.
    private func isOfUnlisted(_ list: Match) -> Bool {
        let token = list.last + 1
        guard token < passage.count, passage.tokens[token].kind == .word, !passage.has(.runningTotal, at: list.first),
            !passage.has(.frame, at: list.first)
        else { return false }
        return (passage.meanings(beginningAt: token) | passage.meanings(endingAt: token)) & ~Meaning.patternWord.bit == 0
    }
}
