import Foundation

/// What the file system knows a file or folder by, whichever path leads there: guards against symbolic links
/// that form a loop and against reading an article twice.
struct FileIdentity: Hashable {
    let isFolder: Bool
    private let device: UInt64
    private let node: UInt64

    /// Follows symbolic links; nil where nothing is there.
    init?(_ path: String) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        isFolder = facts.st_mode & S_IFMT == S_IFDIR
        device = UInt64(facts.st_dev)
        node = UInt64(facts.st_ino)
    }
}
