import ESSDomain
import Glibc
import HubStore

// A program that does nothing but change a hub folder, and tells each change that is saved on its standard output: for the
// tests that kill it, or let two of it write at once.
//
//   StoreChild story FOLDER FIRST LAST [step]    a fixed story's changes; `step` waits for a byte after each
//   StoreChild count FOLDER WRITER CHANGES       one writer of several, who share files, records and no field
//   StoreChild rewrite FOLDER CHANGES [lock]     no Essor: reads, changes and renames a file, as `jq` and a shell do
//   StoreChild overwrite FOLDER CHANGES lock     no Essor: an editor that writes a whole file in its place
//   StoreChild hold FOLDER                       keeps the folder's lock until it is killed

let arguments = CommandLine.arguments
guard arguments.count > 2 else { exit(2) }

do {
  switch arguments[1] {
  case "story":
    guard arguments.count > 4, let first = Int(arguments[3]), let last = Int(arguments[4]) else { exit(2) }
    try FixedStory(folder: arguments[2]).tell(first..<last, isStepping: arguments.last == "step")
  case "count":
    guard arguments.count > 4, let writer = Int(arguments[3]), let changes = Int(arguments[4]) else { exit(2) }
    try Counting(folder: arguments[2], writer: writer).run(changes)
  case "rewrite", "overwrite":
    guard arguments.count > 3, let changes = Int(arguments[3]) else { exit(2) }
    Stranger(folder: arguments[2], isRenaming: arguments[1] == "rewrite", isLocking: arguments.last == "lock")
      .run(changes)
  case "hold":
    let lock = open(arguments[2] + "/.essor/lock", O_RDWR | O_CREAT, 0o600)
    guard lock >= 0, flock(lock, LOCK_EX) == 0 else { exit(3) }
    report(0)
    while true { pause() }
  default: exit(2)
  }
} catch {
  let text = Array("\(error)\n".utf8)
  _ = text.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  exit(1)
}
