import Foundation

/// An open file or standard input, read in large pieces.
final class ByteSource {
    /// Why a file could not be opened or read, in words.
    struct Failure: Error {
        let message: String
    }

    /// The size that the file system gives, as a hint.
    let expectedSize: Int
    private let descriptor: Int32
    private let closes: Bool

    static func standardInput() -> ByteSource { ByteSource(descriptor: STDIN_FILENO, expectedSize: 0, closes: false) }

    init(path: String) throws(Failure) {
        let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard opened >= 0 else { throw Failure(message: Self.reason(errno)) }
        var facts = stat()
        guard fstat(opened, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            throw Failure(message: facts.st_mode & S_IFMT == S_IFDIR ? "is a folder" : "is no regular file")
        }
        descriptor = opened
        expectedSize = Int(facts.st_size)
        closes = true
    }

    private init(descriptor: Int32, expectedSize: Int, closes: Bool) {
        self.descriptor = descriptor
        self.expectedSize = expectedSize
        self.closes = closes
    }

    deinit {
        if closes { close(descriptor) }
    }

    /// Appends up to `count` bytes; false at the end.
    func read(_ count: Int, appendingTo bytes: inout [UInt8]) throws(Failure) -> Bool {
        var failed: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var got = 0
            repeat { got = Foundation.read(descriptor, buffer.baseAddress, count) } while got < 0 && errno == EINTR
            if got < 0 { failed = errno }
            filled = max(got, 0)
        }
        guard failed == 0 else { throw Failure(message: Self.reason(failed)) }
        bytes += piece
        return !piece.isEmpty
    }

    /// Everything, as long as it is at most `limit` bytes; nil beyond.
    func readAll(limit: Int) throws(Failure) -> [UInt8]? {
        guard expectedSize <= limit else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(expectedSize + 1)
        while try read(1 << 20, appendingTo: &bytes) {
            guard bytes.count <= limit else { return nil }
        }
        return bytes
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT, ENOTDIR: "no such file or folder"
        case EACCES, EPERM: "may not be read (permission denied)"
        case ELOOP: "is a symbolic link that leads back to itself"
        default: "cannot be read: \(String(cString: strerror(code)).lowercased())"
        }
    }
}
