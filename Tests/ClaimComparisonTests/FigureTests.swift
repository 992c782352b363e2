import ClaimModel
import RuleReading
import Testing

@testable import ClaimComparison

/// Each row of the table of intervals.
@Suite struct FigureTests {
    private func figure(
        _ value: Double, _ modifier: Modifier = .exact, step: Double = 1, round: Bool = false,
        computed: Bool = false
    ) -> Figure {
        var quantity = Quantity(
            text: TextSpan(text: "", span: ByteSpan(0, 0)), modifier: modifier, unit: "person", nominal: value,
            step: step, isRound: round)
        quantity.isComputed = computed
        return Figure(quantity, factor: 1, tolerances: Tolerances())
    }

    @Test func exactIsItself() {
        #expect(figure(730, step: 10).outer == Reach(730, 730))
    }

    @Test func roundIsHalfAStepWide() {
        #expect(figure(52_000, step: 1000, round: true).outer == Reach(51_500, 52_500, isRounded: true))
        // Never more than a twentieth of the figure.
        #expect(figure(20_000, step: 10_000, round: true).outer == Reach(19_000, 21_000, isRounded: true))
    }

    @Test func aboutIsHalfAStepAndAStep() {
        let about = figure(61_000, .about, step: 1000, round: true)
        #expect(about.inner == Reach(60_500, 61_500))
        #expect(about.outer == Reach(60_000, 62_000))
    }

    @Test func nearlyEndsAtTheFigure() {
        let nearly = figure(30_000, .nearly, step: 10_000, round: true)
        #expect(nearly.inner == Reach(20_000, 30_000))
        #expect(nearly.outer == Reach(20_000, 30_600))
    }

    @Test func moreThanEndsWhereTheNextRoundFigureBegins() {
        let more = figure(750, .moreThan, step: 10)
        #expect(more.outer == Reach(750, .infinity, opensLow: true))
        #expect(more.inner == Reach(750, 800, opensLow: true))
        #expect(figure(5000, .moreThan, step: 1000).inner.upper == 7500)
        #expect(figure(4000, .moreThan, step: 1000).inner.upper == 5000)
        #expect(figure(1, .moreThan, step: 1).inner.upper == 1.5)
    }

    @Test func atLeastEndsAQuarterAbove() {
        #expect(figure(84, .atLeast).inner == Reach(84, 105))
        #expect(figure(84, .atLeast).outer == Reach(84, .infinity))
    }

    @Test func atMostEndsAtTheFigure() {
        #expect(figure(20_000, .atMost, step: 10_000).outer == Reach(0, 20_000))
        #expect(figure(8000, .atMost, step: 1000).inner == Reach(6000, 8000))
    }

    @Test func computedIsATenthWide() {
        #expect(figure(1500, .about, step: 100, computed: true).outer.upper >= 1650)
    }

    @Test func touchingAgreesUnlessBothEndsAreRounding() {
        #expect(!Reach(5, 10).isApart(from: Reach(10, 20)))
        #expect(Reach(71.5, 72.5, isRounded: true).isApart(from: Reach(72.5, 73.5, isRounded: true)))
        #expect(Reach(630, 630).isApart(from: Reach(630, .infinity, opensLow: true)))
    }

    @Test func datesAreDays() throws {
        let month = try #require(Figure(date: "2018-04"))
        let day = try #require(Figure(date: "2018-04-07"))
        let yearless = try #require(Figure(date: "--04-07"))
        #expect(Strain(same: month, day) == .none)
        #expect(Strain(same: try #require(Figure(date: "2018-04-09")), day) == .hard)
        #expect(Strain(same: yearless, day.yearless) == .none)
        #expect(Figure(date: "soon") == nil)
    }

    @Test func strainOfAPart() {
        #expect(Strain(part: figure(5), whole: figure(8)) == .none)
        #expect(Strain(part: figure(9), whole: figure(8)) == .hard)
        #expect(Strain(part: figure(900), whole: figure(750, .moreThan, step: 10)) == .soft)
    }
}
