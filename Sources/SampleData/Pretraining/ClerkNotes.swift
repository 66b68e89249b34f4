extension PretrainingText {
    /// What a clerk notes in English about a letter in any language.
    static let clerkNotes = """
        [note.frame]
        Note for the file: the {writer|customer} {note.wish}. {note.extra}
        {In short|Summary}: {someone|a customer} {note.wish}. {note.extra}
        What does the {writer|letter} {want|ask for}? The {writer|customer} {note.wish}. {note.extra}
        Desk note, {dd} {month}: {note.wish}. {note.extra}
        [note.extra]
        {note.tongue} {note.haste}
        {note.haste} {note.tongue}
        {note.haste}
        {note.tongue}
        {note.thing} {note.haste}
        {note.thing} {note.tongue} {note.haste}
        [note.thing]
        The thing in question is {A.the}.
        It concerns {A.the} only.
        Subject: {A.bare}.
        [note.tongue]
        The letter is in {tongue}.
        Reply in {tongue}.
        {tongue}, {whatever is quoted|as the writer's own words show}.
        [haste.high]
        {Great hurry|Urgent|To be done today|Put it on top of the pile}.
        [haste.low]
        {No hurry|Not urgent|Bottom of the pile|Plenty of time}.
        [haste.none]
        {Ordinary post|Neither urgent nor slow|The usual time}.
        [note.refund]
        wants {the money back|a refund|to be repaid} for {A.the}
        {returns|gives back} {A.the} and asks for repayment
        [note.exchange]
        wants {A.the} {exchanged|replaced|swapped}
        asks for another {A.bare} in exchange
        [note.status]
        asks where {A.the} is, as the {parcel|delivery} has not come
        {is waiting for|asks about} the delivery of {A.the}
        [note.cancel]
        {cancels|calls off} the order for {A.the}
        no longer wants {A.the}, which is not yet sent
        [note.repair]
        needs {help with|a repair of} {A.the}, which is broken
        wants {A.the} {mended|fixed}
        [note.bill]
        asks about the {bill|invoice|charge} for {A.the}
        finds a mistake in the bill for {A.the}
        [note.account]
        cannot {sign in|get into the account} where {A.the} is registered
        has trouble with the password; it is about {A.the}
        [note.question]
        asks a question about {A.the} before buying or using it
        wants to know {something|a detail} about {A.the}
        [note.part]
        looks for a part for {A.the}
        [note.address]
        gives a new address for {A.the}
        [note.thanks]
        is happy with {A.the} and says thanks
        """
}
