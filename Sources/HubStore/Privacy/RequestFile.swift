import ESSDomain

extension HubStore {
  /// What persons asked of the hub, the oldest first, and what in `privacy.json` is no request.
  public func privacyRequests() -> ([PrivacyRequest], [FileProblem]) {
    guard let parser = JSONParser() else { return ([], []) }
    do throws(FileProblem) {
      let requests = try requests(parser)
      return (requests.sorted { ($0.receivedOn?.iso ?? "", $0.id) < ($1.receivedOn?.iso ?? "", $1.id) }, [])
    } catch {
      return ([], [error])
    }
  }

  /// Saves a request, new or known, into `privacy.json` as it is now.
  public func save(_ request: PrivacyRequest) throws(StoreProblem) {
    try writing { (writing, _) throws(StoreProblem) in
      let original: [UInt8]?
      do throws(SystemError) { original = try files.contents(folder.path(HubFolder.requests)) } catch {
        throw StoreProblem(error, in: path)
      }
      let stamp = FileStamp(folder.path(HubFolder.requests))
      var requests: [PrivacyRequest]
      do throws(FileProblem) { requests = try self.requests(writing.parser) } catch { throw .brokenFile(error) }
      if let place = requests.firstIndex(where: { $0.id == request.id }) {
        requests[place] = request
      } else {
        requests.append(request)
      }
      var writer = JSONWriter()
      requests.write(to: &writer)
      writer.endLine()
      do throws(FileReplacement.Failure) {
        try FileReplacement(folder: folder, files: files).replace([
          FileReplacement.Item(file: HubFolder.requests, text: writer.bytes, original: original, stamp: stamp)
        ])
      } catch {
        switch error {
        case .system(let failure): throw StoreProblem(failure, in: path)
        case .changedUnderneath: throw .locked(by: nil, path: path)
        case .halfWay: throw .unfinished(path: path)
        }
      }
    }
  }

  private func requests(_ parser: JSONParser) throws(FileProblem) -> [PrivacyRequest] {
    guard let root = try parser.read(HubFolder.requests, in: folder, files) else { return [] }
    do throws(ReadingProblem) { return try [PrivacyRequest].reader()(root) } catch {
      throw FileProblem(file: HubFolder.requests, line: 1, column: 1, kind: .file, reason: .listExpected)
    }
  }
}
