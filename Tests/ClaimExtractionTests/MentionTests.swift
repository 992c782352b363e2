import ClaimExtraction
import ClaimModel
import Testing

@Suite("What is read before any claim is made of it")
struct MentionTests {
    /// Kind, words and id of the mentions of some kinds, in the order of the text.
    private func told(_ text: String, _ kinds: Set<Mention.Kind>) -> [String] {
        Desk.mentions("عنوان لا رقم فيه\n" + text).filter { kinds.contains($0.kind) }
            .map { "\($0.kind.rawValue) «\($0.words.text)» \($0.id ?? "-")" }
    }

    @Test("a source with the verb that credits it")
    func sources() {
        #expect(
            told("وأعلن الدفاع المدني أن 12 شخصا قتلوا", [.source, .cue]) == [
                "cue «أعلن» attribution.announced", "source «الدفاع المدني» civil-defence", "cue «قتلوا» killed",
            ])
        #expect(
            told("قتل 12 شخصا، بحسب مصادر طبية", [.source, .cue]) == [
                "cue «قتل» killed", "cue «بحسب» attribution.according", "source «مصادر طبية» medical-sources",
            ])
    }

    @Test("of a chain the one who said it first")
    func chain() {
        #expect(
            told("نقلت وكالة رويترز عن منظمة الصحة العالمية أن 90 شخصا أصيبوا", [.source]) == [
                "source «منظمة الصحة العالمية» who"
            ])
    }

    @Test("whom \"he added\" carries on has no words of his own there")
    func carried() {
        #expect(
            told("قال الدفاع المدني إن 14 شخصا قتلوا. وأضاف أن 30 آخرين أصيبوا", [.source]) == [
                "source «الدفاع المدني» civil-defence"
            ])
    }

    @Test("a place that was learned, without an id")
    func learned() {
        #expect(told("وصل 12 شخصا إلى بلدة الرستونة", [.place]) == ["place «الرستونة» -"])
    }

    @Test("words that bound a figure or its time")
    func windowsAndHedges() {
        #expect(
            told("قتل نحو 12 شخصا خلال الأشهر الستة الماضية", [.cue]) == [
                "cue «قتل» killed", "cue «نحو» wording.hedges", "cue «خلال» dates.windows",
            ])
    }

    @Test("units of what is counted, of time and of shares")
    func units() {
        let read = Desk.mentions("عنوان لا رقم فيه\nقتل 12 شخصا ودمر القصف جسرين وأصاب 40 في المئة من المحال")
        #expect(read.filter { $0.kind.isFigure }.map(\.unit) == ["person", "building", "percent"])
    }

    @Test(
        "a length of time is told with its unit",
        arguments: ["نحو ستة أشهر": "ستة أشهر", "الأشهر الستة": "الأشهر الستة", "شهرين": "شهرين"])
    func lengths(_ words: String, _ told: String) {
        let read = Desk.mentions("عنوان لا رقم فيه\nاستمر الحصار \(words)").filter { $0.kind == .duration }
        #expect(read.map(\.words.text) == [told])
    }

    @Test("ordinals are set aside, with the rule")
    func ordinals() {
        let read = Desk.mentions("عنوان لا رقم فيه\nعقدت الجلسة الرابعة في السابع من نيسان").filter { $0.kind == .ordinal }
        #expect(read.map(\.words.text) == ["الرابعة"])
        #expect(read.map(\.nominal) == [4])
        #expect(read.map(\.setAside) == ["numbers.ordinal"])
    }

    @Test("an age is set aside although it is a length of time")
    func age() {
        let read = Desk.mentions("عنوان لا رقم فيه\nشاب يبلغ من العمر 19 عاما").filter { $0.kind == .duration }
        #expect(read.map(\.setAside) == ["wording.age"])
    }
}
