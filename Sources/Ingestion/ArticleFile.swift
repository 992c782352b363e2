/// A file that holds one or more articles.
struct ArticleFile {
    enum Format: String {
        case text = "txt"
        case markdown = "md"
        case jsonLines = "jsonl"
    }

    /// As the caller would type it.
    let path: String
    /// Inside the folder that the caller named; the file's name where the file itself was named.
    let relativePath: String
    let format: Format

    /// The relative path without its ending.
    var relativeStem: String { String(relativePath.dropLast(format.rawValue.count + 1)) }
    var stem: String { relativeStem.split(separator: "/").last.map(String.init) ?? relativeStem }
    var sidecarPath: String { String(path.dropLast(format.rawValue.count)) + "json" }
}
