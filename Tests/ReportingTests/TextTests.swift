import ClaimModel
import Testing

@testable import Reporting

@Suite struct TextTests {
    @Test func placesCountCharacters() {
        let text = Array("أول\n😀 ثانٍ 630".utf8)
        let offset = text.count - 3
        #expect(TextPlace(of: offset, in: text).line == 2)
        #expect(TextPlace(of: offset, in: text).column == 7)
        #expect(TextPlace(of: 0, in: text).column == 1)
        #expect(TextPlace(of: 999, in: text).line == 2)
    }

    @Test func excerptKeepsTheFigureAndCutsBetweenWords() {
        let excerpt = Excerpt(of: Sample.claims[3], width: 40)
        #expect(excerpt.figure == "430")
        #expect(excerpt.before.hasPrefix("… ") && excerpt.after.hasSuffix(" …"))
        #expect(excerpt.before.count + excerpt.figure.count + excerpt.after.count <= 42)
    }

    @Test func excerptOfAFigureOutsideItsSentenceMarksNothing() {
        var claim = Sample.claims[0]
        claim.quantity.text.span = ByteSpan(4000, 4003)
        #expect(Excerpt(of: claim).figure.isEmpty)
        #expect(Excerpt(of: claim).before == claim.evidence.text)
    }

    @Test func directionComesFromTheLetters() {
        #expect(TextDirection(of: "AFP: قال المرصد إن القتلى كثر") == .rightToLeft)
        #expect(TextDirection(of: "The observatory (المرصد) said") == .leftToRight)
        #expect(!TextDirection.holdsRightToLeft("٤١٢ 412"))
    }

    @Test func anchorsNeverMeet() {
        #expect(AnchorName.make("claim", "a#1") != AnchorName.make("claim", "a_23_1"))
        #expect(AnchorName.plain("f1") == "f1")
    }

    @Test func overlappingMarksBecomeOne() {
        let document = Document(info: DocumentInfo(id: "d"), text: Array("between 500 and 600 dead\n\nend".utf8))
        let marks = [(8, 19, "a"), (8, 11, "b"), (16, 19, "c")].map {
            MarkedArticle.Mark(span: ByteSpan($0.0, $0.1), look: "claim", anchor: $0.2, note: $0.2, target: nil)
        }
        let paragraphs = MarkedArticle(document: document, marks: marks).paragraphs.map(\.html)
        let html = paragraphs[0]
        #expect(html.split(separator: "<mark").count == 2)
        #expect(html.contains("<bdi>500 and 600</bdi>"))
        for id in ["a", "b", "c"] { #expect(html.contains("id=\"\(id)\"")) }
        #expect(paragraphs.count == 2 && paragraphs[1] == "end")
    }
}
