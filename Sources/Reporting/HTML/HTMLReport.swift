public import ClaimModel
import Mustache

/// The report as one HTML file that needs nothing else: no script, no font, no picture, no network.
public enum HTMLReport {
    public static func render(_ report: Report) -> String {
        library.render(HTMLPage(index: ReportIndex(report)).view, withTemplate: "page") ?? ""
    }

    private static let library: MustacheLibrary = {
        let templates = [
            "page": HTMLTemplate.page, "style": HTMLTemplate.style, "print": HTMLTemplate.print,
            "summary": HTMLTemplate.summary, "finding": HTMLTemplate.finding, "quote": HTMLTemplate.quote,
            "tables": HTMLTemplate.tables, "articles": HTMLTemplate.articles, "coverage": HTMLTemplate.coverage,
        ]
        var library = MustacheLibrary()
        for (name, text) in templates {
            do { try library.register(text, named: name) } catch { preconditionFailure("template \(name): \(error)") }
        }
        return library
    }()
}

/// The templates, one part of the page a file.
enum HTMLTemplate {}
