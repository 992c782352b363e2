import ClaimModel
import Testing

@testable import ClaimComparison

/// One made case for each kind of finding, and what must stay silent.
@Suite struct KindTests {
    @Test func oneSourceTwoFigures() {
        #expect(told(Made(document: "a", value: 48), Made(document: "b", value: 57)) == ["same_source_conflict high"])
    }

    @Test("a headline repeats its body's figure in the paper's own voice: no disagreement of its own")
    func headlineBesideItsBody() throws {
        let headline = Made(document: "a", value: 48, source: nil, isHeadline: true)
        let body = Made(document: "a", value: 48, at: 30)
        let found = findings(headline, body, Made(document: "b", value: 57, at: 30))
        #expect(found.map(\.kind) == ["same_source_conflict"])
        #expect(try #require(found.first).claims.contains("a#0"))
        // Another figure in the headline is another matter.
        let other = Made(document: "a", value: 46, source: nil, isHeadline: true)
        #expect(findings(other, body, Made(document: "b", value: 57, at: 30)).count > 1)
    }

    @Test func closedWindowsAreNoUpdate() {
        let six = Made(document: "a", published: nil, value: 730, step: 10, place: "district", from: "--09", length: "P6M")
        let more = Made(document: "b", published: nil, value: 750, modifier: .moreThan, step: 10, place: "town", length: "P6M")
        #expect(told(six, more) == ["same_source_conflict high"])
    }

    @Test func twoSources() {
        #expect(
            told(Made(document: "a", value: 31), Made(document: "b", value: 44, source: "crescent")) == [
                "cross_source_conflict medium"
            ])
    }

    @Test func aSmallGapIsLow() {
        #expect(
            told(Made(document: "a", value: 1000), Made(document: "b", value: 1010, source: "crescent")) == [
                "cross_source_conflict low"
            ])
    }

    @Test func tacitEndsAreOneStepQuieter() {
        let more = Made(document: "a", value: 340, modifier: .moreThan, step: 10, source: "crescent")
        #expect(told(more, Made(document: "b", value: 345)) == [])
        #expect(told(more, Made(document: "b", value: 380)) == ["cross_source_conflict low"])
    }

    @Test func boundAgainstCount() {
        #expect(
            told(Made(document: "a", value: 630, modifier: .moreThan, step: 10), Made(document: "b", value: 630, step: 10))
                == ["bound_mismatch low"])
    }

    @Test func laterAndLargerIsAnUpdate() {
        let found = findings(Made(document: "a", value: 12), Made(document: "b", published: "2024-03-06", value: 19))
        #expect(found.map(\.kind) == ["update"])
        #expect(found.map(\.severity) == [.info])
    }

    @Test func withoutDatesAnUpdateIsLow() {
        #expect(
            told(Made(document: "a", published: nil, value: 12), Made(document: "b", published: nil, value: 19)) == ["update low"]
        )
    }

    @Test func anOfficeUpdatesItsHouse() {
        let office = Made(document: "a", value: 12, source: "office")
        #expect(told(office, Made(document: "b", published: "2024-03-06", value: 19, source: "house")) == [])
    }

    @Test func laterAndSmallerIsARegression() {
        #expect(
            told(Made(document: "a", value: 46), Made(document: "b", published: "2024-03-07", value: 39)) == ["regression medium"]
        )
    }

    @Test func oneStatementIsNoUpdate() {
        let quoted = { (document: String, published: String) in
            [("injured", 61.0), ("missing", 29_600), ("rescued", 520), ("detained", 1306)].enumerated().map { at, pair in
                Made(document: document, published: published, value: pair.1, measure: pair.0, at: at).claim
            }
        }
        let claims =
            quoted("a", "2024-03-05") + quoted("b", "2024-03-06")
            + [Made(document: "a", value: 34, at: 9).claim, Made(document: "b", published: "2024-03-06", value: 37, at: 9).claim]
        let told = Comparison.compare(claims, rules: Rules.shipped).findings.filter { $0.severity > .info }
        #expect(told.map(\.kind) == ["same_source_conflict"])
    }

    @Test func killedAndInjuredSwapped() {
        let found = findings(
            Made(document: "a", value: 82, at: 1), Made(document: "a", value: 61, measure: "injured", at: 2),
            Made(document: "b", published: "2024-03-06", value: 61, at: 1),
            Made(document: "b", published: "2024-03-06", value: 82, measure: "injured", at: 2))
        #expect(found.map(\.kind) == ["same_source_conflict", "same_source_conflict"])
        #expect(found.allSatisfy { $0.also.contains("slip_swap") && $0.severity == .high })
    }

    @Test func headlineAgainstBody() {
        let body = Made(document: "a", value: 37, at: 5)
        #expect(
            told(Made(document: "a", value: 25, place: nil, source: nil, isHeadline: true), body) == ["internal_conflict high"])
        let other = Made(document: "a", value: 25, source: "crescent", at: 8)
        #expect(
            !told(Made(document: "a", value: 25, source: nil, isHeadline: true), body, other).contains("internal_conflict high"))
    }

    @Test func aHeadlineThatItsBodyBearsOutIsNoConflict() {
        let found = told(
            Made(document: "a", value: 7, isHeadline: true), Made(document: "a", value: 7, at: 5),
            Made(document: "a", value: 8, source: "hospital", at: 9))
        #expect(found == ["cross_source_conflict low"])
    }

    @Test func aPartLargerThanItsWhole() {
        #expect(told(Made(value: 20), Made(value: 23, who: "children", partOf: "a#0", at: 3)) == ["part_exceeds_whole high"])
        #expect(told(Made(value: 20), Made(value: 6, who: "children", partOf: "a#0", at: 3)) == [])
    }

    @Test func partsOfOneSentenceThatAddUpToTooMuch() {
        var women = Made(value: 50, who: "women", partOf: "a#0", at: 20).claim
        var children = Made(value: 30, who: "children", partOf: "a#0", at: 25).claim
        women.evidence.span = ByteSpan(0, 60)
        children.evidence.span = ByteSpan(0, 60)
        let whole = Made(value: 73).claim
        let found = Comparison.compare([whole, women, children], rules: Rules.shipped).findings
        #expect(found.map(\.kind) == ["part_exceeds_whole"])
        #expect(found.first?.message["en"]?.contains("80") == true)
        // Foreigners may be women: nothing adds up.
        children.who = "foreigners"
        #expect(Comparison.compare([whole, women, children], rules: Rules.shipped).findings.isEmpty)
    }

    @Test func tenfold() {
        let found = findings(Made(document: "a", value: 1306), Made(document: "b", value: 13_060))
        #expect(found.map(\.kind) == ["scale_suspect"])
        #expect(found.first?.also == ["same_source_conflict"])
    }

    @Test func oneEventTwoDates() {
        let first = Made(
            document: "a", value: nil, unit: "date", measure: "event_date", subject: "flood", who: nil, date: "2024-03-09")
        let second = Made(
            document: "b", value: nil, unit: "date", measure: "event_date", subject: "flood", who: nil,
            date: "2024-03-10/2024-03-11")
        #expect(told(first, second) == ["date_conflict medium"])
        var open = first
        open.subject = nil
        #expect(told(open, second) == ["date_conflict low"])
        open.context = ["river", "valley"]
        #expect(told(open, second) == [])
    }

    @Test func oneSpanTwoLengths() {
        let years = Made(document: "a", value: 3, unit: "year", measure: "duration", subject: "campaign", who: nil)
        #expect(
            told(years, Made(document: "b", value: 48, unit: "month", measure: "duration", subject: "campaign", who: nil))
                == ["duration_conflict medium"])
        #expect(
            told(years, Made(document: "b", value: 36, unit: "month", measure: "duration", subject: "campaign", who: nil)) == [])
        #expect(told(years, Made(document: "b", value: 5, unit: "year", measure: "duration", subject: "rule", who: nil)) == [])
    }

    @Test func oneFigureTwoSources() {
        #expect(
            told(Made(document: "a", value: 11_342), Made(document: "b", value: 11_342, source: "crescent"))
                == ["attribution_conflict low"])
        #expect(told(Made(document: "a", value: 12), Made(document: "b", value: 12, source: "crescent")) == [])
    }

    @Test func aDisownedFigureIsLouder() {
        let denial = Made(document: "c", value: 11_342, source: "crescent", status: .denied)
        #expect(
            told(Made(document: "a", value: 11_342), Made(document: "b", value: 11_342, source: "crescent"), denial)
                == ["attribution_conflict medium"])
    }

    @Test func aWireIsOneVoiceWhoeverPrintsIt() {
        var copies = ["a", "b"].map { Made(document: $0, value: 37, source: nil).claim }
        for index in copies.indices { copies[index].attribution.via = [NameReference(id: "agency")] }
        #expect(Comparison.compare(copies, rules: Rules.shipped).findings.isEmpty)
    }

    @Test func theDayOfTheFigureCountsBeforeThatOfTheArticle() {
        var late = Made(document: "a", published: "2024-03-09", value: 12).claim
        late.time.asOf = PartialDate(iso: "2024-03-05")
        let found = Comparison.compare(
            [late, Made(document: "b", published: "2024-03-07", value: 19).claim], rules: Rules.shipped
        ).findings
        #expect(found.map(\.kind) == ["update"])
    }

    @Test func aChainOfDisagreementsIsNotOneFinding() {
        let tolls = [20.0, 90, 400, 1800].enumerated().map { at, value in
            Made(document: "d\(at)", value: value, source: "source \(at)").claim
        }
        let found = Comparison.compare(tolls, rules: Rules.shipped).findings
        #expect(found.allSatisfy { $0.claims.count <= 3 })
        #expect(!found.contains { $0.claims.contains("d0#0") && $0.claims.contains("d3#0") })
    }

    @Test func twoVoicesThatAgree() {
        let found = findings(Made(document: "a", value: 37), Made(document: "b", value: 37, source: "crescent"))
        #expect(found.map(\.kind) == ["agreement"])
    }

    @Test func supersededAndDeniedFiguresConflictWithNothing() {
        #expect(told(Made(document: "a", value: 12, status: .superseded), Made(document: "b", value: 30)) == [])
        #expect(told(Made(document: "a", value: 12, status: .denied), Made(document: "b", value: 30)) == [])
    }
}
