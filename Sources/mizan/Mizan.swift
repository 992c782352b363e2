import ArgumentParser

@main
struct Mizan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mizan",
        abstract: "Weighs what news sources say against each other.",
        subcommands: [CompareCommand.self]
    )
}
