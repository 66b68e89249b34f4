import Arguments
import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The program: reads the command line, runs one command, turns errors into text and an exit code.
@main
enum Tunesmith {
    static let version = "0.1.0"

    static var commands: [any Command.Type] {
        [
            Serve.self, Quickstart.self, Train.self, Merge.self, Evaluate.self, Chat.self, Pretrain.self, Tokens.self, Logits.self,
            SampleDataCommand.self, Doctor.self,
            BaseModelPull.self, BaseModelList.self, BaseModelShow.self, BaseModelAdd.self, BaseModelRemove.self, BaseModelToken.self,
            DatasetImportCommand.self, DatasetList.self, DatasetShow.self, DatasetValidate.self, DatasetStats.self, DatasetQuality.self,
            DatasetPreview.self, DatasetRows.self, DatasetSplit.self, DatasetSelect.self, DatasetMerge.self, DatasetDiff.self,
            DatasetConvert.self, DatasetExport.self, DatasetDelete.self, DatasetRestore.self,
            JobCreate.self, JobList.self, JobShow.self, JobWatch.self, JobCancel.self, JobPause.self, JobResume.self, JobRetry.self,
            JobClone.self, JobUpdate.self, JobPublish.self, JobEstimateCommand.self,
            ModelList.self, ModelShow.self, ModelLog.self, ModelDiff.self, ModelAliasMove.self, ModelRevert.self, ModelExport.self,
            ModelImport.self, ModelNotes.self, ModelTag.self, ModelUpdate.self, ModelArchive.self, ModelDeprecate.self, ModelDelete.self,
            ModelRestore.self, ModelCollect.self,
            ConversationImport.self, ConversationList.self, ConversationExport.self,
            Login.self, Logout.self, UserAdd.self, UserList.self, UserShow.self, UserUpdate.self, UserRemove.self, UserResetLink.self,
            KeyCreate.self, KeyList.self, KeyRevoke.self, ConfigShow.self, ConfigSet.self, AuditList.self,
        ]
    }

    /// Path of the running program.
    static let executable = FileManager.default.fileExists(atPath: "/proc/self/exe") ? "/proc/self/exe" : CommandLine.arguments.first ?? ""

    /// The program as it was called, for command lines that people can copy.
    static let invocation: String = {
        let called = CommandLine.arguments.first ?? "tunesmith"
        let here = FileManager.default.currentDirectoryPath + "/"
        return called.hasPrefix(here) ? String(called.dropFirst(here.count)) : called
    }()

    static let description = ProgramDescription(
        name: "tunesmith", summary: "Fine-tunes language models on this machine and shows whether they got better.", version: version,
        commands: commands.map { $0.description },
        nouns: [
            NounDescription("job", summary: "Ask for fine-tuning, watch it, stop it and go on with it."),
            NounDescription("dataset", summary: "Store, check, look at and shape datasets."),
            NounDescription("model", summary: "Look at tuned models, compare, name, export, import and put them away."),
            NounDescription("base", summary: "List, add and remove the models that can be tuned."),
            NounDescription("conversation", summary: "Record conversations, and what people thought of them."),
            NounDescription("user", summary: "Manage who may work with the workbench."),
            NounDescription("key", summary: "Manage the keys of programs."),
            NounDescription("config", summary: "Show and change the settings."),
            NounDescription("audit", summary: "Look at who did what."),
        ])

    static func main() async {
        // A closed pipe and a file beyond the limit are errors of the call that meets them, which say more than a death does.
        for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
        exit(await run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }

    /// Carries out `arguments` and says how it went.
    static func run(_ arguments: [String]) async -> ExitCode {
        let parsed: ParsedArguments
        do {
            switch try description.parse(arguments) {
            case .text(let text):
                print(text)
                return .ok
            case .command(let arguments): parsed = arguments
            }
        } catch {
            Console.complain(error.message, hint: error.hint)
            return .usage
        }
        do {
            guard let command = commands.first(where: { $0.description.name == parsed.command.name }) else { return .usage }
            return try await command.run(
                parsed, Console(isJSON: parsed.command.options.contains { $0.name == "json" } && parsed.flag("json")))
        } catch let error as ArgumentError {
            Console.complain(error.message, hint: error.hint)
            return .usage
        } catch let error as WorkbenchError {
            Console.complain(error)
            return .failed
        } catch {
            Console.complain("\(error)", hint: nil)
            return .failed
        }
    }
}
