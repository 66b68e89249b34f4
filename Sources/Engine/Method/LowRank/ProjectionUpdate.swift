/// What a method adds to the product x W^T of a projection; the projection's bias comes after it.
protocol ProjectionUpdate: AnyObject {
    /// What is trained, in a fixed order.
    var parameters: [Parameter] { get }

    /// Numbers that the forward pass keeps of each row for the backward pass.
    var keptWidth: Int { get }

    /// Makes of y[n, outputs], which holds x W^T, the tuned product.
    func forward(_ x: Floats, rows n: Int, into y: Floats, kept: Floats, _ pass: Pass) throws

    /// Adds the gradients of what is trained; dx[n, inputs], when wanted, gets W's part as well and is overwritten or added to.
    func backward(_ dy: Floats, _ x: Floats, rows n: Int, kept: Floats, dx: Floats?, adding: Bool, _ pass: Pass) throws

    /// Makes of `weight`, the numbers of W, those of the tuned product.
    func merge(into weight: Buffer<Float>) throws
}
