import Testing
import TextReading

@Suite("Tables of bytes and phrases")
struct TableTests {
    @Test("a byte string keeps its number while the table grows")
    func byteTable() {
        var table = ByteTable(capacity: 2)
        let words = (0..<3000).map { Array("word-\($0 % 1500)".utf8) }
        let numbers = words.map { table.insert($0) }
        #expect(table.count == 1500)
        #expect(numbers[..<1500].elementsEqual(numbers[1500...]))
        for (word, number) in zip(words, numbers) {
            #expect(table.find(word) == number)
            #expect(table.bytes(of: number).elementsEqual(word))
        }
        #expect(table.find(Array("word-1500".utf8)) == -1)
    }

    @Test("the empty string, a prefix and equal tails are told apart")
    func edges() {
        var table = ByteTable()
        let words: [[UInt8]] = [
            [], [0], [0, 0], [1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 1, 2, 3, 4, 5, 6, 7, 8],
        ]
        let numbers = words.map { table.insert($0) }
        #expect(numbers == Array(0..<Int32(words.count)))
        #expect(words.map { table.find($0) } == numbers)
    }

    @Test("a hash depends on the bytes alone, wherever they lie")
    func hash() {
        let bytes = Array("x-ثلاثون شخصا-x".utf8)
        let inside = bytes[2..<(bytes.count - 2)]
        let copy = Array(inside)
        let one = inside.withUnsafeBufferPointer { ByteTable.hash($0) }
        let other = copy.withUnsafeBufferPointer { ByteTable.hash($0) }
        #expect(one == other)
    }

    @Test("phrases share their beginning and end where they were added")
    func phrases() {
        var table = PhraseTable()
        table.add([4], entry: 10)
        table.add([4, 5], entry: 11)
        table.add([4, 5, 6], entry: 12)
        table.add([4, 5], entry: 13)
        table.add([4, 5], entry: 13)
        table.add([7, 8], entry: 14)
        let one = table.child(of: 0, by: 4)
        let two = table.child(of: one, by: 5)
        let three = table.child(of: two, by: 6)
        #expect(table.entries(at: one) == [10])
        #expect(table.entries(at: two) == [11, 13])
        #expect(table.entries(at: three) == [12])
        #expect(table.leadsOn(two) && !table.leadsOn(three))
        #expect(table.child(of: 0, by: 5) == -1 && table.child(of: one, by: 9) == -1 && table.child(of: 0, by: 9999) == -1)
        #expect(table.entries(at: table.child(of: 0, by: 7)).isEmpty)
    }

    @Test("code points are decoded as they were encoded")
    func decoding() {
        for text in ["a", "é", "ق", "ﻻ", "€", "🕊", "\u{10FFFF}"] {
            let bytes = Array(text.utf8)
            let read = bytes.withUnsafeBufferPointer { UTF8Scalars.decode($0, at: 0) }
            #expect(read.code == text.unicodeScalars.first?.value)
            #expect(read.length == bytes.count)
        }
    }
}
