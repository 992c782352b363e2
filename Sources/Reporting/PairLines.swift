public import ClaimModel

/// Pairs of claims with their evidence as JSON Lines.
public enum PairLines {
    public static func text(_ pairs: [LinkedPair]) -> String {
        var bytes: [UInt8] = []
        var writer = JSONWriter()
        for pair in pairs {
            writer.append(to: &bytes) {
                $0.object {
                    $0.field("first", pair.first)
                    $0.field("second", pair.second)
                    $0.field("strained", pair.isStrained)
                    $0.field("excluded", pair.isExcluded)
                    $0.field("evidence", pair.evidence.map { "\($0.key)=\(($0.amount * 1000).rounded() / 1000)" })
                }
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
