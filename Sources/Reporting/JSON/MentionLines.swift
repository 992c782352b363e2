public import ClaimModel

/// `mizan.mention/1`: everything that was read in one document before any claim is made of it, one line.
public enum MentionLines {
    /// Appends the document's line and a line feed.
    public static func append(_ mentions: [Mention], of document: String, to bytes: inout [UInt8]) {
        JSONWriter.append(to: &bytes) {
            $0.object {
                $0.field("schema", "mizan.mention/1")
                $0.field("document", document)
                $0.array("mentions") { for mention in mentions { $0.mention(mention) } }
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}

extension JSONWriter {
    fileprivate mutating func mention(_ mention: Mention) {
        object {
            $0.field("kind", mention.kind.rawValue)
            $0.span(mention.words.span)
            $0.field("text", mention.words.text)
            switch mention.kind {
            case .number, .fraction, .percent, .ordinal:
                $0.field("nominal", mention.nominal)
                $0.field("lower", mention.lower)
                $0.field("upper", mention.upper)
                $0.field("modifier", mention.modifier?.rawValue)
                $0.field("unit", mention.unit)
                $0.field("set_aside", mention.setAside)
            case .date:
                $0.field("from", mention.from)
                $0.field("to", mention.to)
                $0.field("relative", mention.isRelative)
                $0.field("set_aside", mention.setAside)
            case .duration:
                $0.field("length", mention.length)
                $0.field("set_aside", mention.setAside)
            case .source, .organisation, .place, .person, .cue:
                $0.field("id", mention.id)
            }
        }
    }
}
