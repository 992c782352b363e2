import YAMLReading

/// languages/X/subjects.yml: words for what a sum or a share is of.
enum SubjectsReader {
    static func read(_ node: YAMLNode, into builder: inout LexiconBuilder) {
        var fields = FieldReader(node)
        for item in fields.list("subjects") { read(item, isCounted: false, into: &builder) }
        for item in fields.list("counted") { read(item, isCounted: true, into: &builder) }
        builder.add(fields.list("hollow"), .hollow, 0)
        builder.readExamples(&fields, rule: "subjects")
        builder.absorb(&fields)
    }

    private static func read(_ item: YAMLNode, isCounted: Bool, into builder: inout LexiconBuilder) {
        var row = FieldReader(item)
        builder.pack.subjects.append(
            SubjectWord(
                id: row.required("id") ?? "", isCounted: isCounted, isEach: row.bool("each") ?? false,
                isRate: row.bool("rate") ?? false,
                below: row.number("below")))
        builder.add(row.list("forms"), .subject, builder.pack.subjects.count - 1)
        builder.absorb(&row)
    }
}
