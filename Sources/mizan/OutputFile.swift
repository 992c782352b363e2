import Foundation

/// A file that is there as a whole, or not at all.
enum OutputFile {
    /// Writes beside the target and renames; what lay there before stays until then.
    static func write(_ bytes: [UInt8], to path: String) throws {
        guard !path.hasSuffix("/"),
            (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType != .typeDirectory
        else { throw OutputFailure(path: path, EISDIR) }
        let draft = "\(path).\(getpid()).part"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputFailure(path: path, errno) }
        do {
            defer { close(descriptor) }
            try write(bytes, to: descriptor, path: path)
            guard rename(draft, path) == 0 else { throw OutputFailure(path: path, errno) }
        } catch {
            unlink(draft)
            throw error
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress! + start, $0.count - start) }
            if count >= 0 {
                start += count
            } else if errno != EINTR {
                throw OutputFailure(path: path, errno)
            }
        }
    }
}
