/// A calendar date as precise as a text gives it: year, month, day, each perhaps unknown.
/// Gregorian, proleptic. Printed as ISO 8601: "2019-03-23", "2019-03", "2014", "--03-23", "--09".
public struct PartialDate: Hashable, Sendable {
    public var year: Int?
    public var month: Int?
    public var day: Int?

    public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    public var isEmpty: Bool { year == nil && month == nil && day == nil }

    public var iso: String {
        var out = year.map { Self.pad($0, 4) } ?? "-"
        if let month {
            out += "-" + Self.pad(month, 2)
            if let day { out += "-" + Self.pad(day, 2) }
        }
        return out
    }

    /// Reads what `iso` prints, and the date part of a date and time. Nil where it is no date.
    public init?(iso text: String) {
        let head = text.prefix { $0 != "T" && $0 != " " }
        if head.hasPrefix("--") {
            let parts = head.dropFirst(2).split(separator: "-").map { Int($0) }
            guard let month = parts.first ?? nil, (1...12).contains(month) else { return nil }
            self.init(month: month, day: parts.count > 1 ? parts[1] : nil)
            return
        }
        let parts = head.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...3).contains(parts.count), let year = parts[0] else { return nil }
        self.init(year: year)
        if parts.count > 1 {
            guard let month = parts[1], (1...12).contains(month) else { return nil }
            self.month = month
        }
        if parts.count > 2 {
            guard let day = parts[2], (1...31).contains(day) else { return nil }
            self.day = day
        }
    }

    /// Days since 1970-01-01 of the first day that the date covers; nil without a year.
    public var firstDay: Int? { year.map { Self.days(year: $0, month: month ?? 1, day: day ?? 1) } }

    /// Days since 1970-01-01 of the last day that the date covers; nil without a year.
    public var lastDay: Int? {
        guard let year else { return nil }
        guard let month else { return Self.days(year: year, month: 12, day: 31) }
        return Self.days(year: year, month: month, day: day ?? Self.length(ofMonth: month, in: year))
    }

    /// The date that lies so many days after 1970-01-01.
    public init(daysSince1970 days: Int) {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let doe = z - era * 146_097
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        self.init(year: yoe + era * 400 + (month <= 2 ? 1 : 0), month: month, day: doy - (153 * mp + 2) / 5 + 1)
    }

    /// Days since 1970-01-01 (same source, days_from_civil).
    public static func days(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yoe = y - era * 400
        let doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
        return era * 146_097 + doe - 719_468
    }

    public static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func pad(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
