/// A list that is filled anew for each paragraph and keeps its room: to append costs a comparison and a store, where an
/// array would ask each time whether anybody else holds it.
public final class Scratch<Element: BitwiseCopyable> {
    @usableFromInline @exclusivity(unchecked) var room: UnsafeMutableBufferPointer<Element>
    @exclusivity(unchecked) public private(set) var count = 0

    public init(capacity: Int = 1024) { room = .allocate(capacity: capacity) }

    deinit { room.deallocate() }

    @inlinable @inline(__always)
    public func append(_ element: Element) {
        if count == room.count { grow() }
        room.initializeElement(at: count, to: element)
        advance()
    }

    /// Appends elements one behind the other, each changed on its way.
    @inlinable @inline(__always)
    public func append(_ elements: UnsafeBufferPointer<Element>, _ change: (Element) -> Element) {
        while room.count - count < elements.count { grow() }
        let rest = UnsafeMutableBufferPointer(rebasing: room[count...])
        for i in elements.indices { rest.initializeElement(at: i, to: change(elements[i])) }
        advance(by: elements.count)
    }

    @usableFromInline @inline(__always)
    func advance() { count &+= 1 }

    @usableFromInline @inline(__always)
    func advance(by more: Int) { count += more }

    @inlinable @inline(__always)
    public subscript(_ place: Int) -> Element {
        get {
            precondition(place >= 0 && place < count)
            return room[place]
        }
        set {
            precondition(place >= 0 && place < count)
            room[place] = newValue
        }
    }

    public func removeAll() { count = 0 }

    /// What is in the list now.
    public func elements() -> [Element] { Array(UnsafeBufferPointer(start: room.baseAddress, count: count)) }

    @usableFromInline @inline(never)
    func grow() {
        let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: room.count * 2)
        _ = larger.initialize(fromContentsOf: room)
        room.deallocate()
        room = larger
    }
}
