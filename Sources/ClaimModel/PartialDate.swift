/// A calendar date as precise as a text gives it: year, month, day, each perhaps unknown.
/// Gregorian, proleptic. Printed as ISO 8601: "2019-03-23", "2019-03", "2014", "--03-23", "--09".
///
/// Every figure and claim carries several, so it is packed into eight bytes.
public struct PartialDate: Hashable, Sendable {
    @usableFromInline var packedYear: Int32
    @usableFromInline var packedMonth: Int8
    @usableFromInline var packedDay: Int8

    /// What stands for a part that is not known.
    @usableFromInline static let noYear = Int32.min
    @usableFromInline static let noPart = Int8.min

    @inlinable
    public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
        packedYear = year.map { Int32(clamping: $0) } ?? Self.noYear
        packedMonth = month.map { Int8(clamping: $0) } ?? Self.noPart
        packedDay = day.map { Int8(clamping: $0) } ?? Self.noPart
    }

    @inlinable
    public var year: Int? {
        get { packedYear == Self.noYear ? nil : Int(packedYear) }
        set { packedYear = newValue.map { Int32(clamping: $0) } ?? Self.noYear }
    }
    @inlinable
    public var month: Int? {
        get { packedMonth == Self.noPart ? nil : Int(packedMonth) }
        set { packedMonth = newValue.map { Int8(clamping: $0) } ?? Self.noPart }
    }
    @inlinable
    public var day: Int? {
        get { packedDay == Self.noPart ? nil : Int(packedDay) }
        set { packedDay = newValue.map { Int8(clamping: $0) } ?? Self.noPart }
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

    /// ISO 8601 has four digits for a year.
    private static let years = 0...9999

    /// Reads what `iso` prints, and the date part of a date and time. Nil where it is no date.
    public init?(iso text: String) {
        if let plain = Self.plain(text) {
            self = plain
            return
        }
        let head = text.prefix { $0 != "T" && $0 != " " }
        if head.hasPrefix("--") {
            let parts = head.dropFirst(2).split(separator: "-").map { Int($0) }
            let day = parts.count > 1 ? parts[1] : nil
            guard let month = parts.first ?? nil, (1...12).contains(month), day.map((1...31).contains) ?? true else { return nil }
            self.init(month: month, day: day)
            return
        }
        let parts = head.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...3).contains(parts.count), let year = parts[0], Self.years.contains(year) else { return nil }
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

    /// "2019-03-23", alone or before a time of day: what nearly all metadata say. Nil for anything else.
    private static func plain(_ text: String) -> PartialDate? {
        var parts = (0, 0, 0)
        var place = 0
        for byte in text.utf8 {
            switch (place, byte) {
            case (0...3, 0x30...0x39): parts.0 = parts.0 * 10 + Int(byte - 0x30)
            case (5...6, 0x30...0x39): parts.1 = parts.1 * 10 + Int(byte - 0x30)
            case (8...9, 0x30...0x39): parts.2 = parts.2 * 10 + Int(byte - 0x30)
            case (4, 0x2D), (7, 0x2D): break
            case (10, 0x54), (10, 0x20):
                // A mark on the letter or the space would make it another character.
                guard text.utf8.dropFirst(11).first.map({ $0 < 0x80 }) ?? true else { return nil }
                return valid(parts)
            default: return nil
            }
            place += 1
        }
        return place == 10 ? valid(parts) : nil
    }

    private static func valid(_ parts: (Int, Int, Int)) -> PartialDate? {
        guard (1...12).contains(parts.1), (1...31).contains(parts.2) else { return nil }
        return PartialDate(year: parts.0, month: parts.1, day: parts.2)
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
