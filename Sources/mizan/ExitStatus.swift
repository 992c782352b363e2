import ClaimModel
import Foundation

/// How a run ends. A later case beats the ones before it.
enum ExitStatus: Int, Comparable, Error {
    case done, found, inputUnread, callWrong

    static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }

    /// What other programs see.
    var code: Int32 {
        switch self {
        case .done: 0
        case .found: 1
        case .callWrong: 2
        case .inputUnread: 3
        }
    }

    init(of problem: Problem) {
        switch problem.kind {
        case .notice: self = .done
        case .input: self = .inputUnread
        case .rule: self = .callWrong
        }
    }

    func end(saying message: String = "") -> Never {
        if !message.isEmpty {
            let stream = self == .done ? FileHandle.standardOutput : FileHandle.standardError
            try? stream.write(contentsOf: Data("\(message)\n".utf8))
        }
        exit(code)
    }
}
