import ClaimModel
import Foundation

/// Which files hold the articles that the caller's paths mean: each once, in one order however the paths were given.
struct ArticleListing {
    private(set) var files: [ArticleFile] = []
    private(set) var problems: [Problem] = []
    private var seen: Set<FileIdentity> = []

    /// - Parameter seen: files that an earlier listing already holds.
    init(_ paths: [String], besides seen: Set<FileIdentity> = []) {
        self.seen = seen
        for path in Set(paths).sorted(by: Self.comesBefore) { add(path) }
        files.sort { Self.comesBefore($0.path, $1.path) }
    }

    var identities: Set<FileIdentity> { seen }

    /// By bytes, so that no machine's language changes the order.
    static func comesBefore(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

    private mutating func add(_ path: String) {
        guard let identity = FileIdentity(path) else {
            problems.append(Problem(.input, file: path, "no such file or folder"))
            return
        }
        if identity.isFolder {
            guard !seen.contains(identity) else { return }
            if addFolder(path, relative: "", identity) == 0 {
                problems.append(Problem(.input, file: path, "no article in this folder (.txt, .md or .jsonl)"))
            }
            return
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let format = Self.format(of: name) else {
            problems.append(Problem(.input, file: path, "unknown ending; articles are .txt, .md or .jsonl"))
            return
        }
        if seen.insert(identity).inserted { files.append(ArticleFile(path: path, relativePath: name, format: format)) }
    }

    /// How many articles lie in it, those that were listed before included.
    private mutating func addFolder(_ path: String, relative: String, _ identity: FileIdentity) -> Int {
        guard seen.insert(identity).inserted else { return 0 }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            problems.append(Problem(.input, file: path, "this folder may not be read"))
            return 0
        }
        let all = Set(names)
        var count = 0
        for name in names.sorted(by: Self.comesBefore) where !name.hasPrefix(".") {
            let inner = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            let innerRelative = relative.isEmpty ? name : "\(relative)/\(name)"
            guard let identity = FileIdentity(inner) else {
                problems.append(Problem(.input, file: inner, "leads nowhere: a broken link, or a name that is not UTF-8"))
                continue
            }
            if identity.isFolder {
                count += addFolder(inner, relative: innerRelative, identity)
            } else if let format = Self.format(of: name) {
                count += 1
                guard seen.insert(identity).inserted else { continue }
                files.append(ArticleFile(path: inner, relativePath: innerRelative, format: format))
            } else if !Self.isSidecar(name, among: all) {
                problems.append(Problem(.notice, file: inner, "passed over; articles are .txt, .md or .jsonl"))
            }
        }
        return count
    }

    private static func format(of name: String) -> ArticleFile.Format? {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        return ArticleFile.Format(rawValue: name[name.index(after: dot)...].lowercased())
    }

    private static func isSidecar(_ name: String, among names: Set<String>) -> Bool {
        guard name.hasSuffix(".json") else { return false }
        let stem = name.dropLast(4)
        return names.contains(stem + "txt") || names.contains(stem + "md")
    }
}
