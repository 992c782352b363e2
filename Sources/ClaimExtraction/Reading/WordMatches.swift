import RuleReading
import TextReading

/// What each word that was met means by itself, and where phrases may go on that begin with it.
///
/// Filled once for each number of a `WordReader`; most words of a text were met before.
struct WordMatches {
    /// A node of the phrases' tree that a reading of the word leads to, and from which more leads on.
    struct Lead {
        let node: Int32
        let reading: WordReading
        /// A bit for each form that leads on, by its number.
        let next: UInt64
    }

    /// Per word: a bit for each form that it may be read as.
    private var forms: [UInt64] = []

    /// Per word: the meanings that it has by itself, a bit each, as a token's facts have them.
    private var beginnings: [UInt64] = []
    private var endings: [UInt64] = []
    /// A bit for each word around a source that it is by itself.
    private var credits: [UInt64] = []

    private var matches: [Match] = []
    private let scratch = Scratch<Match>(capacity: 16)
    private var matchStarts: [Int32] = [0]
    private var leads: [Lead] = []
    private var leadStarts: [Int32] = [0]

    /// Words that are filled in.
    private(set) var count: Int32 = 0

    /// Fills in the next word.
    mutating func add(_ readings: ArraySlice<WordReading>, _ pack: LanguagePack) {
        scratch.removeAll()
        for reading in readings {
            let node = pack.phrases.child(of: 0, by: reading.form)
            guard node >= 0 else { continue }
            pack.phrases.forEachEntry(at: node) { entry in
                scratch.append(
                    Match(
                        entry: pack.entries[Int(entry)], first: 0, last: 0, proclitics: reading.proclitics,
                        hasEnclitic: reading.hasEnclitic, skipped: reading.skipped))
            }
            if pack.phrases.leadsOn(node) {
                leads.append(Lead(node: node, reading: reading, next: pack.phrases.labels(of: node)))
            }
        }
        Match.sort(scratch, from: 0)
        var (beginning, ending, credit) = (UInt64(0), UInt64(0), UInt64(0))
        for i in 0..<scratch.count {
            beginning |= scratch[i].beginning
            ending |= scratch[i].ending
            credit |= scratch[i].credit
        }
        beginnings.append(beginning)
        endings.append(ending)
        credits.append(credit)
        for i in 0..<scratch.count { matches.append(scratch[i]) }
        matchStarts.append(Int32(matches.count))
        leadStarts.append(Int32(leads.count))
        forms.append(readings.reduce(0) { $0 | 1 << (UInt64(UInt32(bitPattern: $1.form)) & 63) })
        count += 1
    }

    func matches(of word: Int32) -> ArraySlice<Match> {
        matches[Int(matchStarts[Int(word)])..<Int(matchStarts[Int(word) + 1])]
    }

    /// The lists of all words, for as long as none is added.
    struct Lists {
        fileprivate let matches: UnsafeBufferPointer<Match>
        fileprivate let matchStarts: UnsafeBufferPointer<Int32>
        let leads: UnsafeBufferPointer<Lead>
        fileprivate let leadStarts: UnsafeBufferPointer<Int32>
        fileprivate let forms: UnsafeBufferPointer<UInt64>
        fileprivate let beginnings: UnsafeBufferPointer<UInt64>
        fileprivate let endings: UnsafeBufferPointer<UInt64>
        fileprivate let credits: UnsafeBufferPointer<UInt64>

        @inline(__always)
        func beginning(_ word: Int32) -> UInt64 { beginnings[Int(word)] }

        @inline(__always)
        func ending(_ word: Int32) -> UInt64 { endings[Int(word)] }

        @inline(__always)
        func credits(_ word: Int32) -> UInt64 { credits[Int(word)] }

        /// Whether a word may be what a lead goes on with; false for most.
        @inline(__always)
        func mayGoOn(_ lead: Int, with word: Int32) -> Bool { leads[lead].next & forms[Int(word)] != 0 }

        /// Where phrases of several words may begin, in `leads`.
        @inline(__always)
        func leads(of word: Int32) -> Range<Int> { Int(leadStarts[Int(word)])..<Int(leadStarts[Int(word) + 1]) }

        /// Adds what the word means by itself, in order.
        @inline(__always)
        func append(_ word: Int32, at token: Int, to found: Scratch<Match>) {
            let own = Int(matchStarts[Int(word)])..<Int(matchStarts[Int(word) + 1])
            found.append(UnsafeBufferPointer(rebasing: matches[own])) { $0.moved(to: token) }
        }
    }

    /// - Parameter body: asks for words that were filled in, and for no others.
    @inline(__always)
    func withLists(_ body: (Lists) -> Void) {
        matches.withUnsafeBufferPointer { matches in
            matchStarts.withUnsafeBufferPointer { matchStarts in
                leads.withUnsafeBufferPointer { leads in
                    leadStarts.withUnsafeBufferPointer { leadStarts in
                        forms.withUnsafeBufferPointer { forms in
                            beginnings.withUnsafeBufferPointer { beginnings in
                                endings.withUnsafeBufferPointer { endings in
                                    credits.withUnsafeBufferPointer { credits in
                                        body(
                                            Lists(
                                                matches: matches, matchStarts: matchStarts, leads: leads,
                                                leadStarts: leadStarts, forms: forms, beginnings: beginnings, endings: endings,
                                                credits: credits))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
