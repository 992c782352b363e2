// Writes the files of a rules folder into one Swift source, as string literals,
// so that the binary alone carries a copy of its rules.
// Usage: EmbedRules RULES-FOLDER OUTPUT.swift
import Foundation

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

// Raw string literals need no escaping; four marks are more than any rule text carries.
var out = "/// The rules as they stood when this binary was built: path and text of each file.\n"
out += "package let embeddedRules: [(path: String, text: String)] = [\n"
for path in paths {
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    out += "    (path: ####\"\(path)\"####, text: ####\"\"\"\n"
    out += text.hasSuffix("\n") ? text : text + "\n"
    out += "\n\"\"\"####),\n"
}
out += "]\n"
try out.write(to: URL(fileURLWithPath: arguments[2]), atomically: true, encoding: .utf8)
