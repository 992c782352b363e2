import Foundation
import Testing

/// The same articles and rules give the same bytes, in whatever order they come.
@Suite("The order of articles")
struct OrderTests {
    private static let seeds = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds").standardized

    private static func lines() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).filter { $0.hasSuffix(".txt") }.sorted()
        return try names.map { name in
            let text = try String(contentsOf: seeds.appending(path: name), encoding: .utf8)
            let fields = ["id": String(name.dropLast(4)), "text": text, "language": "ar", "outlet": "o-\(name)"]
            return String(decoding: try JSONSerialization.data(withJSONObject: fields, options: .sortedKeys), as: UTF8.self)
        }
    }

    @Test("a report's bytes are the same")
    func shuffled() throws {
        let place = try Workplace()
        let lines = try Self.lines()
        func report(_ lines: [String]) throws -> String {
            try MizanRun("check", "-", "--format", "json", in: place, input: lines.joined(separator: "\n") + "\n").output
        }
        let first = try report(lines)
        #expect(first.contains(#""findings":[{"#))
        #expect(try report(lines.reversed()) == first)
        #expect(try report(Array(lines[2...] + lines[..<2])) == first)
    }
}
