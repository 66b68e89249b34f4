internal import Domain
internal import HTTP
internal import JSON

/// The settings of the installation.
enum SettingsRoutes {
    static let all: [Route] = [list, update]

    private static let entry = Shape<Settings.Entry>(
        "Setting", "A setting, its value, and where that comes from.",
        [
            .text("name") { $0.setting.name },
            .init("value", .any) { $0.value },
            .choice("source", Settings.Source.allCases.map(\.rawValue)) { $0.source.rawValue },
            .init("default", .any) { $0.setting.usual },
            .text("summary") { $0.setting.summary },
            .flag("needs_restart") { $0.setting.needsRestart },
        ])
    private static let answers: [Route.Answer] = [.json("The settings.", Page.schema("SettingList", of: entry.schema))]

    private static let list = Route(
        .get, "/api/settings", "settings.list", "List the settings", .installation, answers: answers
    ) { call in .ok(listed(call.services.settings)) }

    private static let update = Route(
        .patch, "/api/settings", "settings.update", "Change settings in config.json; null lets one be as usual", .installation,
        body: .json(.object("SettingsUpdate", Setting.all.map { .optional($0.name, .nullable($0.schema)) })), answers: answers
    ) { call in
        try call.services.settings.set(call.body.object ?? [:])
        return .ok(listed(call.services.settings))
    }

    private static func listed(_ settings: Settings) -> JSONValue {
        let all = settings.all()
        return Page.json(all.map(entry.json), next: nil, total: all.count)
    }
}
