/// The expected screens lie in one folder beside this file, wherever the test stands.
enum ListScreens {
  static let file = #filePath
}
