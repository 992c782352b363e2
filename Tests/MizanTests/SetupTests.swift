import Foundation
import Testing

/// scripts/setup on machines that are made up of stubs: what it installs, and what it says where it cannot.
@Suite("scripts/setup")
struct SetupTests {
    private static let swift = "echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'"
    /// What a Debian machine has where nothing is missing.
    private static let files = [
        "/usr/include/stdlib.h", "/usr/lib/gcc/x/12/libstdc++.so", "/usr/lib/x/libcurl.so.4", "/usr/lib/x/libncurses.so.6",
        "/usr/lib/x/libxml2.so.2", "/usr/share/zoneinfo/UTC", "/usr/lib/x/libjemalloc_pic.a",
    ]
    private static let whole = [
        "git": "", "python3": "", "swift": swift, "uname": "echo Linux", "id": "echo 0",
        "apt-get": #"echo "apt-get $* ${DEBIAN_FRONTEND:-}" >> "$LOG""#, "sudo": #"echo sudo >> "$LOG"; "$@""#,
    ]

    private struct Outcome {
        var status: Int32
        var said: String
        /// Calls of apt-get and sudo, a line each.
        var calls: [String]
    }

    /// Runs the script on a machine with these programs and files, and no others but a shell's own.
    private func run(_ programs: [String: String], files: [String] = files) throws -> Outcome {
        let place = try Workplace()
        for file in files { try place.write("root" + file, []) }
        for (name, body) in programs {
            try place.write("bin/\(name)", Array("#!/bin/bash\n\(body)\n".utf8))
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: place.url.appending(path: "bin/\(name)").path)
        }
        for tool in ["bash", "dirname", "sed", "head", "env"] {
            guard let real = ["/bin/", "/usr/bin/"].map({ $0 + tool }).first(where: FileManager.default.fileExists) else {
                continue
            }
            try FileManager.default.createSymbolicLink(
                atPath: place.url.appending(path: "bin/\(tool)").path, withDestinationPath: real)
        }
        try place.write("log", [])
        try place.write("said", [])
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = [
            URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../scripts/setup").standardized.path
        ]
        process.environment = [
            "PATH": place.url.appending(path: "bin").path, "SETUP_ROOT": place.url.appending(path: "root").path,
            "LOG": place.url.appending(path: "log").path,
        ]
        process.standardError = try FileHandle(forWritingTo: place.url.appending(path: "said"))
        try process.run()
        process.waitUntilExit()
        let calls = try place.read("log").split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        return Outcome(status: process.terminationStatus, said: try place.read("said"), calls: calls)
    }

    private func without(_ names: String...) -> [String: String] { Self.whole.filter { !names.contains($0.key) } }

    @Test("nothing is missing: nothing is installed")
    func ready() throws {
        let outcome = try run(Self.whole)
        #expect(outcome.status == 0)
        #expect(outcome.said == "setup: ready: Swift 6.3\n")
        #expect(outcome.calls == [])
    }

    @Test("root installs what is missing, and is asked nothing")
    func root() throws {
        let outcome = try run(without("git", "python3"), files: [])
        let packages = "git python3 libc6-dev g++ libcurl4-openssl-dev libncurses-dev libxml2-dev tzdata"
        #expect(outcome.status == 0)
        let install = "apt-get install -y -qq --no-install-recommends"
        #expect(
            outcome.calls == [
                "apt-get update -qq", "\(install) \(packages) noninteractive",
                "apt-get update -qq", "\(install) libjemalloc-dev noninteractive",
            ])
        #expect(outcome.said == "setup: installing \(packages)\nsetup: installing libjemalloc-dev\nsetup: ready: Swift 6.3\n")
    }

    @Test("what only makes the program faster stops nobody")
    func wanted() throws {
        let files = Self.files.filter { !$0.contains("jemalloc") }
        let refused = try run(Self.whole.merging(["apt-get": "exit 100"]) { $1 }, files: files)
        #expect(refused.status == 0)
        #expect(refused.said.contains("the program will be slower"))
        let alone = try run(without("apt-get"), files: files)
        #expect(alone.status == 0)
        #expect(alone.said == "setup: ready: Swift 6.3\n")
    }

    @Test("anybody else does it with sudo, or is told what root has to do")
    func noRoot() throws {
        let user = Self.whole.merging(["id": "echo 1000"]) { $1 }.filter { $0.key != "git" }
        let helped = try run(user)
        #expect(helped.status == 0)
        #expect(
            helped.calls == [
                "sudo", "apt-get update -qq", "sudo", "apt-get install -y -qq --no-install-recommends git noninteractive",
            ])
        let alone = try run(user.filter { $0.key != "sudo" })
        #expect(alone.status == 1)
        #expect(alone.said == "setup: please install as root: apt-get install git\n")
    }

    @Test("without apt-get it says what to install")
    func noPackages() throws {
        let outcome = try run(without("apt-get", "python3"))
        #expect(outcome.status == 1)
        #expect(outcome.said == "setup: please install: python3 (so Debian names them)\n")
    }

    @Test("elsewhere than on Linux no files are looked for")
    func elsewhere() throws {
        let outcome = try run(Self.whole.merging(["uname": "echo Darwin"]) { $1 }, files: [])
        #expect(outcome.status == 0)
        #expect(outcome.calls == [])
    }

    @Test("Swift that is not there, too old, or does not run")
    func swiftItself() throws {
        let needed = "setup: Swift 6.1 or later is needed"
        let none = try run(without("swift"))
        #expect(none.status == 1)
        #expect(none.said == "\(needed); swift.org, page Install, tells how to get it\n")
        let old = try run(Self.whole.merging(["swift": "echo 'Swift version 5.10 (swift-5.10-RELEASE)'"]) { $1 })
        #expect(old.status == 1)
        #expect(old.said == "\(needed), this is 5.10; swift.org, page Install, tells how to get it\n")
        let broken = try run(Self.whole.merging(["swift": "echo 'libz.so.1 is missing' >&2; exit 127"]) { $1 })
        #expect(broken.status == 1)
        #expect(broken.said == "setup: swift is there, but does not run: libz.so.1 is missing\n")
    }
}
