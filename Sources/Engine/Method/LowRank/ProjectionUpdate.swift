/// What a method adds to the product x W^T of a projection; the projection's bias comes after it.
protocol ProjectionUpdate: AnyObject {
    /// What is trained, in a fixed order.
    var parameters: [Parameter] { get }

    /// Numbers that the forward pass keeps of each row for the backward pass.
    var keptWidth: Int { get }

    /// What it takes of the workspace.
    var needs: UpdateNeeds { get }

    /// Makes of y[n, outputs], which holds x W^T, the tuned product.
    func forward(_ x: Floats, rows n: Int, into y: Floats, kept: Floats, _ pass: Pass) throws

    /// Adds the gradients of what is trained; dx[n, inputs], when wanted, gets W's part as well and is overwritten or added to.
    func backward(_ dy: Floats, _ x: Floats, rows n: Int, kept: Floats, dx: Floats?, adding: Bool, _ pass: Pass) throws

    /// Makes of `weight`, the numbers of W, those of the tuned product.
    func merge(into weight: Buffer<Float>) throws
}

/// Numbers that an update takes of the workspace: the first three for each row, the last in all.
struct UpdateNeeds {
    var dropped = 0
    var inner = 0
    var product = 0
    var copy = 0
}
