import ArgumentParser

struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists, checks and tests the rules.",
        discussion: """
            Rules are YAML files that an editor can write without a compiler. Those in force come from --rules, \
            else from ./rules, else from the copy inside the program.

            EXAMPLES
              mizan rules list
              mizan rules check --rules my-topics/
              mizan rules test --rules my-topics/
            """,
        subcommands: [RulesList.self, RulesCheck.self, RulesTest.self])
}
