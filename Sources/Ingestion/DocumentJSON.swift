import ClaimModel

/// One JSON object of `mizan.document/1`: an article on a line of its own, or an article's sidecar.
struct DocumentJSON {
    var metadata = Metadata()
    var text: [UInt8]?
    /// What was left out, without being an error.
    var remarks: [String] = []

    /// Reads the object that is all there is in that range. Unknown keys are passed over.
    static func read(_ bytes: [UInt8], _ range: Range<Int>) throws(JSONLineReader.Failure) -> DocumentJSON {
        if let fault = UTF8Check.firstFault(in: bytes, range) {
            throw JSONLineReader.Failure(offset: fault, message: "not UTF-8")
        }
        var found = DocumentJSON()
        // Few fields are known.
        var seen: [String] = []
        var reader = JSONLineReader(bytes, range)
        try reader.onlyObject { (key, reader) throws(JSONLineReader.Failure) in
            let field = Metadata.Field(rawValue: key)
            guard field != nil || key == "text" else { return try reader.skip() }
            guard !seen.contains(key) else { throw reader.failure("`\(key)` stands twice") }
            seen.append(key)
            let value = try reader.text(key)
            guard let field else {
                found.text = value
                return
            }
            if let remark = found.metadata.set(field, value.map { String(decoding: $0, as: UTF8.self) }) {
                found.remarks.append(remark)
            }
        }
        return found
    }
}
