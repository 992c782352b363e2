import Foundation

/// Writes bytes to an open file as a whole, however small the pieces that the system takes.
enum RawOutput {
    /// 0, or the system's number for what went wrong.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
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
