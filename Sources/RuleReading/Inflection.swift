/// The forms of a word that carries "stem/inflection": templates in which `~` stands for the stem.
struct Inflection {
    struct Form {
        /// What stands before, between and behind the stems.
        private let pieces: [Substring]
        let number: GrammaticalNumber

        init(_ template: String, _ number: GrammaticalNumber) {
            pieces = template.split(separator: "~", omittingEmptySubsequences: false)
            self.number = number
        }

        func of(_ stem: Substring) -> String {
            var text = String(pieces[0])
            for piece in pieces.dropFirst() {
                text += stem
                text += piece
            }
            return text
        }
    }

    let forms: [Form]

    /// A row of templates in the order of their numbers.
    init(_ rows: [(templates: [String], number: GrammaticalNumber)]) {
        forms = rows.flatMap { row in row.templates.map { Form($0, row.number) } }
    }
}
