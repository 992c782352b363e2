import RuleReading

/// Rule files by their folder, in the order of their paths.
struct RuleListing {
    private(set) var folders: [(folder: String, files: [(name: String, origin: String)])] = []

    init(_ files: [RuleFile]) {
        for file in files {
            let parts = file.path.split(separator: "/")
            let folder = parts.dropLast().joined(separator: "/")
            let name = parts.last?.split(separator: ".").dropLast().joined(separator: ".") ?? file.path
            let origin = file.shownPath == "rules/\(file.path)" ? "" : "  (\(VisibleText.of(file.shownPath)))"
            if folders.last?.folder != folder { folders.append((folder, [])) }
            folders[folders.count - 1].files.append((name, origin))
        }
    }
}
