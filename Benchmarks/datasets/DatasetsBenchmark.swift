import Arguments
import Benchmarking

/// Measures what is done with datasets; each mode has a file of its own.
@main
enum DatasetsBenchmark {
    static func main() {
        ProgramDescription.run(
            name: "datasets-benchmark", summary: "Measures what is done with datasets.",
            modes: [MakeMode.self, RowsMode.self, DuplicatesMode.self])
    }
}
