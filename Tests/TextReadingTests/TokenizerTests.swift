import RuleReading
import Testing
import TextReading

@Suite("Tokens")
struct TokenizerTests {
    @Test("words, marks and white space", arguments: ["عاد الجنود‖، ثم رحلوا‖.¶", "  قالت  الشركة   شيئا¶  ", "(‖أ ف ب‖) – نص¶"])
    func plain(marked: String) { check(tokens: marked) }

    @Test(
        "figures written together with a word",
        arguments: ["15‖شخصا¶", "من‖12 قتيلا¶", "ال‖24 ساعة¶", "الـ‖24 ساعة¶", "و‖600‖شخص¶", "v‖2‖x¶"])
    func glued(marked: String) { check(tokens: marked) }

    @Test(
        "separators stay inside a figure",
        arguments: [
            "73,000 شخص¶", "73.000 شخص¶", "٧٣٬٠٠٠ شخص¶", "١٫٥ مليون¶", "1,5 مليون¶", "1'000 شخص¶", "۷۳٬۰۰۰ شخص¶",
            "73␣\u{A0}000 شخص¶", "73␣\u{202F}000 شخص¶", "73␣\u{2009}000 شخص¶", "73␣ 000 شخص¶", "1␣ 234␣ 567 شخص¶",
        ])
    func separators(marked: String) { check(tokens: marked) }

    @Test(
        "separators that are none",
        arguments: [
            "عام 2019‖, 38 قتيلا¶", "16‖:‖30¶", "3‖-‖2¶", "15 20 شخصا¶", "12 3456 شخصا¶", "73\u{A0}00 شخص¶", "5‖/‖7¶", "20‖، 30¶",
        ])
    func noSeparators(marked: String) { check(tokens: marked) }

    @Test(
        "sentences end",
        arguments: [
            "انتهى اليوم‖.¶ بدأ الغد¶", "هل عاد‖؟¶ نعم‖!¶ عاد¶", "قال‖: «‖عدنا‖.‖»¶ ثم مضى¶", "قال‖: \"‖عدنا‖.‖\"¶ ثم مضى¶",
            "قتل 12‖.¶ وجرح 5¶",
            "(‖انتهى‖.‖)¶ ثم¶", "قال‖؛¶ ثم¶", "انتهى 2019‖.¶",
        ])
    func sentenceEnds(marked: String) { check(tokens: marked) }

    @Test(
        "an abbreviation, dots in a row and an address end no sentence",
        arguments: ["أ‖.‖ف‖.‖ب قالت¶", "د‖. علي حضر¶", "موقع a‖.‖b‖.‖org هنا¶"])
    func noSentenceEnds(marked: String) { check(tokens: marked) }

    @Test("marks of direction belong to no token, vowel marks to their word")
    func invisible() {
        let text = "\u{200F}قُتِلَ\u{200F} \u{202A}73,000\u{202C} شخصًا"
        let bytes = Array(text.utf8)
        let found = Desk.tokens(text).map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
        #expect(found == ["قُتِلَ", "73,000", "شخصًا"])
    }

    @Test("a range of lines is read with offsets into the whole text")
    func offsets() {
        let bytes = Array("أولا\r\nثانيا 5\r\n".utf8)
        var tokenizer = Tokenizer(fold: Desk.pack.fold, words: Desk.wordReader(), sentenceEnds: Desk.pack.sentenceEnds)
        var tokens: [Token] = []
        bytes.withUnsafeBufferPointer { tokenizer.read($0, 10..<bytes.count, into: &tokens) }
        #expect(tokens.map { [Int($0.start), Int($0.end)] } == [[10, 20], [21, 22]])
        #expect(tokens.last?.endsSentence == true)
    }

    @Test("an empty line and a line of white space hold nothing", arguments: ["", " ", "\u{A0}\t", "\u{200F}", "\r"])
    func empty(text: String) { #expect(Desk.tokens(text).isEmpty) }

    @Test("any valid UTF-8 falls into ordered spans on scalar boundaries")
    func anyText() {
        var random = Seeded(7)
        for round in 0..<600 {
            let text = random.text(length: Int.random(in: 0...40, using: &random))
            let bytes = Array(text.utf8)
            var last = 0
            for token in Desk.tokens(text) {
                let (start, end) = (Int(token.start), Int(token.end))
                #expect(last <= start && start < end && end <= bytes.count, "round \(round): \(text.debugDescription)")
                #expect(isBoundary(start, bytes) && isBoundary(end, bytes), "round \(round): \(text.debugDescription)")
                last = end
            }
        }
    }

    /// No byte that continues a scalar stands there.
    private func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
}
