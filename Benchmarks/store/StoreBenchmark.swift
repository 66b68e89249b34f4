@main enum StoreBenchmark { static func main() {} }
