import ClaimExtraction
import ClaimModel
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Texts that go on without end: what they cost grows with their length, and with nothing else.
@Suite("Endless texts", .serialized)
struct EndlessTests {
    /// One sentence, one paragraph, over and over the same.
    enum Shape: String, CaseIterable {
        case sentence = "قُتل 12 شخصا في حلب وفق المرصد وأصيب ثلاثون آخرون بينهم أربعة أطفال و"
        case numbers = "4711 "
        case counts = "و12 قتيلا "
        case places = "حلب 5 "
        case credits = "قال المرصد إن "
        case cues = "مقتل "
        case parts = "12 قتيلا بينهم "
        case quotes = "قال « ( [ "
        case brackets = "(("
        case letters = "ب"
        case digits = "7"
        case separators = "1,"

        func text(_ bytes: Int) -> String {
            "قُتل خمسة مدنيين في قصف على المدينة " + String(repeating: rawValue, count: bytes / rawValue.utf8.count)
        }
    }

    @Test("four times the text costs about four times as much", arguments: Shape.allCases)
    func cost(shape: Shape) {
        _ = Desk.rules
        let small = time { read(shape.text(6_000)) }
        let large = time { read(shape.text(24_000)) }
        // Sixteen times would be the square; neighbours on the same core and its caches get room.
        #expect(large < small * 9 + .milliseconds(40), "\(small) for the short text, \(large) for the long one")
    }

    @Test("no sentence is quoted that has no end")
    func quotes() {
        let text = Shape.counts.text(60_000)
        let claims = Desk.claims(text)
        #expect(claims.count > 2_000)
        #expect(claims.allSatisfy { $0.evidence.span.length < 8_000 && $0.evidence.span.contains($0.quantity.text.span) })
    }

    @Test("a line without end is read to its end", arguments: ["", " ", ". ", "،"])
    func lastFigure(separator: String) {
        let text = String(repeating: "كلمة" + separator, count: 12_000) + " قُتل 12 شخصا"
        #expect(Desk.claims(text).map(\.quantity.nominal) == [12])
    }

    private func read(_ text: String) {
        _ = Desk.claims(text)
        _ = Desk.mentions(text)
    }

    private func time(_ work: () -> Void) -> Duration {
        (0..<2).map { _ in
            let start = Self.spent
            work()
            return Self.spent - start
        }
        .min()!
    }

    /// What this thread has computed so far: a wait for other programs does not count.
    private static var spent: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
    }
}
