import Benchmark
import ESSDomain
import HubDemo

/// The small steps of which the great times are made, one record or one text at a time.
let benchmarks: @Sendable () -> Void = {
  let today = Day(number: 20_781)
  let hub = DemonstrationRegion.hub(region: "09", organisations: 600, today: today) ?? Hub(profile: HubProfile())
  let organisations = Array(hub.organisations.all)
  let rules = RuleContext(today: today, parameters: hub.parameters)
  let context = EntryContext(language: .french, today: today, territory: .morocco, region: hub.profile.region?.text)

  Benchmark("write an organisation as JSON") { benchmark in
    for number in benchmark.scaledIterations {
      var writer = JSONWriter()
      organisations[number % organisations.count].write(to: &writer)
      blackHole(writer.bytes)
    }
  }
  Benchmark("fold the names of an organisation") { benchmark in
    var bytes: [UInt8] = []
    for number in benchmark.scaledIterations {
      let name = organisations[number % organisations.count].name
      bytes.removeAll(keepingCapacity: true)
      Folding.append(name.french, to: &bytes)
      Folding.append(name.arabic, to: &bytes)
      blackHole(bytes)
    }
  }
  Benchmark("judge an organisation by its rules") { benchmark in
    for number in benchmark.scaledIterations {
      blackHole(Compliance(organisations[number % organisations.count], rules))
    }
  }
  Benchmark("read a filter") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(Filter<Organisation>("argan province:Taroudannt femmes>50% -statut:inactive", context, rules))
    }
  }
  Benchmark("pack 600 organisations, with their texts to search") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(RecordSet(organisations)) }
  }
  Benchmark("filter 600 organisations by a word") { benchmark in
    let filter = Filter<Organisation>("argan", context, rules)
    for _ in benchmark.scaledIterations { blackHole(filter.matches(in: hub.organisations)) }
  }
}
