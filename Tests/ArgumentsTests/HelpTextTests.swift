import Testing

@testable import Arguments

struct HelpTextTests {
    static let trainHelp = """
        Fine-tune a model on chat rows.

        Usage: tunesmith train --data FILE [options] MODEL [OUT]

        A run is a folder. An interrupted run goes on from its newest checkpoint when the same command is
        given again.

        Operands:
          MODEL  Folder of the base model.
          OUT    New folder.

        Options:
          -d, --data FILE           Chat rows, one JSON object per line. Required.
              --method NAME         What is trained. One of: full, lora. Default: lora.
          -l, --learning-rate RATE  Highest learning rate, reached after the warm-up and then left again
                                    along the schedule. Default: 0.001.
              --epochs N            Passes over the rows. Default: 3.
              --seed N              Seed of the order of rows.
              --an-option-with-a-long-name PLACEHOLDER
                                    Stands above its meaning.
          -t, --target NAME         A projection that gets an update. One of: q_proj, v_proj. May be
                                    repeated. Default: all.
              --skip-invalid        Leave out rows that cannot be trained on.
          -q, --quiet               Print the result alone.
          -h, --help                Show this help.

        Examples:
          # LoRA with the defaults
          tunesmith train --data rows.jsonl base out
        """

    @Test("A command's help is laid out in aligned columns")
    func command() {
        #expect(SampleProgram.train.helpText(program: "tunesmith") == Self.trainHelp)
    }

    @Test("A program's help lists its commands")
    func program() {
        #expect(
            SampleProgram.program.helpText == """
                A fine-tuning workbench.

                Usage: tunesmith COMMAND [options]

                Commands:
                  train  Fine-tune a model on chat rows.
                  chat   Talk to a model.

                Options:
                  -h, --help     Show this help.
                      --version  Show the version.

                'tunesmith COMMAND --help' explains a command.
                """)
    }

    @Test("No line but an example is wider than 100 characters")
    func width() {
        let words = (1...200).map { String(repeating: "x", count: $0 % 40 + 1) }
        let long = CommandDescription(
            name: "long", summary: words.joined(separator: " "), discussion: [words.reversed().joined(separator: " ")],
            options: words[..<20].map { .value($0, $0.uppercased(), help: words.joined(separator: " "), required: true) })
        let lines = long.helpText(program: "tunesmith").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(lines.contains { $0.count > 90 })
    }

    @Test("A word longer than a line stands alone")
    func longWord() {
        let word = String(repeating: "w", count: 30)
        #expect(HelpText.wrap("a \(word) b", width: 10) == ["a", word, "b"])
        #expect(HelpText.wrap("", width: 10) == [])
    }
}
