// Writes the files of a rules folder into one Swift source, as string literals, so that the binary alone carries a copy
// of its rules; beside the text of each file stands what a parser of YAML makes of it, so that none has to run at start.
// Usage: EmbedRules RULES-FOLDER OUTPUT.swift
import Foundation
import YAMLReading

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    FileHandle.standardError.write(Data("usage: EmbedRules RULES-FOLDER OUTPUT.swift\n".utf8))
    exit(2)
}
let root = URL(fileURLWithPath: arguments[1], isDirectory: true)
let prefix = root.standardizedFileURL.path + "/"

var paths: [String] = []
if let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey]) {
    for case let url as URL in walk where url.pathExtension == "yml" || url.pathExtension == "yaml" {
        paths.append(String(url.standardizedFileURL.path.dropFirst(prefix.count)))
    }
}
paths.sort()

/// Raw string literals need no escaping; four marks are more than any rule text carries.
func literal(_ text: String) -> String { "####\"\"\"\n\(text)\n\"\"\"####" }

/// A literal keeps line feeds and tabs as they are, and no other control characters.
func isKept(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" } }

var out = "/// The rules as they stood when this binary was built: path, text and parsed nodes of each file.\n"
out += "package let embeddedRules: [(path: String, text: String, nodes: String, spelled: String)] = [\n"
for path in paths {
    var text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    if !text.hasSuffix("\n") { text += "\n" }
    let tree = isKept(text) ? WrittenTree(parsing: text) : nil
    let written = tree.flatMap { isKept($0.spelled) ? $0 : nil } ?? WrittenTree(nodes: "", spelled: "")
    out += "    (path: ####\"\(path)\"####, text: \(literal(text)), nodes: \(literal(written.nodes)),\n"
    out += "        spelled: \(literal(written.spelled))),\n"
}
out += "]\n"
try out.write(to: URL(fileURLWithPath: arguments[2]), atomically: true, encoding: .utf8)
