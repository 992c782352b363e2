import Testing

@testable import Ingestion

@Suite("JSON, strictly")
struct JSONLineReaderTests {
    private func text(_ value: String) throws -> String? {
        let bytes = Array(#"{"skipped":[{"a":[1,-0.5e+3,true,null,"]}"]}],"text":\#(value)}"#.utf8)
        return try DocumentJSON.read(bytes, 0..<bytes.count).text.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "escapes",
        arguments: [
            (#""plain نص""#, "plain نص"),
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
            (#""\u0646\u0635""#, "نص"),
            (#""\uD83D\uDC4D!""#, "👍!"),
            (#""\u00e9\u00E9""#, "éé"),
            (#""""#, ""),
        ])
    func escapes(written: String, meant: String) throws {
        #expect(try text(written) == meant)
    }

    @Test(
        "what is no JSON",
        arguments: [
            #""\uD83D""#, #""\uD83D\u0041""#, #""\uDC4D""#, #""\u12G4""#, #""\u12"#, #""\x""#, "\"a\tb\"", #""open"#, #""a\"#,
            "7", "tru", "{}", "'a'", "",
        ])
    func broken(written: String) {
        #expect(throws: JSONLineReader.Failure.self) { try text(written) }
    }

    @Test(
        "what is no object of one line",
        arguments: [
            "", "7", "[]", #"{"a":01}"#, #"{"a":1,}"#, #"{"a" 1}"#, #"{"a":1} x"#, #"{a:1}"#, #"{"a":.5}"#, #"{"a":1.}"#,
            #"{"a":+1}"#,
            #"{"a":1e}"#, #"{"a":[1,]}"#, #"{"a":nul}"#, #"{"a":-}"#, #"{"id":"a","id":"b"}"#, #"{"a":NaN}"#, #"{"a":1"#,
        ])
    func noObject(written: String) {
        let bytes = Array(written.utf8)
        #expect(throws: JSONLineReader.Failure.self) { try DocumentJSON.read(bytes, 0..<bytes.count) }
    }

    @Test func blanksAnywhere() throws {
        let bytes = Array(" {\t\"text\" :\r\n \"x\" , \"b\" : [ ] , \"c\" : { } } ".utf8)
        #expect(try DocumentJSON.read(bytes, 0..<bytes.count).text == Array("x".utf8))
    }

    @Test func depthIsBounded() {
        let bytes = Array((#"{"a":"# + String(repeating: "[", count: 100_000)).utf8)
        #expect(throws: JSONLineReader.Failure.self) { try DocumentJSON.read(bytes, 0..<bytes.count) }
    }
}
