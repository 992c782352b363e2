import ClaimModel

/// A claim's sentence on one line, taken apart at its figure and shortened around it.
struct Excerpt: Equatable {
    var before: String
    var figure: String
    var after: String

    /// The whole sentence. The figure is found by its span; where it lies outside the sentence nothing is marked.
    init(of claim: Claim) {
        let bytes = Array(claim.evidence.text.utf8)
        let start = claim.quantity.text.span.start - claim.evidence.span.start
        let end = claim.quantity.text.span.end - claim.evidence.span.start
        guard start >= 0, start < end, end <= bytes.count else {
            self.init(before: SafeText.oneLine(claim.evidence.text), figure: "", after: "")
            return
        }
        func piece(_ range: Range<Int>) -> String { SafeText.oneLine(String(decoding: bytes[range], as: UTF8.self)) }
        self.init(before: piece(0..<start), figure: piece(start..<end), after: piece(end..<bytes.count))
    }

    /// At most about `width` characters, cut between words.
    init(of claim: Claim, width: Int) {
        self.init(of: claim)
        let room = max(20, width - figure.count)
        guard before.count + after.count > room else { return }
        let left = min(before.count, max(room / 2, room - after.count))
        before = Self.tail(before, left)
        after = Self.head(after, room - left)
    }

    private init(before: String, figure: String, after: String) {
        self.before = before
        self.figure = figure
        self.after = after
    }

    private static func head(_ text: String, _ count: Int) -> String {
        guard text.count > count else { return text }
        let cut = text.prefix(max(0, count - 1))
        guard let space = cut.lastIndex(of: " ") else { return cut + "…" }
        return cut[..<space] + " …"
    }

    private static func tail(_ text: String, _ count: Int) -> String {
        guard text.count > count else { return text }
        let cut = text.suffix(max(0, count - 1))
        guard let space = cut.firstIndex(of: " ") else { return "…" + cut }
        return "…" + cut[space...]
    }
}
