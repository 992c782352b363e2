/// Something wrong with an input or a rule file. The rest of the work goes on.
public struct Problem: Hashable, Sendable {
    public enum Kind: String, Sendable {
        /// An input could not be read (exit status 3).
        case input
        /// A rule file or a configuration is wrong (exit status 2).
        case rule
        /// Said for information; changes no exit status.
        case notice
    }

    public var kind: Kind
    /// The file, as the caller named it; "-" for standard input.
    public var file: String
    /// From 1; nil where the whole file is meant.
    public var line: Int?
    public var column: Int?
    public var message: String

    public init(_ kind: Kind, file: String, line: Int? = nil, column: Int? = nil, _ message: String) {
        self.kind = kind
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    /// `path:line:column: message`
    public var description: String {
        var place = file
        if let line {
            place += ":\(line)"
            if let column { place += ":\(column)" }
        }
        return "\(place): \(message)"
    }
}
