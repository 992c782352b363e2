import ClaimModel
import Reporting
import Testing

@Test func aFindingIsOneLineWithItsKeysInOrder() {
    let finding = Finding(
        id: "f-1", kind: "update", severity: .low, claims: ["a", "b"], conflict: ["a"],
        message: ["en": "a \"b\"\n\u{1}", "ar": "و"], advice: [:], rule: "update", fingerprint: "0f")
    #expect(
        FindingLines.text([finding]) == """
            {"id":"f-1","kind":"update","also":[],"severity":"low","claims":["a","b"],"conflict":["a"],\
            "message":"a \\"b\\"\\n\\u0001","advice":"","rule":"update","fingerprint":"0f","reasons":[],\
            "messages":{"ar":"و","en":"a \\"b\\"\\n\\u0001"},"advices":{}}

            """)
}
