import ClaimExtraction
import ClaimModel
import Testing

@Suite("What the country tells: currencies, and nationals abroad")
struct CountryTests {
    private func claims(_ text: String, outlet: String? = nil, url: String? = nil) -> [Claim] {
        var extractor = Extractor(rules: Desk.rules)
        var claims: [Claim] = []
        let info = DocumentInfo(id: "t", title: "", outlet: outlet, language: "ar", url: url)
        _ = extractor.extract(Document(info: info, text: Array(text.utf8)), withContext: false) { claims.append($0) }
        return claims
    }

    private func unit(_ text: String, outlet: String? = nil, url: String? = nil) -> String? {
        claims(text, outlet: outlet, url: url).first { $0.measure == "money" }?.quantity.unit
    }

    @Test("the country right behind the noun")
    func beside() {
        #expect(unit("كلف الجسر 30 مليون دينار بحريني.") == "bhd")
        #expect(unit("كلف الجسر 30 ألف ريال إيراني رغم دعم السعودية.") == "irr")
    }

    @Test("the country of the sentence, or of the whole article, also where it is named later")
    func article() {
        #expect(unit("خصصت بلدية طرابلس الغرب في ليبيا 30 مليون دينار للنظافة.") == "lyd")
        #expect(unit("كلف السوق 30 مليون دينار.\nافتتح السوق وزير تونسي في تونس، وهو أكبر أسواق تونس.") == "tnd")
    }

    @Test("the outlet's country, where nothing speaks against it")
    func outlet() {
        #expect(unit("كلف السوق 30 مليون دينار.", url: "https://news.example.dz/a/1") == "dzd")
        #expect(unit("كلف السوق 30 مليون دينار.", outlet: "الصباح التونسية") == "tnd")
        #expect(unit("كلف السوق 30 مليون دينار. وحضر تاجر من الكويت.", url: "news.example.dz/a/1") == "dinar")
    }

    @Test("in doubt the generic word stays")
    func doubt() {
        #expect(unit("كلف السوق 30 مليون دينار.") == "dinar")
        #expect(unit("كلفت الطريق بين تونس والجزائر 30 مليون دينار.") == "dinar")
    }

    @Test("small money is given in the main currency")
    func small() throws {
        let claim = try #require(claims("ارتفع ثمن الكيس في عمان الأردنية 40 فلسا.").first { $0.measure == "money" })
        #expect(claim.quantity.unit == "jod")
        #expect(claim.quantity.nominal == 0.04)
    }

    @Test("nationals are foreigners abroad only")
    func nationals() throws {
        let home = try #require(claims("حضر 40 تونسيا حفلا في تونس.").first)
        #expect(home.who == "people")
        #expect(home.group.id == "tunisians")
        let abroad = try #require(claims("حضر 40 تونسيا حفلا في لبنان.").first)
        #expect(abroad.who == "foreigners")
    }

    @Test("a nationality that is spelled like its country is no place")
    func homograph() throws {
        let claim = try #require(claims("أصيب 12 سوريا في إسطنبول.").first)
        #expect(claim.group.id == "syrians")
        #expect(claim.place.id == "istanbul")
        #expect(claim.who == "foreigners")
    }
}
