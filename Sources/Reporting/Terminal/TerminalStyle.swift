/// How the terminal is to be written to; only the caller knows what it is.
public struct TerminalStyle: Sendable {
    public enum Colour: Sendable { case none, ansi }

    public var colour: Colour
    /// Columns that a quote may fill.
    public var width: Int

    public init(colour: Colour = .none, width: Int = 100) {
        self.colour = colour
        self.width = width
    }

    enum Paint: String {
        case bold = "1"
        case faint = "2"
        case red = "1;31"
        case yellow = "1;33"
        case blue = "1;34"
    }

    func paint(_ text: String, _ paint: Paint) -> String {
        switch colour {
        case .none: text
        case .ansi: "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m"
        }
    }

    /// The figure within its quote: bold, or in brackets where there is no colour.
    func mark(_ figure: String) -> String {
        guard !figure.isEmpty else { return "" }
        return colour == .none ? "[\(figure)]" : paint(figure, .bold)
    }
}
