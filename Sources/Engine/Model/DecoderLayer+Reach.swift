extension DecoderLayer {
    /// What the backward pass must compute of a layer, because something there or before it is trained.
    struct Reach {
        /// Gradients of what enters the layer.
        let input: Bool
        /// Gradients of queries, keys and values.
        let attentionInputs: Bool
        /// Gradients of what attention returns.
        let attention: Bool
        /// Gradients of what the output projection and what stands behind it return.
        let output: Bool
        /// The same of the feed-forward network's matrices and norm.
        let feedForward: Bool
        /// The same of what stands behind the feed-forward network.
        let feedForwardEnd: Bool
    }

    /// How far back gradients are wanted, where `below` says whether something before the layer is trained.
    func reach(below: Bool) -> Reach {
        let input = below || inputNorm.isTrainable
        let attentionInputs = input || learnsInAttentionInputs
        let attention = attentionInputs || prefix?.dKeys != nil
        let output = attention || attentionOutput.learns || attentionEndNorm?.isTrainable == true || attentionAdapter != nil
        let feedForward =
            output || feedForwardNorm.isTrainable || feedForwardInputs.contains(where: \.learns) || feedForwardOutput.learns
        return Reach(
            input: input, attentionInputs: attentionInputs, attention: attention, output: output, feedForward: feedForward,
            feedForwardEnd: feedForward || feedForwardEndNorm?.isTrainable == true || feedForwardAdapter != nil)
    }

    /// Whether something is trained in the layer.
    var learns: Bool { reach(below: false).feedForwardEnd }

    private var learnsInAttentionInputs: Bool {
        attentionInputs.contains(where: \.learns) || queryNorm?.isTrainable == true || keyNorm?.isTrainable == true
    }
}
