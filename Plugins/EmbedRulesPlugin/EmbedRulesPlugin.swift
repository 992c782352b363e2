import Foundation
import PackagePlugin

/// Runs EmbedRules before RuleReading is compiled, and again whenever a rule file changes.
///
/// The list of inputs is part of the build's plan, which is kept until a file comes or goes below a target's folder.
/// `Sources/RuleReading/rules` is a link to the rules, so that theirs count, too: a plan that names a deleted file fails.
@main
struct EmbedRulesPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let rules = context.package.directoryURL.appending(path: "rules")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
        var inputs: [URL] = []
        if let walk = FileManager.default.enumerator(at: rules, includingPropertiesForKeys: nil) {
            // Folders are inputs too: a file that comes or goes changes its folder's time.
            for case let url as URL in walk where ["yml", "yaml"].contains(url.pathExtension) || url.hasDirectoryPath {
                inputs.append(url)
            }
        }
        inputs.sort { $0.path < $1.path }
        return [
            .buildCommand(
                displayName: "Embed the rules",
                executable: try context.tool(named: "EmbedRules").url,
                arguments: [rules.path, output.path],
                inputFiles: inputs,
                outputFiles: [output])
        ]
    }
}
