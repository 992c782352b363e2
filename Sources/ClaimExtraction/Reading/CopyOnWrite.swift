/// Fields behind one reference: handing them on costs no more than a pointer, and copies share them until one changes.
///
/// For values of many fields that go through many hands (`Figure`, `MeasureFinder.Found`).
@dynamicMemberLookup
struct CopyOnWrite<Fields> {
    private final class Storage {
        var fields: Fields
        init(_ fields: Fields) { self.fields = fields }
    }

    private var storage: Storage

    init(_ fields: Fields) { storage = Storage(fields) }

    subscript<Value>(dynamicMember path: WritableKeyPath<Fields, Value>) -> Value {
        @inline(__always) get { storage.fields[keyPath: path] }
        @inline(__always) set {
            if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.fields) }
            storage.fields[keyPath: path] = newValue
        }
    }
}
