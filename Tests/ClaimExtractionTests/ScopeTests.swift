import ClaimModel
import Testing

@Suite("Frames, parts and what is no claim")
struct ScopeTests {
    @Test("two measures in one sentence")
    func twoMeasures() {
        check(
            "أسفر الحادث عن مقتل [12|measure=killed value=12 who=people] شخصا وإصابة [30|measure=injured value=30 who=people] آخرين."
        )
        check("قتل [12|measure=killed] جنديا وأصيب [خمسة|measure=injured value=5].")
        check("[17|measure=killed] قتيلا و[30|measure=injured] جريحا في انهيار", isHeadline: true)
    }

    @Test("the cue may stand behind its count")
    func before() {
        check("[21|measure=killed who=other] عاملا لقوا حتفهم في المصنع.")
        check("نحو [ستين ألف|measure=displaced value=60000] شخص فروا من القرية.")
    }

    @Test("parts know their whole, and parts of parts theirs")
    func parts() {
        check("قتل [17|value=17] شخصا، بينهم [خمسة|part_of=17 who=children measure=killed] أطفال.")
        check("قتل [ثمانية|value=8] أشخاص، هم [ستة|value=6] جهاديين، بينهم [خمسة|part_of=6 who=foreigners] أجانب.")
        check("قتل [17|value=17] شخصا، بينهم [خمسة|part_of=17] أطفال و[ثلاث|value=3 who=women part_of=17] نساء.")
    }

    @Test("an earlier toll is superseded, the new one is not")
    func superseded() {
        check(
            "ارتفع عدد القتلى إلى [44|status=asserted measure=killed] شخصا بعد أن كانت حصيلة سابقة تشير إلى [38|status=superseded measure=killed]."
        )
    }

    @Test("what might have been is no claim")
    func hypothesis() { expectSilence("لو انهار السد لقتل 500 شخص.") }

    @Test("no deaths are none", arguments: ["لم يقتل 12 شخصا في الحادث.", "لم يعلن الجيش مقتل أحد."])
    func negation(text: String) { expectSilence(text, about: "killed") }

    @Test("lines of the web page are passed over")
    func boilerplate() {
        check("قتل [12|value=12] شخصا في القرية.\nاقرأ أيضا\nمقتل [15|aside=reading.boilerplate] شخصا في حادث آخر")
        check("قتل [12|value=12] شخصا في القرية.\n[8|aside=reading.counter]\n")
    }

    @Test("the first line is the headline, after a section's name the second")
    func headline() {
        check(
            "مقتل [12|headline=true] شخصا في انفجار قرب المرفأ\nقتل [12|headline=false] شخصا أمس في انفجار قرب المرفأ.",
            isHeadline: true)
        check("سياسة\nمقتل [12|headline=true] شخصا في انفجار\nقتل [12|headline=false] شخصا أمس.", isHeadline: true)
        check("قتل [12|headline=false] شخصا أمس في انفجار قرب المرفأ. وجرح عشرون.", isHeadline: true)
    }

    @Test("line ends of every kind")
    func lineEnds() {
        check(
            "عنوان قصير بلا رقم\r\nقتل [12|value=12 headline=false] شخصا.\r\nوأصيب [30|value=30 measure=injured] شخصا.\r\n",
            isHeadline: true)
    }

    @Test("spans are of the original bytes")
    func spans() {
        check("🕊️ قُتِلَ «\u{200F}[٤٢٬٤٥٥|value=42455]\u{200F}» شَخْصًا.")
    }

    @Test("coverage counts every number once")
    func coverage() {
        let coverage = Desk.coverage("عنوان لا رقم فيه\nقتل 12 شخصا عند الساعة 7 قرب الجسر، وقال 44 بلا شيء.\n")
        #expect(coverage.numbers == coverage.claims + coverage.setAside + coverage.notPlaced.count)
        #expect(coverage.claims >= 1 && coverage.setAside >= 1)
    }

    @Test("a text without rules for its language is passed over with a notice, an empty one in silence")
    func otherLanguage() {
        #expect(Desk.claims("").isEmpty)
        #expect(Desk.mentions("\n\n").isEmpty)
    }
}
