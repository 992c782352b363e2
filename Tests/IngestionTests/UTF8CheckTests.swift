import Testing

@testable import Ingestion

@Suite("UTF-8, wherever a stride of eight bytes ends")
struct UTF8CheckTests {
    /// Letters of one to four bytes, so that strides begin within each of them.
    private let letters: [[UInt8]] = ["a", "ن", " ", "ص", "“", "و", "😀", "1", "ي", "ة"].map { Array($0.utf8) }

    private func text(_ count: Int, from first: Int) -> [UInt8] {
        (0..<count).flatMap { letters[(first + $0) % letters.count] }
    }

    @Test("the first byte that is none, behind any number of letters", arguments: [0xFF, 0x80, 0xC0, 0xD8] as [UInt8])
    func fault(byte: UInt8) {
        for first in letters.indices {
            for count in 0..<40 {
                let good = text(count, from: first)
                #expect(UTF8Check.firstFault(in: good, 0..<good.count) == nil)
                let bad = good + [byte] + Array("abcdefghij".utf8)
                #expect(UTF8Check.firstFault(in: bad, 0..<bad.count) == good.count)
            }
        }
    }

    @Test("a letter that the end cuts off")
    func cut() {
        for count in 0..<40 {
            let bad = [UInt8](repeating: 0x61, count: count) + [0xD9]
            #expect(UTF8Check.firstFault(in: bad, 0..<bad.count) == count)
        }
    }
}
