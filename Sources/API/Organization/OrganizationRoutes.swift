internal import Accounts
internal import Domain
internal import HTTP
internal import JSON

/// The organizations that a caller knows.
enum OrganizationRoutes {
    static let all: [Route] = [list, add, show, rename]

    private static let nameBody = Schema.object("OrganizationName", [.init("name", AccountWire.personName)])
    private static let answer: [Route.Answer] = [.json("The organization.", AccountWire.organization.schema)]

    private static let list = Route(
        .get, "/api/organizations", "organization.list", "List the own organizations; an operator sees all", .signedIn,
        answers: [.json("The organizations.", Page.schema("OrganizationList", of: AccountWire.place.schema))]
    ) { call in
        let places = try call.services.accounts.organizations(by: call.principal())
        return .ok(Page.json(places.map(AccountWire.place.json), next: nil, total: places.count))
    }

    private static let add = Route(
        .post, "/api/organizations", "organization.add", "Make an organization, with the caller as its owner", .installation,
        body: .json(nameBody), answers: [.json(201, "The organization.", AccountWire.organization.schema)], isAudited: false
    ) { call in
        let organization = try call.services.accounts.addOrganization(
            named: call.requiredText("name"), by: call.principal(), from: call.client)
        return .json(201, AccountWire.organization.json(organization))
    }

    private static let show = Route(
        .get, "/api/organizations/{id}", "organization.show", "Show an organization", .signedIn, answers: answer
    ) { call in
        .ok(AccountWire.organization.json(try call.services.accounts.organization(call.id(), by: call.principal())))
    }

    private static let rename = Route(
        .patch, "/api/organizations/{id}", "organization.rename", "Rename the organization", .role(.owner, .administration),
        body: .json(nameBody), answers: answer, isAudited: false
    ) { call in
        let organization = try call.services.accounts.rename(
            call.id(), to: call.requiredText("name"), by: call.principal(), from: call.client)
        return .ok(AccountWire.organization.json(organization))
    }
}
