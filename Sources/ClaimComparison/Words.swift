/// Words of a text for telling texts apart: no case, no marks, no script-specific knowledge.
enum Words {
    /// Longer words of a sentence, without digits.
    static func content(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.filter { $0.count >= 4 }.map(String.init)
    }

    static func all(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// A particle or an article may be written with the word: one ends with the other, at most three letters longer.
    static func match(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        return short.count >= 3 && long.count - short.count <= 3 && long.hasSuffix(short)
    }

    /// How many words of one stand in the other.
    static func shared(_ a: String, _ b: String) -> Int { shared(all(a), all(b)) }

    static func shared(_ a: [String], _ b: [String]) -> Int {
        a.count { word in b.contains { match(word, $0) } }
    }

    /// Whether two names in running text are one: each word of the shorter stands in the longer.
    static func sameName(_ a: String, _ b: String) -> Bool {
        a == b || isSameName(all(a), all(b))
    }

    /// The same of names that were cut into words before.
    static func isSameName(_ x: [String], _ y: [String]) -> Bool {
        let (short, long) = x.count <= y.count ? (x, y) : (y, x)
        guard !short.isEmpty else { return false }
        return short.allSatisfy { word in long.contains { match(word, $0) } }
    }
}
