import Foundation
import Testing

@Suite("The rules that are built in")
struct RuleLinkTests {
    /// Without the link the plan of a build is kept when a rule file is deleted, and the next build misses that file.
    @Test("a link below the target leads to rules/")
    func link() {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let link = root.appending(path: "Sources/RuleReading/rules").resolvingSymlinksInPath()
        #expect(link.path == root.appending(path: "rules").resolvingSymlinksInPath().path)
    }
}
