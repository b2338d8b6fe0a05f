import Foundation
import PackagePlugin

/// Puts the files of `Themes` into the program: a theme is added by adding its file.
@main struct ThemeFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json5" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let output = context.pluginWorkDirectoryURL.appending(path: "ThemeFiles.swift")
    return [
      .buildCommand(
        displayName: "Theme files of \(target.name)", executable: URL(filePath: "/bin/sh"),
        arguments: ["-c", ThemeFiles.script, "sh", output.path] + files.map(\.path),
        inputFiles: files, outputFiles: [output])
    ]
  }

  /// Writes a table of names and texts; a raw literal takes the text as it stands.
  private static let script = #####"""
    output=$1; shift
    {
      echo '/// Made of the files of this folder: name and text of each.'
      echo 'enum ThemeFiles { static let all: [(name: String, text: String)] = ['
      for file; do
        printf '  ("%s", ####"""\n' "$(basename "$file" .json5)"
        cat "$file"
        printf '\n"""####),\n'
      done
      echo '] }'
    } > "$output"
    """#####
}
