import ClaimModel
import RuleReading
import TextReading

/// Places that are told without a name of their own.
extension PlaceReader {
    /// The whole country, its coast, "the city".
    func special(_ match: Match, _ names: [NameReader.Found], _ memory: PlaceMemory, _ found: [PlaceMention])
        -> PlaceMention?
    {
        switch PlaceWord.all[match.index] {
        case .border: return border(match, names)
        case .capital: return capital(match, names, memory)
        case .nationwide:
            guard let country = memory.country, !isSuperlative(match.first) else { return nil }
            return whole(country, match)
        case .provinces where Self.isCounted(match.first, passage):
            // "in 9 provinces" is all of the country, unless they are named behind it.
            let isNamed = names.contains { $0.entry.kind == .place && 1...3 ~= $0.first - match.last }
            guard !isNamed, isWithin(match.first), let country = memory.country,
                passage.match(.nationality, at: match.last + 1) == nil
            else { return nil }
            return whole(country, match)
        case .ground, .provinces:
            guard let people = passage.match(.nationality, at: match.last + 1) else { return nil }
            let country = passage.shared.placesOfNationalities[people.index]
            return PlaceMention(
                reference: Self.reference(country, passage), number: country, first: match.first, last: people.last,
                role: role(match.first))
        case .again:
            guard match.proclitics & passage.shared.pack.definiteBits != 0, let head = passage.match(.placeHead, at: match.first),
                !names.contains(where: { $0.first...$0.last ~= match.first }),
                !names.contains(where: { $0.first == match.last + 1 && $0.entry.kind == .place })
            else { return nil }
            let isKept = head.index % 2 == 1
            let main = memory.main.flatMap { place in tree.isCountry(number(of: place)) ? nil : place }
            guard
                let place = office(before: match.first, found) ?? named(before: match.first, head.index, found)
                    ?? memory.latest(of: head.index)
                    ?? (isKept ? nil : main.map { wide($0, match.first) })
            else { return nil }
            var back = PlaceMention(
                reference: place, number: number(of: place), first: match.first, last: match.last, role: role(match.first))
            back.isBack = true
            return back
        default: return nil
        }
    }

    private func whole(_ country: NameReference, _ match: Match) -> PlaceMention {
        PlaceMention(
            reference: country, number: number(of: country), first: match.first, last: match.last, role: .scene)
    }

    private func number(of place: NameReference) -> Int32 { place.id.map(tree.number) ?? -1 }

    /// "in the city of X …, and four in the city": the paragraph has just named one of that kind.
    private func named(before token: Int, _ kind: Int, _ found: [PlaceMention]) -> NameReference? {
        found.last { $0.last < token && $0.kind == kind && !$0.isBack && $0.role != .aside }?.reference
    }

    /// "the governor of X … in the province": the office of the sentence says which.
    private func office(before token: Int, _ found: [PlaceMention]) -> NameReference? {
        // The governor of a province does not make it a city.
        let isOfProvinces = Self.has(.provinces, at: token, passage)
        return found.last {
            $0.last < token && $0.role == .office && passage.sentences[$0.first] == passage.sentences[token]
                && $0.isKnown && !tree.isCountry($0.number) && (isOfProvinces || !isProvince($0.number))
        }?.reference
    }

    private func isProvince(_ place: Int32) -> Bool {
        let id = tree.ids[Int(place)]
        return rules.book.places.province(of: id) == id
    }

    /// "the province" of an article on one of its towns.
    private func wide(_ main: NameReference, _ token: Int) -> NameReference {
        guard Self.has(.provinces, at: token, passage), let id = main.id, let province = rules.book.places.province(of: id),
            province != id
        else { return main }
        return Self.reference(tree.number(of: province), passage)
    }

    /// "in the capital": of the country that the article is on, or of that whose adjective stands behind.
    private func capital(_ match: Match, _ names: [NameReader.Found], _ memory: PlaceMemory) -> PlaceMention? {
        guard match.proclitics & passage.shared.pack.definiteBits != 0, !match.hasEnclitic,
            match.proclitics & passage.shared.pack.prepositionBits != 0 || passage.ends(.placeCue, at: match.first - 1),
            !names.contains(where: { $0.first...$0.last ~= match.first || $0.first == match.last + 1 })
        else { return nil }
        // "the economic capital" is another town.
        guard !passage.anyMatch(at: match.first, where: { $0.entry.meaning == .placeWord && $0.length > match.length })
        else { return nil }
        let people = passage.match(.nationality, at: match.last + 1)
        let country = people.map { passage.shared.placesOfNationalities[$0.index] } ?? memory.country?.id.map(tree.number)
        guard let country else { return nil }
        // "in the capital and the northern provinces" is no more than in the country.
        let next = (people?.last ?? match.last) + 1
        let goesOn = isJoined(next) && (Self.has(.provinces, at: next, passage) || Self.has(.ground, at: next, passage))
        let place = goesOn ? country : rules.book.places.capital(of: tree.ids[Int(country)]).map(tree.number)
        guard let place else { return nil }
        return PlaceMention(
            reference: Self.reference(place, passage), number: place, first: match.first, last: people?.last ?? match.last,
            role: role(match.first))
    }

    /// "the Syrian-Lebanese border", "the border with Iraq", "the border between Iraq and Syria".
    private func border(_ match: Match, _ names: [NameReader.Found]) -> PlaceMention? {
        guard !match.hasEnclitic else { return nil }
        var last = match.last
        var countries = 0
        if match.proclitics & passage.shared.pack.definiteBits != 0 {
            while let people = passage.match(.nationality, at: passage.isMark(last + 1, 0x2D) ? last + 2 : last + 1),
                countries < 2
            {
                last = people.last
                countries += 1
            }
        }
        if countries == 0 {
            for name in names where name.entry.kind == .place && name.index >= 0 {
                guard tree.isCountry(passage.shared.places[name.index]) else { continue }
                guard 1...2 ~= name.first - last, !passage.isMark(last + 1), countries < 2 else { continue }
                // Right behind it a country has the border; with a word between it lies beyond.
                guard name.first - last == 2 || countries > 0 || match.length > 1 else { continue }
                last = name.last
                countries += 1
            }
        }
        guard countries > 0 else { return nil }
        let text = passage.string(passage.bareSpan(match.first, last, skipping: match.skipped))
        var mention = PlaceMention(
            reference: NameReference(id: nil, text: text), number: -1, first: match.first, last: last, role: role(match.first))
        mention.isPartial = true
        return mention
    }

    /// "one of the largest tanneries in the country": the country only measures it.
    private func isSuperlative(_ first: Int) -> Bool {
        var token = first - 1
        while token >= start, first - token <= Self.wordsOfSetting, !passage.isMark(token), !passage.isDigits(token),
            !passage.ends(.number, at: token)
        {
            if word(endingAt: token) == .superlative { return true }
            token -= 1
        }
        return false
    }

    /// "in 9 provinces", and not "crews of 9 provinces".
    private func isWithin(_ first: Int) -> Bool {
        var token = passage.isMark(first - 1, 0x29) ? first - 2 : first - 1
        while token >= start, passage.ends(.number, at: token) || passage.isDigits(token) {
            if passage.particle(before: token) & passage.shared.pack.prepositionBits != 0 { return true }
            if passage.anyMatch(
                at: token,
                where: {
                    $0.entry.meaning == .number && $0.proclitics & passage.shared.pack.prepositionBits != 0
                })
            {
                return true
            }
            token -= 1
        }
        if passage.isMark(token, 0x28) { token -= 1 }
        return word(endingAt: token) == .within
    }
}
