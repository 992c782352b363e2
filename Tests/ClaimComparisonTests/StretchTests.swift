import ClaimModel
import Testing

@testable import ClaimComparison

@Suite struct StretchTests {
    private func stretch(
        _ from: String?, _ to: String? = nil, _ length: String? = nil, reported: String? = "2019-03-20",
        latest: String? = nil
    ) -> Stretch {
        Stretch(
            TimeWindow(from: from.flatMap { PartialDate(iso: $0) }, to: to.flatMap { PartialDate(iso: $0) }, length: length),
            reported: reported.flatMap { PartialDate(iso: $0)?.firstDay }, latestNamed: latest.flatMap { PartialDate(iso: $0) })!
    }

    private func compare(_ a: Stretch, _ b: Stretch) -> Verdict { Stretch.compare(a, b, slack: 0.2) }

    @Test func noWindowIsNone() {
        #expect(Stretch(TimeWindow(), reported: nil, latestNamed: nil) == nil)
    }

    @Test func sameStartIsEqual() {
        #expect(compare(stretch("2019-01-09"), stretch("2019-01-09", reported: "2019-03-24")) == .equal)
        #expect(compare(stretch("2019-01"), stretch("2019-01-09")) == .equal)
    }

    @Test func shorterLiesInside() {
        #expect(compare(stretch(nil, nil, "P2M"), stretch("2018-09-01")) == .inside)
        #expect(compare(stretch("2018-09-01"), stretch(nil, nil, "P1W")) == .holds)
    }

    @Test func lengthAgainstStart() {
        #expect(compare(stretch(nil, nil, "P2M"), stretch("2019-01-18")) == .equal)
    }

    @Test func daysThatDoNotMeetAreApart() {
        #expect(compare(stretch(nil, nil, "P1D"), stretch(nil, nil, "P1D", reported: "2019-03-24")) == .apart)
        #expect(compare(stretch(nil, "2018-12"), stretch("2019-01-09")) == .apart)
    }

    @Test func withoutYearsTheLengthDecides() {
        let half = stretch("--09", nil, "P6M", reported: nil)
        #expect(compare(half, stretch(nil, nil, "P6M", reported: nil)) == .equal)
        #expect(compare(stretch(nil, nil, "P2M", reported: nil), stretch("--12", reported: nil, latest: "--02-20")) == .inside)
        #expect(compare(stretch(nil, nil, "P2M", reported: nil), stretch("--12", reported: nil)) == .open)
    }

    @Test func lengths() {
        #expect(Stretch.days("P1W") == 7)
        #expect(Stretch.days("PT36H") == 1.5)
        #expect(Stretch.days("P") == nil)
    }
}
