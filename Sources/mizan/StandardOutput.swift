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
        guard !isClosed else { return }
        switch RawOutput.write(pending, to: STDOUT_FILENO) {
        case 0: break
        case EPIPE: isClosed = true
        case let code: throw OutputFailure(path: "standard output", code)
        }
    }
}
