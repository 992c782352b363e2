import RuleReading
import Testing
import TextReading

@Suite("Folding")
struct FoldTableTests {
    @Test(
        "spellings of one word fold to one form",
        arguments: [
            ["قتلى", "قَتْلَى", "قـتـلـى", "قتلي", "ﻗﺘﻠﻰ"],
            ["أحمد", "احمد", "إحمد", "آحمد", "ٱحمد"],
            ["مئة", "مئه", "ﻣﺌﺔ", "مِئَةٌ"],
            ["مسؤول", "مسوول"],
            ["لاجئ", "ﻻجئ", "ﻻجي", "لاجى"],
            ["الآن", "اﻵن", "الان"],
            ["کشمیر", "كشمير"],
            ["الله", "ﷲ"],
            ["برج", "ب\u{200F}رج", "برج\u{200E}", "\u{202B}برج\u{202C}", "\u{2067}برج\u{2069}", "\u{FEFF}برج", "ب\u{00AD}رج"],
            ["ثلاثا", "ثلاثاً", "ثلاثًا"],
            ["وزراء", "وُزَراء"],
            ["OSDH", "osdh"],
            ["Évian", "évian"],
        ])
    func oneForm(spellings: [String]) {
        for spelling in spellings {
            #expect(Desk.folded(spelling) == Desk.folded(spellings[0]), "\(spelling) and \(spellings[0])")
        }
    }

    @Test(
        "words that differ stay apart",
        arguments: [("قتل", "قتيل"), ("ماء", "ما"), ("سأل", "سل"), ("عام", "عم"), ("ثلث", "ثالث")])
    func apart(one: String, other: String) {
        #expect(Desk.folded(one) != Desk.folded(other))
    }

    @Test("digits of three scripts", arguments: ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"])
    func digits(text: String) {
        #expect(text.unicodeScalars.map { FoldTable.digitValue($0.value) } == Array(0...9))
        #expect(Desk.folded(text) == "0123456789")
        #expect(text.unicodeScalars.allSatisfy { Desk.pack.fold.classOf($0.value) == .digit })
    }

    @Test("a look-alike is no digit", arguments: ["²", "½", "Ⅳ", "०", "𝟝", "٫"])
    func noDigits(text: String) {
        #expect(text.unicodeScalars.allSatisfy { FoldTable.digitValue($0.value) == nil })
    }

    @Test("classes of characters")
    func classes() {
        func kinds(_ text: String) -> Set<FoldTable.Class> { Set(text.unicodeScalars.map { Desk.pack.fold.classOf($0.value) }) }
        #expect(kinds("قتيلﻻﷲéZ") == [.letter])
        #expect(kinds(" \t\u{A0}\u{202F}\u{2009}\u{3000}") == [.space])
        #expect(kinds("ـًٌٍَُِّْٰ\u{200F}\u{061C}").isSubset(of: [.dropped, .other]))
        #expect(kinds("ـًٌٍَُِّْٰ") == [.dropped])
        #expect(kinds("،.؟«%🕊") == [.other])
    }

    @Test("a table without any pack knows what Unicode says")
    func bare() {
        let table = FoldTable()
        #expect(table.folded("ÀB9") == Array("àb9".utf8))
        #expect(table.classOf(0x640) == .letter)
        #expect(table.folded("أ") != table.folded("ا"))
    }

    @Test("folding twice changes nothing more")
    func twice() {
        var random = Seeded(1)
        for _ in 0..<400 {
            let once = Desk.folded(random.text(length: 24))
            #expect(Desk.folded(once) == once)
        }
    }
}
