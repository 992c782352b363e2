import Foundation

/// One run of the built program, as a shell would see it.
struct MizanRun {
    let status: Int32
    let output: String
    let errors: String

    /// The program that was built beside the tests.
    private static var program: URL {
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "mizan")
    }

    init(_ arguments: String..., in folder: Workplace, input: String = "") throws {
        try self.init(arguments, in: folder, input: input)
    }

    init(_ arguments: [String], in folder: Workplace, input: String = "") throws {
        let name = UUID().uuidString
        let files = try ["in", "out", "err"].map { ending in
            let url = folder.outside.appending(path: "\(name).\(ending)")
            try Data(ending == "in" ? Array(input.utf8) : []).write(to: url)
            return url
        }
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOf: files[1], encoding: .utf8)
        errors = try String(contentsOf: files[2], encoding: .utf8)
    }
}

/// A folder in which the program runs, gone after the test.
final class Workplace {
    let url: URL
    /// For what the tests themselves keep.
    let outside: URL

    init(_ files: [String: String] = [:]) throws {
        let top = FileManager.default.temporaryDirectory.appending(path: "mizan-\(UUID().uuidString)")
        url = top.appending(path: "desk")
        outside = top.appending(path: "outside")
        for folder in [url, outside] { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
        for (name, text) in files { try write(name, Array(text.utf8)) }
    }

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
    }
    func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url.appending(path: name).path) }

    /// Two short articles of the tests' own.
    static func withArticles() throws -> Workplace {
        try Workplace([
            "wires/one.txt":
                "Storm kills 12 in the valley\n\nThe storm killed 12 people in the valley, the civil defence said on Monday.\n",
            "wires/two.txt": "Valley storm\n\nThe civil defence said on Monday that the storm killed 21 people in the valley.\n",
        ])
    }
}
