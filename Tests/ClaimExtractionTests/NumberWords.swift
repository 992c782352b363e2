/// An integer in Arabic words, as a careful writer puts it before a counted noun.
struct NumberWords {
    enum Gender: CaseIterable { case masculine, feminine }
    enum Case: CaseIterable { case nominative, accusative }

    /// How the same word is written by different desks.
    enum Spelling: CaseIterable {
        /// خمسمئة
        case plain
        /// خمسمائة, hamza as printed
        case oldHundred
        /// خمس مئة
        case splitHundred
        /// خمسميه, no hamza anywhere, ه for ة
        case careless
        /// vowel marks, tanwin and tatweel on the words
        case marked
    }

    /// Of the counted noun; the words for three to ten take the other one.
    var gender: Gender
    var grammaticalCase: Case
    var spelling = Spelling.plain
    /// The noun follows: a dual at the end loses its last letter.
    var isConstruct = false

    func words(_ value: Int) -> String {
        guard value > 0 else { return "صفر" }
        var parts: [String] = []
        var rest = value
        for scale in Self.scales.reversed() where rest >= scale.value {
            parts.append(multiple(rest / scale.value, of: scale))
            rest %= scale.value
        }
        if rest > 0 { parts.append(below1000(rest, gender)) }
        if isConstruct, let last = parts.last, Self.duals.contains(last) { parts[parts.count - 1] = String(last.dropLast()) }
        return spelled(parts.joined(separator: " و"))
    }

    /// Duals that stand before a noun in construct: all but "two" itself.
    private static let duals: Set = [
        "مئتان", "مئتين", "ألفان", "ألفين", "مليونان", "مليونين", "ملياران", "مليارين", "تريليونان", "تريليونين",
    ]

    private func spelled(_ words: String) -> String {
        switch spelling {
        case .plain: return words
        case .oldHundred: return words.replacing("مئ", with: "مائ")
        case .splitHundred:
            return words.split(separator: " ").map { word in
                word.hasSuffix("مئة") && word.count > 4 && !word.hasPrefix("وم") ? word.dropLast(3) + " مئة" : word
            }.joined(separator: " ")
        case .careless:
            return words.replacing("أ", with: "ا").replacing("آ", with: "ا").replacing("ئ", with: "ي").replacing("ة", with: "ه")
        case .marked:
            return words.split(separator: " ").map { word in
                String(word.prefix(2)) + "\u{651}\u{64E}\u{640}" + word.dropFirst(2) + "\u{64C}"
            }.joined(separator: " ")
        }
    }

    private struct Scale {
        var value: Int
        var singular: String
        var accusative: String
        var plural: String
    }

    private static let scales = [
        Scale(value: 1000, singular: "ألف", accusative: "ألفا", plural: "آلاف"),
        Scale(value: 1_000_000, singular: "مليون", accusative: "مليونا", plural: "ملايين"),
        Scale(value: 1_000_000_000, singular: "مليار", accusative: "مليارا", plural: "مليارات"),
        Scale(value: 1_000_000_000_000, singular: "تريليون", accusative: "تريليونا", plural: "تريليونات"),
    ]

    /// "two thousand", "three thousands", "eleven thousand": the scale's words are masculine.
    private func multiple(_ count: Int, of scale: Scale) -> String {
        switch count {
        case 1: return scale.singular
        case 2: return scale.singular + (isNominative ? "ان" : "ين")
        default:
            let tail = count % 100
            let noun = (3...10).contains(tail) ? scale.plural : (11...99).contains(tail) ? scale.accusative : scale.singular
            return below1000(count, .masculine) + " " + noun
        }
    }

    private var isNominative: Bool { grammaticalCase == .nominative }

    private static let units = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
    private static let tens = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
    private static let hundreds = ["", "", "", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]

    private func below1000(_ value: Int, _ gender: Gender) -> String {
        var parts: [String] = []
        switch value / 100 {
        case 0: break
        case 1: parts.append("مئة")
        case 2: parts.append(isNominative ? "مئتان" : "مئتين")
        default: parts.append(Self.hundreds[value / 100])
        }
        let rest = value % 100
        if rest > 0 { parts.append(contentsOf: below100(rest, gender)) }
        return parts.joined(separator: " و")
    }

    private func below100(_ value: Int, _ gender: Gender) -> [String] {
        let isFeminine = gender == .feminine
        switch value {
        case 1...10: return [unit(value, gender)]
        case 11: return [isFeminine ? "إحدى عشرة" : "أحد عشر"]
        case 12:
            let two = isFeminine ? (isNominative ? "اثنتا" : "اثنتي") : (isNominative ? "اثنا" : "اثني")
            return [two + (isFeminine ? " عشرة" : " عشر")]
        case 13...19: return [unit(value - 10, gender) + (isFeminine ? " عشرة" : " عشر")]
        default:
            let ten = Self.tens[value / 10] + (isNominative ? "ون" : "ين")
            return value % 10 == 0 ? [ten] : [unit(value % 10, gender), ten]
        }
    }

    private func unit(_ value: Int, _ gender: Gender) -> String {
        let isFeminine = gender == .feminine
        switch value {
        case 1: return isFeminine ? "واحدة" : "واحد"
        case 2: return (isFeminine ? "اثنت" : "اثن") + (isNominative ? "ان" : "ين")
        // Three to ten disagree with their noun.
        default: return isFeminine ? Self.units[value] : Self.units[value] + "ة"
        }
    }
}
