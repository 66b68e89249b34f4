import Arguments
import Datasets
import Domain
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A dataset as a person names it: `support`, `support@3`, or a file, which is then read for this one command.
struct DatasetReference {
    /// Operand of commands that take a dataset or a file.
    static let operand = OperandDescription("DATASET", help: "A dataset such as support or support@3, or a file of rows.")
    /// Operand of commands that take a stored dataset alone.
    static let storedOperand = OperandDescription("DATASET", help: "A dataset such as support; support@3 is its third version.")

    let name: DatasetName
    /// Nil for the newest version.
    let number: Int?

    /// Reads `support` or `support@3`; throws `invalid_name`.
    init(_ text: String) throws {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        name = try DatasetName(parts[0])
        guard parts.count == 2 else {
            number = nil
            return
        }
        guard let number = Int(parts[1]), number >= 1 else {
            throw WorkbenchError(.invalidName, "'\(text)' names no version", hint: "write it like \(name)@1")
        }
        self.number = number
    }

    /// The version that it names; throws `dataset_not_found`.
    func version(in store: Store) throws -> DatasetVersion {
        let datasets = store.datasets(of: Organization.localID)
        return try datasets.version(number, of: datasets.dataset(named: name).id)
    }
}
