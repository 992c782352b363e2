public import ClaimModel

/// Reads articles from files, folders and standard input, one at a time.
///
/// Problems are handed over as they turn up; the rest is still read. One value reads for one run:
/// ids stay distinct, and no file is read twice, across all calls.
public struct DocumentReader {
    /// The largest article, in bytes: 128 MiB.
    public static let largestArticle = 128 << 20

    private var ids = IdRegister()
    private var seen: Set<FileIdentity> = []
    private var standardInputIsRead = false

    public init() {}

    /// Calls `take` with each article that the paths hold, in the order of the files' paths, standard input last.
    /// - Parameters:
    ///   - paths: files, folders, and `-` for JSON Lines on standard input.
    ///   - take: returns false to stop.
    public mutating func read(_ paths: [String], report: (Problem) -> Void, take: (Document) -> Bool) {
        let listing = ArticleListing(paths.filter { $0 != "-" }, besides: seen)
        seen = listing.identities
        listing.problems.forEach(report)
        for file in listing.files {
            do throws(ByteSource.Failure) {
                guard try read(file, report, take) else { return }
            } catch {
                report(Problem(.input, file: file.path, error.message))
            }
        }
        guard paths.contains("-"), !standardInputIsRead else { return }
        standardInputIsRead = true
        do throws(ByteSource.Failure) {
            _ = try readLines(of: .standardInput(), file: nil, report, take)
        } catch {
            report(Problem(.input, file: "-", error.message))
        }
    }

    private mutating func read(_ file: ArticleFile, _ report: (Problem) -> Void, _ take: (Document) -> Bool)
        throws(ByteSource.Failure) -> Bool
    {
        let source = try ByteSource(path: file.path)
        if file.format == .jsonLines { return try readLines(of: source, file: file, report, take) }
        guard let text = try source.readAll(limit: Self.largestArticle) else {
            report(
                Problem(
                    .input, file: file.path, "larger than \(Self.largestArticle >> 20) MiB, the most that one article may have"))
            return true
        }
        guard let document = document(from: text, file, report) else { return true }
        return take(document)
    }
}

// MARK: - Text and Markdown

extension DocumentReader {
    private mutating func document(from bytes: [UInt8], _ file: ArticleFile, _ report: (Problem) -> Void) -> Document? {
        if let fault = TextFault.first(in: bytes) {
            report(Problem(.input, file: file.path, fault.message))
            return nil
        }
        var text = bytes
        if text.starts(with: TextFault.byteOrderMark) { text.removeFirst(TextFault.byteOrderMark.count) }
        let head = file.format == .markdown ? FrontMatter.read(text, file: file.path) : FrontMatter()
        head.problems.forEach(report)
        text.removeFirst(head.end)
        guard !TextFault.isBlank(text) else {
            report(Problem(.input, file: file.path, "empty: there is no text"))
            return nil
        }
        let metadata = head.metadata.completed(by: sidecar(of: file, report))
        let id = metadata.id.map { ids.claim($0) } ?? ids.claim(file.stem, file.relativeStem, file.relativePath, file.path)
        return Document(info: metadata.info(id: id, path: file.path, firstLine: head.firstLine), text: text)
    }

    private func sidecar(of file: ArticleFile, _ report: (Problem) -> Void) -> Metadata {
        let path = file.sidecarPath
        guard FileIdentity(path) != nil else { return Metadata() }
        do throws(ByteSource.Failure) {
            guard let bytes = try ByteSource(path: path).readAll(limit: 1 << 20) else {
                report(Problem(.input, file: path, "larger than 1 MiB, too much for an article's metadata"))
                return Metadata()
            }
            let start = bytes.starts(with: TextFault.byteOrderMark) ? TextFault.byteOrderMark.count : 0
            do throws(JSONLineReader.Failure) {
                let found = try DocumentJSON.read(bytes, start..<bytes.count)
                for remark in found.remarks { report(Problem(.notice, file: path, remark)) }
                return found.metadata
            } catch {
                let place = TextPlace(of: error.offset, in: bytes, from: start)
                report(Problem(.input, file: path, line: place.line, column: place.column, error.message))
            }
        } catch {
            report(Problem(.input, file: path, error.message))
        }
        return Metadata()
    }
}

// MARK: - JSON Lines

extension DocumentReader {
    private mutating func readLines(
        of source: ByteSource, file: ArticleFile?, _ report: (Problem) -> Void,
        _ take: (Document) -> Bool
    ) throws(ByteSource.Failure) -> Bool {
        let name = file?.path ?? "-"
        // A line may be longer than its article: an escape takes up to six bytes for two.
        var lines = LineSource(source, limit: 3 * Self.largestArticle)
        var number = 0
        var isEmpty = true
        while let line = try lines.next() {
            number += 1
            guard case .read(var range) = line else {
                report(
                    Problem(
                        .input, file: name, line: number,
                        "longer than \(3 * Self.largestArticle >> 20) MiB, too long for one line"))
                isEmpty = false
                continue
            }
            if number == 1, lines.buffer[range].starts(with: TextFault.byteOrderMark) {
                range = range.lowerBound + TextFault.byteOrderMark.count..<range.upperBound
            }
            if TextFault.isBlank(lines.buffer[range]) { continue }
            isEmpty = false
            switch document(from: lines.buffer, range, file) {
            case .success((let document, let remarks)):
                for remark in remarks { report(Problem(.notice, file: name, line: number, remark)) }
                guard take(document) else { return false }
            case .failure(let failure):
                let place = TextPlace(of: failure.offset, in: lines.buffer, from: range.lowerBound)
                report(Problem(.input, file: name, line: number, column: place.column, failure.message))
            }
        }
        if isEmpty { report(Problem(.input, file: name, "empty: there is no line with an article")) }
        return true
    }

    private mutating func document(from bytes: [UInt8], _ range: Range<Int>, _ file: ArticleFile?)
        -> Result<(Document, remarks: [String]), JSONLineReader.Failure>
    {
        do throws(JSONLineReader.Failure) {
            let found = try DocumentJSON.read(bytes, range)
            let start = range.lowerBound
            guard let id = found.metadata.id else { throw .init(offset: start, message: "`id` is missing or empty") }
            guard let text = found.text, !TextFault.isBlank(text) else {
                throw .init(offset: start, message: "`text` is missing or empty")
            }
            guard text.count <= Self.largestArticle, TextFault.offsetOfNUL(in: text) == nil else {
                throw .init(offset: start, message: "`text` is too long, or holds a NUL character")
            }
            let own = ids.claim(id)
            let info = found.metadata.info(id: own, path: file?.path)
            let remark = own == id ? [] : ["the id `\(id)` was there before; this article is `\(own)`"]
            return .success((Document(info: info, text: text), found.remarks + remark))
        } catch {
            return .failure(error)
        }
    }
}
