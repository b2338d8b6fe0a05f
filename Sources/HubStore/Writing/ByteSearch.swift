import CLinux

/// Looks for bytes in bytes.
enum ByteSearch {
  static func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { haystack in
      wanted.withUnsafeBytes { needle in
        guard let start = haystack.baseAddress, let sought = needle.baseAddress else { return false }
        return memmem(start, haystack.count, sought, needle.count) != nil
      }
    }
  }
}
