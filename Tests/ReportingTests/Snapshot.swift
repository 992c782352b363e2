import Foundation
import Testing

/// Compares with a recorded file. `MIZAN_RECORD=1 swift test` records, and then fails to say so.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["MIZAN_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(name); run again without MIZAN_RECORD", sourceLocation: sourceLocation)
        return
    }
    guard let recorded = try? String(decoding: Data(contentsOf: file), as: UTF8.self) else {
        Issue.record("no snapshot \(name); record it with MIZAN_RECORD=1 swift test", sourceLocation: sourceLocation)
        return
    }
    guard Array(recorded.utf8) != Array(text.utf8) else { return }
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    Issue.record(
        """
        \(name) differs from line \(line + 1); look at it, then record it with MIZAN_RECORD=1 swift test
        was: \(line < old.count ? String(old[line]) : "")
        is:  \(line < new.count ? String(new[line]) : "")
        """, sourceLocation: sourceLocation)
}
