import Foundation

/// A file that is there as a whole, or not at all.
enum OutputFile {
    /// Writes beside the target and renames; what lay there before stays until then.
    /// A link is followed, and what is no file (a pipe, a terminal) is written to as it is.
    static func write(_ bytes: [UInt8], to path: String) throws {
        var facts = stat()
        guard stat(path, &facts) == 0 else {
            return try replace(path, with: bytes, shownAs: path)
        }
        switch facts.st_mode & S_IFMT {
        case S_IFDIR: throw OutputFailure(path: path, EISDIR)
        case S_IFREG: try replace(URL(filePath: path).resolvingSymlinksInPath().path, with: bytes, shownAs: path)
        default: try write(bytes, opening: path, O_WRONLY, shownAs: path)
        }
    }

    private static func replace(_ target: String, with bytes: [UInt8], shownAs path: String) throws {
        let draft = "\(target).\(getpid()).part"
        do {
            try write(bytes, opening: draft, O_WRONLY | O_CREAT | O_TRUNC, shownAs: path)
            guard rename(draft, target) == 0 else { throw OutputFailure(path: path, errno) }
        } catch {
            unlink(draft)
            throw error
        }
    }

    private static func write(_ bytes: [UInt8], opening file: String, _ flags: Int32, shownAs path: String) throws {
        let descriptor = open(file, flags | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputFailure(path: path, errno) }
        defer { close(descriptor) }
        let code = RawOutput.write(bytes, to: descriptor)
        guard code == 0 else { throw OutputFailure(path: path, code) }
    }
}
