import Mustache

/// What a template sees. Every text in it is escaped already, which is why the templates use triple braces.
struct HTMLView: MustacheParent {
    private var children: [String: Any] = [:]

    mutating func set(_ name: String, _ text: HTMLText) { children[name] = text.html }
    mutating func set(_ name: String, _ text: String) { set(name, HTMLText(escaping: text)) }
    mutating func set(_ name: String, _ number: Int) { children[name] = String(number) }
    mutating func set(_ name: String, _ flag: Bool) { children[name] = flag }
    mutating func set(_ name: String, _ views: [HTMLView]) {
        children[name] = views
        children["has_\(name)"] = !views.isEmpty
    }
    mutating func set(_ name: String, _ texts: [HTMLText]) {
        children[name] = texts.map(\.html)
        children["has_\(name)"] = !texts.isEmpty
    }
    /// The report's words as `{{{words.key}}}`; a template writes the dots of a key as hyphens.
    mutating func set(_ name: String, _ wording: Wording) { children[name] = Words(wording: wording) }

    func child(named name: String) -> Any? { children[name] }

    private struct Words: MustacheParent {
        var wording: Wording

        func child(named name: String) -> Any? {
            HTMLText(escaping: wording[name.split(separator: "-").joined(separator: ".")]).html
        }
    }
}
