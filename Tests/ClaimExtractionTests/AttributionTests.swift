import Testing

@Suite("Who is credited")
struct AttributionTests {
    @Test(
        "verb, source and what is said",
        arguments: [
            "قالت الشرطة إن [14|value=14 source=police] شخصا قتلوا في الانفجار.",
            "أعلنت وزارة الصحة أن [14|source=health-ministry] شخصا أصيبوا.",
            "قال المرصد السوري لحقوق الإنسان إن [630|source=sohr value=630] مدنيا قتلوا.",
            "أعلنت قوات سوريا الديمقراطية مقتل [38|source=sdf measure=killed] مسلحا.",
        ])
    func verbSource(text: String) { check(text) }

    @Test(
        "according to",
        arguments: [
            "قتل [630|source=sohr] مدنيا، بحسب المرصد السوري لحقوق الإنسان.",
            "قتل [630|source=sohr] مدنيا، وفق المرصد السوري لحقوق الإنسان.",
            "وفقا للمرصد السوري لحقوق الإنسان قتل [630|source=sohr] مدنيا.",
            "قتل [630|source=sohr] مدنيا، حسبما أفاد المرصد السوري لحقوق الإنسان.",
            "بحسب المرصد السوري لحقوق الإنسان، قتل [630|source=sohr] مدنيا.",
        ])
    func according(text: String) { check(text) }

    @Test("a source that no list knows keeps the text's own words")
    func unknownSource() {
        check("قال رئيس جمعية صيادي الخليج إن [14|sourcetext=رئيس_جمعية_صيادي_الخليج] صيادا فقدوا.")
    }

    @Test(
        "unnamed classes are anonymous",
        arguments: ["قالت مصادر طبية إن [14|anonymous=true] شخصا قتلوا.", "قال شهود عيان إن [14|anonymous=true] شخصا قتلوا."])
    func anonymous(text: String) { check(text) }

    @Test(
        "an added sentence without a name carries the speaker on",
        arguments: ["وأضاف", "وأضاف المرصد", "وأوضح", "وأضاف المصدر ذاته"])
    func carried(verb: String) {
        check("قال المرصد السوري لحقوق الإنسان إن [630|source=sohr] مدنيا قتلوا. \(verb) أن [209|source=sohr] أطفال بينهم.")
    }

    @Test("the speaker goes on into a paragraph that opens by adding, and ends with one that does not")
    func paragraphs() {
        check(
            "قال المرصد السوري لحقوق الإنسان إن [630|source=sohr] مدنيا قتلوا.\nوأضاف أن [22|source=sohr] آخرين جرحوا.\nوتضررت [8|source=-] منازل."
        )
    }

    @Test("a chain: the first to say it is the source, the others passed it on")
    func chain() {
        check("نقلت وكالة فرانس برس عن المرصد السوري لحقوق الإنسان قوله إن [14|source=sohr via=afp] شخصا قتلوا.")
    }

    @Test("a contrast opens another region")
    func contrast() {
        check(
            "قالت وزارة الصحة إن [14|source=health-ministry] شخصا قتلوا، فيما تحدث المرصد السوري لحقوق الإنسان عن [21|source=sohr measure=killed] قتيلا."
        )
    }

    @Test("a headline's colon credits")
    func headlineColon() {
        check("المرصد السوري: مقتل [630|source=sohr headline=true] مدنيا", isHeadline: true)
        check("المرصد السوري لحقوق الإنسان: [630|source=sohr headline=true] مدنيا قتلوا", isHeadline: true)
    }

    @Test("the article's own voice")
    func ownVoice() { check("قتل [14|source=- sourcetext=-] شخصا في انفجار وسط المدينة.") }

    @Test("a denial makes no assertion")
    func denial() {
        check("نفت وزارة الصحة مقتل [14|status=denied source=health-ministry] شخصا.")
    }
}
