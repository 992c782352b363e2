/// Names for places within a page, from ids that may hold anything.
enum AnchorName {
    /// `prefix-id`; what an anchor may not hold is written by its code, so that two ids never share an anchor.
    static func make(_ prefix: String, _ id: String) -> String { prefix + "-" + plain(id) }

    static func plain(_ id: String) -> String {
        var out = ""
        for scalar in id.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".": out.unicodeScalars.append(scalar)
            default: out += "_" + String(scalar.value, radix: 16) + "_"
            }
        }
        return out
    }
}
