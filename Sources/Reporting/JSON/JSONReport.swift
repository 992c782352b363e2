public import ClaimModel

/// `mizan.report/1`: the whole report as one JSON object and a line feed.
public enum JSONReport {
    public static func render(_ report: Report) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONWriter.append(to: &bytes) { $0.report(report, index: ReportIndex(report)) }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}

extension JSONWriter {
    fileprivate mutating func report(_ report: Report, index: ReportIndex) {
        object {
            $0.field("schema", "mizan.report/1")
            $0.object("tool") {
                $0.field("name", "mizan")
                $0.field("version", report.toolVersion)
                $0.field("rules", report.rulesVersion)
            }
            $0.array("documents") { for document in report.documents { $0.document(document.info) } }
            $0.object("coverage") { $0.coverage(report.coverage) }
            $0.array("claims") { for claim in report.claims { $0.claim(claim) } }
            $0.array("groups") { for group in report.groups { $0.group(group, index: index) } }
            $0.array("findings") { for finding in report.findings { $0.finding(finding, language: report.language) } }
            $0.field("language", report.language)
            $0.array("problems") { for problem in report.problems { $0.problem(problem) } }
        }
    }

    private mutating func document(_ document: DocumentInfo) {
        object {
            $0.field("id", document.id)
            $0.field("title", document.title)
            $0.field("outlet", document.outlet)
            $0.field("published", document.published)
            $0.field("language", document.language)
            $0.field("url", document.url)
            $0.field("path", document.path)
        }
    }

    private mutating func coverage(_ coverage: Coverage) {
        field("numbers", coverage.numbers)
        field("claims", coverage.claims)
        field("set_aside", coverage.setAside)
        array("not_placed") {
            for number in coverage.notPlaced {
                $0.object {
                    $0.field("document", number.document)
                    $0.field("text", number.words.text)
                    $0.span(number.words.span)
                    $0.field("reason", number.reason)
                }
            }
        }
    }

    private mutating func group(_ group: ClaimGroup, index: ReportIndex) {
        object {
            $0.field("id", group.id)
            $0.field("label", index.inReportLanguage(group.label))
            $0.field("claims", group.claims)
            $0.array("near") {
                for near in group.near {
                    $0.object {
                        $0.field("claim", near.claim)
                        $0.field("gate", near.gate)
                        $0.field("reason", near.reason)
                    }
                }
            }
            $0.array("gates") {
                for gate in group.gates {
                    $0.object {
                        $0.field("gate", gate.gate)
                        $0.field("verdict", gate.verdict)
                    }
                }
            }
            $0.field("labels", group.label)
        }
    }

    /// One finding; the texts in a language, else in English, else in the first there is; then in all languages.
    mutating func finding(_ finding: Finding, language: String) {
        func own(_ texts: [String: String]) -> String {
            texts[language] ?? texts["en"] ?? texts.min { $0.key < $1.key }?.value ?? ""
        }
        object {
            $0.field("id", finding.id)
            $0.field("kind", finding.kind)
            $0.field("also", finding.also)
            $0.field("severity", finding.severity.name)
            $0.field("claims", finding.claims)
            $0.field("conflict", finding.conflict)
            $0.field("message", own(finding.message))
            $0.field("advice", own(finding.advice))
            $0.field("rule", finding.rule)
            $0.field("fingerprint", finding.fingerprint)
            $0.field("reasons", finding.reasons)
            $0.field("messages", finding.message)
            $0.field("advices", finding.advice)
        }
    }

    private mutating func problem(_ problem: Problem) {
        object {
            $0.field("kind", problem.kind.rawValue)
            $0.field("file", problem.file)
            $0.key("line")
            if let line = problem.line { $0.value(line) } else { $0.null() }
            $0.key("column")
            if let column = problem.column { $0.value(column) } else { $0.null() }
            $0.field("message", problem.message)
        }
    }
}
