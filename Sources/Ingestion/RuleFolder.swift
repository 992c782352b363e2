public import ClaimModel
import Foundation
public import RuleReading

/// Finds and reads the rule files that are in force.
public enum RuleFolder {
    /// The folders that a folder of rules may hold; one of them tells it from any other folder called "rules".
    private static let rooms = ["languages", "topics", "names", "comparison", "reporting", "profiles"]
    private static let endings: Set<String> = ["yml", "yaml"]

    /// Lays folders over the copy inside the binary, in their order.
    ///
    /// A folder that holds `languages/` is a whole set of rules and replaces all before it. Any other
    /// adds its files, and a file with the path of an earlier one takes its place.
    /// - Parameters:
    ///   - named: folders that the caller names; each must be there.
    ///   - local: a folder that counts where it is there and looks like one of rules.
    public static func inForce(named: [String], local: String = "rules") -> (files: [RuleFile], problems: [Problem]) {
        var folders = named
        if rooms.contains(where: { isFolder("\(local)/\($0)") }) { folders.insert(local, at: 0) }
        var files: [String: RuleFile] = [:]
        if let whole = folders.lastIndex(where: { isFolder("\($0)/languages") }) {
            folders.removeFirst(whole)
        } else {
            for file in RuleFile.embedded { files[file.path] = file }
        }
        var problems: [Problem] = []
        for folder in folders {
            let part = read(folder)
            problems += part.problems
            for file in part.files { files[file.path] = file }
        }
        return (files.values.sorted { ArticleListing.comesBefore($0.path, $1.path) }, problems)
    }

    /// The `.yml` and `.yaml` files of one folder, in the order of their paths. Hidden files are passed over.
    public static func read(_ folder: String) -> (files: [RuleFile], problems: [Problem]) {
        var walk = Walk()
        if isFolder(folder) {
            walk.add(folder, relative: "")
        } else {
            walk.problems.append(Problem(.rule, file: folder, absence(of: folder)))
        }
        return (walk.files, walk.problems)
    }

    /// Why a path is no folder of rules, and for a single file which folder to name.
    private static func absence(of path: String) -> String {
        guard FileIdentity(path) != nil else { return "no such folder of rules" }
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        while let room = parts.last, rooms.contains(String(room)) || rooms.contains(parts.dropLast().last.map(String.init) ?? "")
        {
            parts.removeLast()
            if rooms.contains(String(room)) { break }
        }
        let folder = parts.isEmpty ? "." : parts.joined(separator: "/")
        return "a file, and --rules wants a folder that holds topics/, names/ or the like; did you mean `--rules \(folder)`?"
    }

    private static func isFolder(_ path: String) -> Bool { FileIdentity(path)?.isFolder == true }

    private struct Walk {
        var files: [RuleFile] = []
        var problems: [Problem] = []
        private var seen: Set<FileIdentity> = []

        mutating func add(_ folder: String, relative: String) {
            guard let identity = FileIdentity(folder), seen.insert(identity).inserted else { return }
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
                problems.append(Problem(.rule, file: folder, "this folder may not be read"))
                return
            }
            for name in names.sorted(by: ArticleListing.comesBefore) where !name.hasPrefix(".") {
                let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
                let inner = relative.isEmpty ? name : "\(relative)/\(name)"
                if isFolder(path) {
                    add(path, relative: inner)
                } else if endings.contains(name.split(separator: ".").last.map(String.init) ?? "") {
                    read(path, relative: inner)
                } else {
                    problems.append(Problem(.rule, file: path, "not a rule file: the ending must be .yml"))
                }
            }
        }

        private mutating func read(_ path: String, relative: String) {
            do throws(ByteSource.Failure) {
                guard let bytes = try ByteSource(path: path).readAll(limit: 8 << 20) else {
                    return problems.append(Problem(.rule, file: path, "larger than 8 MiB, too much for a rule file"))
                }
                if let fault = TextFault.first(in: bytes) {
                    return problems.append(Problem(.rule, file: path, fault.message))
                }
                files.append(RuleFile(path: relative, shownPath: path, text: String(decoding: bytes, as: UTF8.self)))
            } catch {
                problems.append(Problem(.rule, file: path, error.message))
            }
        }
    }
}
