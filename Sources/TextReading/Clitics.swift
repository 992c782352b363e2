/// Particles that are written together with the word they belong to, as a language pack lists them.
public struct Clitics: Sendable {
    /// One particle before a word.
    public struct Proclitic: Sendable {
        public var bytes: [UInt8]
        /// 0, 1, 2 …: particles of a lower rank stand before those of a higher one, one of each rank at most.
        public var rank: Int
        /// What is left must have at least so many letters.
        public var minimumRest: Int
        /// Words that may stand behind it although they are shorter.
        public var shortRests: [[UInt8]] = []
        /// Bit of this particle in `WordReading.proclitics`.
        public var bit: UInt16
        /// What stands in for the particle in front of the rest ("لل" leaves "ال").
        public var restPrefix: [UInt8]
        /// It stays part of the word's span: an article belongs to its noun.
        public var isKept: Bool

        public init(bytes: [UInt8], rank: Int, minimumRest: Int, bit: UInt16, restPrefix: [UInt8] = [], isKept: Bool = false) {
            self.bytes = bytes
            self.rank = rank
            self.minimumRest = minimumRest
            self.bit = bit
            self.restPrefix = restPrefix
            self.isKept = isKept
        }
    }

    public var proclitics: [Proclitic]
    public var enclitics: [[UInt8]]
    /// Endings that change before an enclitic: (as written before it, as the bare word has it).
    public var joins: [(written: [UInt8], bare: [UInt8])]
    /// Letters a word must keep when an enclitic is taken off.
    public var minimumStem = 3

    public init(proclitics: [Proclitic] = [], enclitics: [[UInt8]] = [], joins: [(written: [UInt8], bare: [UInt8])] = []) {
        self.proclitics = proclitics
        self.enclitics = enclitics
        self.joins = joins
    }
}

/// One way to read a written word: a known form with particles around it.
public struct WordReading: Sendable {
    public var form: Int32
    public var proclitics: UInt16
    public var hasEnclitic: Bool
    /// Letters of the particles in front that are not part of the word's span.
    public var skipped: UInt8

    public init(form: Int32, proclitics: UInt16, hasEnclitic: Bool, skipped: UInt8) {
        self.skipped = skipped
        self.form = form
        self.proclitics = proclitics
        self.hasEnclitic = hasEnclitic
    }
}
