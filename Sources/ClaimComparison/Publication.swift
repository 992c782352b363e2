import ClaimModel

/// When an article came out, as precisely as is known.
struct Publication: Hashable, Sendable {
    var day: Int
    /// Minutes after midnight, universal time; nil where only the day is known.
    var minute: Int?

    init?(_ text: String?) {
        guard let text, let date = PartialDate(iso: text), date.day != nil, let day = date.firstDay else { return nil }
        self.day = day
        guard let mark = text.firstIndex(where: { $0 == "T" || $0 == " " }) else { return }
        let clock = text[text.index(after: mark)...]
        let digits = clock.prefix(5).split(separator: ":").compactMap { Int($0) }
        guard digits.count == 2 else { return }
        var minutes = digits[0] * 60 + digits[1]
        if let sign = clock.firstIndex(where: { $0 == "+" || $0 == "-" }) {
            let zone = clock[clock.index(after: sign)...].filter(\.isNumber).prefix(4)
            if zone.count == 4, let value = Int(zone) {
                minutes += (clock[sign] == "+" ? -1 : 1) * (value / 100 * 60 + value % 100)
            }
        }
        minute = minutes
    }

    /// When the figure held: the day that the claim states, else that of its article.
    init?(_ text: String?, asOf: PartialDate?) {
        let published = Publication(text)
        guard let asOf, asOf.day != nil, let day = asOf.firstDay, day != published?.day else {
            guard let published else { return nil }
            self = published
            return
        }
        self.day = day
    }

    /// Nil where the hour of one is not known.
    static func minutesApart(_ a: Publication?, _ b: Publication?) -> Int? {
        guard let a, let b, let x = a.minute, let y = b.minute else { return nil }
        return abs(a.day * 1440 + x - b.day * 1440 - y)
    }

    enum Order: Sendable { case same, firstEarlier, secondEarlier, unknown }

    static func order(_ a: Publication?, _ b: Publication?) -> Order {
        guard let a, let b else { return .unknown }
        if let x = a.minute, let y = b.minute {
            let (left, right) = (a.day * 1440 + x, b.day * 1440 + y)
            return left == right ? .same : left < right ? .firstEarlier : .secondEarlier
        }
        return a.day == b.day ? .same : a.day < b.day ? .firstEarlier : .secondEarlier
    }
}
