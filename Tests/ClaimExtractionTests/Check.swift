import ClaimModel
import Testing

/// Checks what is read in a text whose figures are marked: `قُتل [12|value=12 who=people] شخصا`.
///
/// A field is one of a claim at exactly the marked words, `-` where it is empty; in values `_` stands for a space.
/// `claim=none` says that no claim is made there, `aside=RULE` that the figure is set aside by that rule. The fields
/// `kind`, `nominal`, `from`, `to`, `length` after `mention:` are of the mention that holds the words (a length of time with
/// its unit). A text that ends without a full stop
/// and has one line is a headline, as the contract says; a headline that the check puts before it keeps it from being read so.
func check(
    _ marked: String, published: String? = nil, isHeadline: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
) {
    let lead = isHeadline ? "" : "عنوان لا رقم فيه\n"
    let (text, marks) = Mark.read(lead + marked)
    let claims = Desk.claims(text, published: published)
    let mentions = Desk.mentions(text, published: published)
    for mark in marks {
        let claim = claims.first { $0.quantity.text.span == mark.span }
        let mention = mentions.first { $0.words.span.contains(mark.span) && $0.kind.isFigure }
        let near = claims.filter { $0.quantity.text.span.overlaps(mark.span) }.map(\.quantity.text.text)
        for field in mark.fields {
            let found: String?
            if field.name == "claim" {
                found = near.isEmpty ? "none" : near.joined(separator: "+")
            } else if field.name == "aside" {
                found = mention?.setAside ?? (near.isEmpty ? "not read" : "claimed")
            } else if field.name.hasPrefix("mention:") {
                found = mention.flatMap { value(of: String(field.name.dropFirst(8)), in: $0) }
            } else {
                found = claim.flatMap { value(of: field.name, in: $0, among: claims) }
            }
            let there = claim == nil && mention == nil ? "nothing at the mark, near it \(near)" : found ?? "no such field"
            let wanted = field.value.replacing("_", with: " ")
            #expect(
                found == field.value || found == wanted, "\(mark.words): \(field.name) is \(there), not \(field.value)",
                sourceLocation: sourceLocation)
        }
    }
}

/// Checks that no claim of a measure, or none at all, is made of a text.
func expectSilence(_ text: String, about measure: String? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
    let claims = Desk.claims("عنوان لا رقم فيه\n" + text).filter { measure == nil || $0.measure == measure }
    #expect(claims.isEmpty, "\(claims.map { "\($0.quantity.text.text) as \($0.measure)" })", sourceLocation: sourceLocation)
}

/// One marked figure of a text.
struct Mark {
    var words: String
    var span: ByteSpan
    var fields: [(name: String, value: String)]

    /// The text without its marks, and the marks.
    static func read(_ marked: String) -> (text: String, marks: [Mark]) {
        var text = ""
        var marks: [Mark] = []
        for part in marked.split(separator: "[", omittingEmptySubsequences: false) {
            guard let close = part.firstIndex(of: "]"), let bar = part.firstIndex(of: "|"), bar < close else {
                text += part
                continue
            }
            let start = text.utf8.count
            text += part[..<bar]
            let fields = part[part.index(after: bar)..<close].split(separator: " ").map { field in
                let pair = field.split(separator: "=", maxSplits: 1)
                return (String(pair[0]), pair.count > 1 ? String(pair[1]) : "")
            }
            marks.append(Mark(words: String(part[..<bar]), span: ByteSpan(start, text.utf8.count), fields: fields))
            text += part[part.index(after: close)...]
        }
        return (text, marks)
    }
}

extension Mention.Kind {
    var isFigure: Bool {
        switch self {
        case .number, .fraction, .percent, .ordinal, .date, .duration: true
        case .source, .organisation, .place, .person, .cue: false
        }
    }
}

private func plain(_ number: Double?) -> String {
    number.map { $0 == $0.rounded() ? String(Int($0)) : String($0) } ?? "-"
}

private func value(of field: String, in claim: Claim, among claims: [Claim]) -> String? {
    switch field {
    case "value": plain(claim.quantity.nominal)
    case "lower": plain(claim.quantity.lower)
    case "upper": plain(claim.quantity.upper)
    case "interval": plain(claim.quantity.interval.lower) + ".." + plain(claim.quantity.interval.upper)
    case "modifier": claim.quantity.modifier.rawValue
    case "hedge": claim.quantity.hedge?.text ?? "-"
    case "unit": claim.quantity.unit
    case "date": claim.quantity.date ?? "-"
    case "measure": claim.measure
    case "who": claim.who ?? "-"
    case "group": claim.group.key ?? "-"
    case "place": claim.place.key ?? "-"
    case "source": claim.attribution.source.key ?? "-"
    case "sourcetext": claim.attribution.source.text ?? "-"
    case "via": claim.attribution.via.isEmpty ? "-" : claim.attribution.via.map { $0.key ?? "?" }.joined(separator: ",")
    case "anonymous": String(claim.attribution.isAnonymous)
    case "mode": claim.attribution.mode.rawValue
    case "status": claim.status.rawValue
    case "basis": claim.time.basis.rawValue
    case "headline": String(claim.isHeadline)
    case "from": claim.time.window.from?.iso ?? "-"
    case "to": claim.time.window.to?.iso ?? "-"
    case "length": claim.time.window.length ?? "-"
    case "part_of": plain(claims.first { $0.id == claim.partOf }?.quantity.nominal)
    default: nil
    }
}

private func value(of field: String, in mention: Mention) -> String? {
    switch field {
    case "kind": mention.kind.rawValue
    case "nominal": plain(mention.nominal)
    case "modifier": mention.modifier?.rawValue ?? "-"
    case "from": mention.from?.iso ?? "-"
    case "to": mention.to?.iso ?? "-"
    case "length": mention.length ?? "-"
    case "relative": String(mention.isRelative)
    default: nil
    }
}
