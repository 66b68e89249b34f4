import Foundation
import Testing
import WebUI

/// What the program holds of the pages.
struct WebUITests {
    /// The folder of the sources, beside this one.
    private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/WebUI/assets")
        .standardizedFileURL

    private func names() throws -> Set<String> {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        let files = try (found?.allObjects as? [URL] ?? []).filter {
            try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
        }
        return Set(files.map { "/assets" + $0.standardizedFileURL.path.dropFirst(folder.path.count) })
    }

    @Test("The list and the folder agree, and the bytes are those of the files")
    func listAndFolderAgree() throws {
        let names = try names()
        #expect(names.count > 20)
        // Chart.js may have come after the last build of this file list, or be absent.
        let library = "/assets/vendor/chart.min.js"
        #expect(names.subtracting([library]) == Set(WebUI.paths).subtracting([library]), "run scripts/embed-pages")
        for name in names where name != library {
            let asset = try #require(WebUI.asset(at: name))
            let file = try Data(contentsOf: folder.appending(path: name.dropFirst("/assets/".count)))
            #expect(asset.bytes.count == file.count && asset.bytes.array == [UInt8](file), "\(name)")
        }
    }

    @Test("Every file has a type that a browser takes under nosniff")
    func types() throws {
        let types = [
            "html": "text/html; charset=utf-8", "js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8",
            "svg": "image/svg+xml",
        ]
        for path in WebUI.paths {
            let ending = try #require(path.split(separator: ".").last.map(String.init))
            #expect(WebUI.asset(at: path)?.contentType == types[ending], "\(path)")
        }
    }

    @Test("Validators differ where bytes differ, and are quoted")
    func validators() throws {
        let etags = WebUI.paths.compactMap { WebUI.asset(at: $0)?.etag }
        #expect(Set(etags).count == WebUI.paths.count)
        #expect(etags.allSatisfy { $0.count > 4 && $0.first == "\"" && $0.last == "\"" })
    }

    @Test(
        "What is no file is not there",
        arguments: ["", "/", "/assets", "/assets/", "/assets/../Asset.swift", "/assets/Main.js", "/assets/main.js/", "/assets/main.js\0"])
    func missing(path: String) {
        #expect(WebUI.asset(at: path) == nil)
    }

    @Test("The page loads nothing from elsewhere and holds no script or style of its own")
    func pageIsPlain() throws {
        let page = try #require(WebUI.index)
        let text = try #require(String(bytes: page.bytes.array, encoding: .utf8))
        #expect(!text.contains("://") && !text.contains("<style") && !text.contains("style=") && !text.contains("onload"))
        #expect(text.matches(of: /<script(?![^>]*src="\/assets\/)/).isEmpty)
    }

    @Test("Scripts are under 300 lines and never read texts as markup")
    func scripts() throws {
        for path in WebUI.paths where path.hasSuffix(".js") && !path.contains("/vendor/") {
            let bytes = try #require(WebUI.asset(at: path)).bytes.array
            let text = try #require(String(bytes: bytes, encoding: .utf8))
            #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 300, "\(path)")
            for forbidden in [
                "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "\"style\"", "://",
            ]
            where !(forbidden == "\"style\"" && path.hasSuffix("/dom.js")) && !(forbidden == "://" && path.hasSuffix("/icons.js")) {
                #expect(!text.contains(forbidden), "\(path): \(forbidden)")
            }
        }
    }
}
