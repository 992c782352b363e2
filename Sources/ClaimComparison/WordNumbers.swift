import ClaimModel

/// A number for each word: numbers are compared in a step, words in many.
struct WordNumbers {
    private var known: [String: Int32] = [:]

    /// The telling words of a claim's sentence, each once, in order.
    mutating func words(of claim: Claim) -> [Int32] {
        let words = claim.context.isEmpty ? Words.content(claim.evidence.text) : claim.context
        var out: [Int32] = []
        for number in words.map({ number(of: $0) }).sorted() where number != out.last { out.append(number) }
        return out
    }

    private mutating func number(of word: String) -> Int32 {
        if let number = known[word] { return number }
        let number = Int32(known.count)
        known[word] = number
        return number
    }
}
