public import ClaimModel
import Foundation

/// Reads claims as mizan.claim/1, one line each. A line that cannot be read is a problem with its number.
public enum ClaimReader {
    /// - Parameter path: a file, or `-` for standard input.
    public static func read(_ path: String) -> (claims: [Claim], problems: [Problem]) {
        do throws(ByteSource.Failure) {
            let source = path == "-" ? ByteSource.standardInput() : try ByteSource(path: path)
            guard let bytes = try source.readAll(limit: 1 << 30) else {
                return ([], [Problem(.input, file: path, "larger than 1 GiB, the most that can be compared at once")])
            }
            return read(bytes, file: path)
        } catch {
            return ([], [Problem(.input, file: path, error.message)])
        }
    }

    static func read(_ data: Data, file: String) -> (claims: [Claim], problems: [Problem]) {
        read([UInt8](data), file: file)
    }

    private static func read(_ bytes: [UInt8], file: String) -> (claims: [Claim], problems: [Problem]) {
        var claims: [Claim] = []
        var problems: [Problem] = []
        let decoder = JSONDecoder()
        var (start, number) = (0, 0)
        bytes.withUnsafeBufferPointer { all in
            while start < all.count {
                var end = start
                while end < all.count, all[end] != UInt8(ascii: "\n") { end += 1 }
                let line = UnsafeBufferPointer(rebasing: all[start..<end])
                start = end + 1
                number += 1
                guard line.contains(where: { $0 > 32 }) else { continue }
                do {
                    claims.append(try decoder.decode(ClaimLine.self, from: Data(buffer: line)).claim())
                } catch {
                    problems.append(Problem(.input, file: file, line: number, "no claim: \(reason(error))"))
                }
            }
        }
        return (claims, problems)
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "`\(key.stringValue)` is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "`\(context.codingPath.map(\.stringValue).joined(separator: "."))` has the wrong type"
        case ClaimLine.Fault.value(let field, let text): "`\(field): \(text)` is not known"
        default: "not JSON"
        }
    }
}
