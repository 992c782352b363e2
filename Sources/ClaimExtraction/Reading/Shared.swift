import RuleReading

/// The rules behind one reference, so that the small readers of each paragraph pass a pointer and no copies.
final class SharedRules: Sendable {
    let book: RuleBook
    init(_ book: RuleBook) { self.book = book }
}

/// One language pack behind one reference.
final class SharedPack: Sendable {
    let pack: LanguagePack
    /// What may stand beside a figure where each pattern fits.
    let doors: [PatternDoor]

    init(_ pack: LanguagePack) {
        self.pack = pack
        doors = pack.patterns.map { PatternDoor($0) }
    }
}
