import ArgumentParser
@main struct Mizan: ParsableCommand {}
