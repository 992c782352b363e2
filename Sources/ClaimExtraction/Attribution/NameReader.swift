import ClaimModel
import RuleReading
import TextReading

/// Names in a passage, those that only refer back resolved.
struct NameReader {
    let passage: Passage

    struct Found {
        var entry: NameEntry
        var first: Int
        var last: Int
        var reference: NameReference
    }

    /// All names of the passage in order, the longest at each place; remembers them.
    func names(_ memory: inout NameMemory) -> [Found] {
        var found: [Found] = []
        var token = 0
        while token < passage.count {
            let here = passage.matches(at: token).filter { $0.entry.meaning == .name }
            guard let longest = here.first else {
                token += 1
                continue
            }
            let same = here.filter { $0.last == longest.last }
            if let name = choose(same, &memory) {
                found.append(name)
                token = longest.last + 1
            } else {
                token += 1
            }
        }
        return found
    }

    private func choose(_ matches: [Match], _ memory: inout NameMemory) -> Found? {
        let entries = matches.map { passage.pack.names[$0.index] }
        let match = matches[0]
        if let i = entries.firstIndex(where: { !$0.isCalled }) {
            return make(entries[i], matches[i], &memory)
        }
        // Words that refer back need somebody to refer to.
        guard let id = memory.latest(of: entries.map(\.id)), let i = entries.firstIndex(where: { $0.id == id }),
              match.proclitics & passage.pack.andBits == 0 || match.length > 0 else { return nil }
        return make(entries[i], matches[i], &memory)
    }

    private func make(_ entry: NameEntry, _ match: Match, _ memory: inout NameMemory) -> Found {
        let text = passage.string(passage.bareSpan(match.first, match.last, skipping: match.skipped))
        memory.note(entry.id, text: text, isCalled: entry.isCalled)
        let full = entry.isPerson || entry.isCalled ? memory.text(of: entry.id) ?? text : text
        return Found(entry: entry, first: match.first, last: match.last, reference: NameReference(id: entry.id, text: full))
    }
}
