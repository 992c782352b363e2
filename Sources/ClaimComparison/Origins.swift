import ClaimModel

/// Who first said something. Independence is counted by origin, never by outlet.
struct Origin: Hashable, Sendable {
    enum Kind: Int, Sendable { case named, anonymous, own }
    var kind: Kind
    var key: String
    /// The key is a canonical id, not a name in running text.
    var isKnown = false
}

/// Finds each claim's origin; a copied article speaks with the voice of its original.
struct Origins {
    private var voice: [String: String] = [:]

    init(_ claims: [Claim]) {
        var outlet: [String: String] = [:]
        var published: [String: String] = [:]
        var prints: [String: Set<UInt64>] = [:]
        for claim in claims {
            let id = claim.document.id
            outlet[id] = claim.document.outlet ?? "document " + id
            published[id] = claim.document.published ?? "~"
            prints[id, default: []].insert(Self.print(claim.evidence.text))
        }
        let documents = prints.keys.sorted { (published[$0]!, $0) < (published[$1]!, $1) }
        var firstWith: [UInt64: String] = [:]
        for document in documents {
            var shared: [String: Int] = [:]
            for print in prints[document]! {
                if let earlier = firstWith[print] { shared[earlier, default: 0] += 1 }
            }
            let best = shared.max { ($0.value, $1.key) < ($1.value, $0.key) }
            if let best, best.value >= 3, 2 * best.value >= prints[document]!.count {
                voice[document] = voice[best.key]
            } else {
                voice[document] = outlet[document]
                for print in prints[document]! where firstWith[print] == nil { firstWith[print] = document }
            }
        }
    }

    func origin(of claim: Claim) -> Origin {
        let own = voice[claim.document.id] ?? claim.document.id
        let source = claim.attribution.source
        guard let key = source.key else {
            // What an agency passed on is the agency's word, whoever prints it.
            return Origin(kind: .own, key: claim.attribution.via.first?.key.map { "via " + $0 } ?? own)
        }
        if claim.attribution.isAnonymous { return Origin(kind: .anonymous, key: own + "\u{1F}" + key) }
        return Origin(kind: .named, key: source.id ?? Words.all(key).joined(separator: " "), isKnown: source.id != nil)
    }

    /// The sentence with its digits masked, so that an edited toll in a copied text stands out.
    private static func print(_ sentence: String) -> UInt64 {
        var print = Fingerprint()
        for scalar in sentence.unicodeScalars { print.add(Int(isDigit(scalar) ? 0x23 : scalar.value)) }
        return print.value
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        // Letters of the scripts that news is mostly written in need no look-up.
        switch scalar.value {
        case 0x30...0x39: true
        case 0..<0x80, 0x0621...0x065F: false
        default: scalar.properties.numericType != nil
        }
    }
}
