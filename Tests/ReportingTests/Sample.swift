import ClaimModel
import Foundation

/// One report that goes through every renderer: two outlets, one monitor, an agency's dispatch in English.
enum Sample {
    static func report(language: String) throws -> Report {
        Report(
            toolVersion: "0.1.0", rulesVersion: "0123456789ab", language: language,
            documents: [harbour, valley, wire],
            coverage: Coverage(
                numbers: 9, claims: 6, setAside: 2,
                notPlaced: [.init(document: "valley", words: words("17", in: valley), reason: "no noun near the number")]),
            claims: claims, groups: [fighters, civilians], findings: [conflict, internalConflict, update, agreement],
            problems: [Problem(.rule, file: "rules/topics/floods.yml", line: 3, column: 5, "unknown key 'measures'")],
            wording: try wording(language))
    }

    static let harbour = document(
        "harbour", "جريدة المرفأ", "2021-05-04", "ar", "wires/harbour.txt",
        """
        المرصد يحصي 412 قتيلا من المقاتلين في الوادي
        أفاد مرصد الوادي لحقوق الإنسان بمقتل 412 مقاتلا منذ مطلع العام في معارك الوادي.
        وقال المرصد إن 35 مدنيا قتلوا في المدة نفسها، وإن القصف طال عشرة مواقع.
        """)

    static let valley = document(
        "valley", "وكالة الضفاف", "2021-05-04", "ar", "wires/valley.txt",
        """
        حصيلة المعارك
        😀 نقلت الوكالة عن مرصد الوادي لحقوق الإنسان أن أكثر من 430 مقاتلا لقوا حتفهم منذ مطلع العام، \
        في أطول مواجهة يشهدها الوادي، وسط نداءات من الأهالي لفتح طريق آمن يصل القرى بعضها ببعض.
        ورصد مراسل الوكالة 17 عند المدخل.
        """)

    static let wire = document(
        "wire", "Riverside Press", "2021-05-05T08:30:00Z", "en", "wires/wire.md",
        """
        Valley fighting
        The Valley Observatory counted 412 fighters dead since January. Doctors spoke of 35 civilians killed.
        """)

    static let claims = [
        claim("harbour-1", harbour, Sample.line(1, of: harbour), "412", 412, headline: true),
        claim("harbour-2", harbour, Sample.line(2, of: harbour), "412", 412),
        claim("harbour-3", harbour, Sample.line(3, of: harbour), "35", 35, who: "civilians"),
        claim("valley-1", valley, Sample.line(2, of: valley), "430", 430, hedge: "أكثر من", via: "مكتب الضفاف"),
        claim("wire-1", wire, "The Valley Observatory counted 412 fighters dead since January.", "412", 412),
        claim("wire-2", wire, "Doctors spoke of 35 civilians killed.", "35", 35, who: "civilians", source: "Doctors"),
    ]

    static let fighters = ClaimGroup(
        id: "g1", label: ["ar": "قتلى المقاتلين في الوادي", "en": "fighters killed in the valley"],
        claims: ["harbour-1", "harbour-2", "valley-1", "wire-1"],
        gates: [("measure", "killed"), ("who", "fighters"), ("place", "الوادي"), ("window", "2021-01 – 2021-05-04")],
        near: [.init(claim: "harbour-3", gate: "who", reason: "civilians, not fighters")])

    static let civilians = ClaimGroup(
        id: "g2", label: ["en": "civilians killed in the valley"], claims: ["harbour-3", "wire-2"],
        gates: [("measure", "killed"), ("who", "civilians")], near: [])

    static let conflict = Finding(
        id: "f1", kind: "same_source_conflict", also: ["bound_mismatch"], severity: .high,
        claims: ["harbour-1", "harbour-2", "valley-1", "wire-1"], conflict: ["harbour-2", "valley-1"],
        message: [
            "ar": "مرصد الوادي: «412» في جريدة المرفأ و«أكثر من 430» في وكالة الضفاف",
            "en": "The valley's monitor: 412 in one outlet, more than 430 in the other",
            "fr": "L’observatoire de la vallée : 412 ici, plus de 430 là",
        ],
        advice: [
            "ar": "ارجع إلى بيان المرصد، واذكر يوم صدور كل حصيلة.",
            "en": "Ask the monitor which figure it gave, and on which day.",
            "fr": "Demander à l’observatoire quel chiffre il a donné, et quel jour.",
        ],
        rule: "comparison/same_source_conflict", reasons: ["same source", "same window"], fingerprint: "a1b2c3d4e5f6")

    static let internalConflict = Finding(
        id: "f2", kind: "date_conflict", severity: .low, claims: ["harbour-3", "wire-2"], conflict: [],
        message: ["en": "A message only in English"], advice: [:], rule: "comparison/date_conflict", fingerprint: "b1b2c3d4e5f6")

    static let update = Finding(
        id: "f3", kind: "update", severity: .info, claims: ["harbour-1", "wire-1"], conflict: [],
        message: ["ar": "الحصيلة نفسها في اليوم التالي", "en": "The same toll a day later", "fr": "Le même bilan un jour après"],
        advice: [:], rule: "comparison/update", fingerprint: "c1b2c3d4e5f6")

    static let agreement = Finding(
        id: "f4", kind: "agreement", severity: .info, claims: ["harbour-3", "wire-2"], conflict: [],
        message: ["ar": "35 مدنيا في مصدرين", "en": "35 civilians in two sources", "fr": "35 civils dans deux sources"],
        advice: [:], rule: "comparison/agreement", fingerprint: "d1b2c3d4e5f6")

    // MARK: Making them

    static func document(
        _ id: String, _ outlet: String, _ published: String, _ language: String, _ path: String, _ text: String
    ) -> Document {
        Document(
            info: DocumentInfo(id: id, outlet: outlet, published: published, language: language, path: path),
            text: Array(text.utf8))
    }

    static func claim(
        _ id: String, _ document: Document, _ sentence: String, _ figure: String, _ value: Double, hedge: String? = nil,
        who: String = "fighters", source: String? = nil, via: String? = nil, headline: Bool = false
    ) -> Claim {
        let evidence = words(sentence, in: document)
        let number = words(figure, in: document, from: evidence.span.start)
        let name = source ?? (document.info.language == "en" ? "Valley Observatory" : "مرصد الوادي لحقوق الإنسان")
        return Claim(
            id: id, document: document.info,
            quantity: Quantity(
                text: number, hedge: hedge.map { words($0, in: document, from: evidence.span.start) },
                modifier: hedge == nil ? .exact : .moreThan, unit: "person", nominal: value,
                interval: hedge == nil ? Interval(value, value) : Interval(value + 1, nil)),
            measure: "killed", who: who, place: NameReference(id: "valley", text: "الوادي"),
            time: TimeScope(basis: .total, window: TimeWindow(from: PartialDate(year: 2021, month: 1))),
            attribution: Attribution(
                source: NameReference(id: source == nil ? "valley-observatory" : nil, text: name),
                via: via.map { [NameReference(text: $0)] } ?? []),
            comparisonKey: "killed|\(who)|valley", evidence: evidence, rule: "topics/casualties", confidence: 0.9,
            isHeadline: headline,
            trail: [
                TrailStep(role: "number", rule: "languages/numbers", words: number),
                TrailStep(role: "measure", rule: "topics/casualties", words: evidence),
            ])
    }

    /// Where some words stand in a document.
    static func words(_ text: String, in document: Document, from start: Int = 0) -> TextSpan {
        let bytes = Array(text.utf8)
        let places = (start...max(start, document.text.count - bytes.count))
        let found = places.first { Array(document.text[$0..<min($0 + bytes.count, document.text.count)]) == bytes } ?? start
        return TextSpan(text: text, span: ByteSpan(found, found + bytes.count))
    }

    static func line(_ number: Int, of document: Document) -> String {
        String(String(decoding: document.text, as: UTF8.self).split(separator: "\n")[number - 1])
    }

    /// The words of a report, from rules/reporting.
    static func wording(_ language: String) throws -> [String: String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "rules/reporting/\(language).yml"), encoding: .utf8)
        var words: [String: String] = [:]
        for line in text.split(separator: "\n").prefix(while: { !$0.hasPrefix("examples:") }) where !line.hasPrefix("#") {
            let parts = line.split(separator: ": ", maxSplits: 1)
            words[String(parts[0])] = String(parts[1].dropFirst().dropLast())
        }
        return words
    }
}
