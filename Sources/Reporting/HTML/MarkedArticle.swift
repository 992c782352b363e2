import ClaimModel

/// An article's whole text as paragraphs, with marks at their spans. Marks that overlap become one.
struct MarkedArticle {
    struct Mark {
        var span: ByteSpan
        /// Classes of the element.
        var look: String
        var anchor: String?
        /// What the mark says when one points at it.
        var note: String
        /// The anchor of the finding that it leads to.
        var target: String?
    }

    /// What stands in each paragraph, without the paragraph's own element.
    private(set) var paragraphs: [HTMLText] = []
    private var html = HTMLText()
    private let text: [UInt8]

    init(document: Document, marks: [Mark]) {
        text = document.text
        let merged = Self.merge(marks.filter { $0.span.start >= 0 && $0.span.end <= text.count && !$0.span.isEmpty })
        var next = merged[...]
        for line in Self.lines(text) {
            var here: [[Mark]] = []
            while let mark = next.first, mark[0].span.start < line.upperBound {
                here.append(mark)
                next.removeFirst()
            }
            paragraph(line, here)
        }
    }

    private mutating func paragraph(_ line: Range<Int>, _ marks: [[Mark]]) {
        html = HTMLText()
        var done = line.lowerBound
        for group in marks {
            let start = max(done, group[0].span.start)
            let end = min(line.upperBound, group.map(\.span.end).max() ?? start)
            guard start < end else { continue }
            html.append(piece(done..<start))
            mark(group, start..<end)
            done = end
        }
        html.append(piece(done..<line.upperBound))
        paragraphs.append(html)
    }

    private mutating func mark(_ group: [Mark], _ range: Range<Int>) {
        for other in group.dropFirst() {
            guard let anchor = other.anchor else { continue }
            html.append(markup: "<span")
            html.attribute("id", anchor)
            html.append(markup: "></span>")
        }
        let target = group.lazy.compactMap(\.target).first
        html.append(markup: "<mark")
        if let anchor = group[0].anchor { html.attribute("id", anchor) }
        html.attribute("class", group.first { $0.target != nil }?.look ?? group[0].look)
        html.append(markup: " title=\"")
        html.append(group.map(\.note).joined(separator: "\n"))
        html.append(markup: "\">")
        if let target {
            html.append(markup: "<a")
            html.attribute("href", "#" + target)
            html.append(markup: ">")
        }
        html.append(markup: "<bdi>")
        html.append(piece(range))
        html.append(markup: "</bdi>")
        if target != nil { html.append(markup: "</a>") }
        html.append(markup: "</mark>")
    }

    private func piece(_ range: Range<Int>) -> String {
        SafeText.oneLine(String(decoding: text[range], as: UTF8.self))
    }

    /// The lines that hold more than blanks.
    private static func lines(_ text: [UInt8]) -> [Range<Int>] {
        text.indices.split { text[$0] == UInt8(ascii: "\n") }
            .filter { line in line.contains { text[$0] > 0x20 } }
            .map { $0.startIndex..<$0.endIndex }
    }

    private static func merge(_ marks: [Mark]) -> [[Mark]] {
        var groups: [[Mark]] = []
        var end = -1
        for mark in marks.sorted(by: { ($0.span, $0.anchor ?? "") < ($1.span, $1.anchor ?? "") }) {
            if mark.span.start < end { groups[groups.count - 1].append(mark) } else { groups.append([mark]) }
            end = max(end, mark.span.end)
        }
        return groups
    }
}
