import RuleReading
import Testing
import TextReading

@Suite("Particles written with a word")
struct WordReaderTests {
    /// The known forms that a written word is read as.
    private func forms(_ word: String) -> [String] {
        var reader = Desk.wordReader()
        let bytes = Array(word.utf8)
        let id = bytes.withUnsafeBufferPointer { reader.read($0) }
        return reader.readings(of: id).map { String(decoding: Desk.pack.forms.bytes(of: $0.form), as: UTF8.self) }
    }

    @Test(
        "particles before a word are peeled",
        arguments: [
            ("وخمسة", "خمسة"), ("فثلاثة", "ثلاثة"), ("بثماني", "ثماني"), ("بثلاثين", "ثلاثين"), ("لألف", "ألف"), ("وبألف", "ألف"),
            ("الستة", "ستة"),
            ("والستة", "ستة"), ("وللمقاتلين", "مقاتلين"), ("للمقاتلين", "مقاتلين"), ("بالمدنيين", "مدنيين"), ("فالقتلى", "قتلى"),
            ("كقتيل", "قتيل"),
            ("وَبِخَمسةٍ", "خمسة"),
        ])
    func peeled(word: String, bare: String) {
        #expect(forms(word).contains(Desk.folded(bare)), "\(word) reads as \(forms(word))")
    }

    @Test(
        "pronouns behind a word are peeled",
        arguments: [("ثلثاهم", "ثلثا"), ("نصفهم", "نصف"), ("مقاتليها", "مقاتلي"), ("وثلثاهم", "ثلثا")])
    func pronouns(word: String, bare: String) {
        #expect(forms(word).contains(Desk.folded(bare)), "\(word) reads as \(forms(word))")
    }

    @Test(
        "a word that means something as it stands keeps its letters",
        arguments: ["وفاة", "ألف", "واحد", "بيان", "فيضان", "كانون", "لجنة", "ولاية", "بلدة", "وزير", "فبراير", "ليل"])
    func kept(word: String) {
        let read = forms(word)
        #expect(read.isEmpty || read.first == Desk.folded(word), "\(word) reads as \(read)")
    }

    @Test("an unknown word has a number of its own, its letters and no reading", arguments: ["بتزشق", "ززززز", "ولللل", "qwrtz"])
    func unknown(word: String) {
        var reader = Desk.wordReader()
        let bytes = Array(word.utf8)
        let id = bytes.withUnsafeBufferPointer { reader.read($0) }
        let other = Array("مجهولة".utf8).withUnsafeBufferPointer { reader.read($0) }
        #expect(id >= 0 && other != id)
        #expect(reader.readings(of: id).isEmpty)
        #expect(Array(reader.known.folded(id)) == Array(Desk.folded(word).utf8))
    }

    @Test("a second look at a word gives the same answer, and forgetting an almost empty memory changes nothing")
    func memory() {
        var reader = Desk.wordReader()
        let bytes = Array("وخمسة".utf8)
        let first = bytes.withUnsafeBufferPointer { reader.read($0) }
        let again = bytes.withUnsafeBufferPointer { reader.read($0) }
        _ = reader.forgetIfFull()
        let later = bytes.withUnsafeBufferPointer { reader.read($0) }
        #expect(first == again && again == later)
    }

    @Test("how many letters in front are not the word's own")
    func skipped() {
        var reader = Desk.wordReader()
        func first(_ word: String) -> WordReading? {
            let bytes = Array(word.utf8)
            let id = bytes.withUnsafeBufferPointer { reader.read($0) }
            return reader.readings(of: id).first
        }
        #expect(first("خمسة")?.skipped == 0)
        #expect(first("وبخمسة")?.skipped == 2)
        // The article belongs to the word.
        #expect(first("والستة")?.skipped == 1)
        #expect(first("ثلثاهم")?.hasEnclitic == true)
    }
}
