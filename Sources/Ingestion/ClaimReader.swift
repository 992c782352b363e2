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
            return read(Data(bytes), file: path)
        } catch {
            return ([], [Problem(.input, file: path, error.message)])
        }
    }

    static func read(_ data: Data, file: String) -> (claims: [Claim], problems: [Problem]) {
        var claims: [Claim] = []
        var problems: [Problem] = []
        let decoder = JSONDecoder()
        for (index, line) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 32 }) else { continue }
            do {
                let read = try decoder.decode(ClaimLine.self, from: Data(line))
                claims.append(try read.claim())
            } catch {
                problems.append(Problem(.input, file: file, line: index + 1, "no claim: \(reason(error))"))
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
