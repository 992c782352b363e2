import ClaimModel
import Foundation

/// Standard output, written in pieces of 64 KiB or more.
struct StandardOutput {
    private static let pieceSize = 1 << 16

    /// What is to be written next; append to it, then call `flushIfLarge`.
    var pending: [UInt8] = []
    /// The reader went away; nothing more needs to be made.
    private(set) var isClosed = false

    mutating func flushIfLarge() throws {
        if pending.count >= Self.pieceSize { try flush() }
    }

    mutating func write(_ text: String) { pending += text.utf8 }

    mutating func flush() throws {
        defer { pending.removeAll(keepingCapacity: true) }
        var start = 0
        while start < pending.count, !isClosed {
            let count = pending.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress! + start, $0.count - start) }
            if count >= 0 {
                start += count
            } else if errno == EPIPE {
                isClosed = true
            } else if errno != EINTR {
                throw OutputFailure(path: "standard output", errno)
            }
        }
    }
}

/// A result could not be put where it should go.
struct OutputFailure: Error, CustomStringConvertible {
    let description: String

    init(path: String, _ code: Int32) {
        description = "\(VisibleText.of(path)): cannot be written: \(String(cString: strerror(code)))"
    }
}
