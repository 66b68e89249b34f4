extension TicketText {
    /// Phrases of English held-out tickets.
    static let englishHeldOut = """
        [name]
        {Freya|Callum|Imogen|Rashid|Beth|Owen}
        [order]
        (ORD/{####}/K)
        Purchase ORD/{####}/K,
        No {##} {##} {##}.
        [hello]
        Greetings,
        Dear support team,
        Good afternoon,
        Hiya,
        [bye]
        Regards, {name}
        Many thanks from {name}
        Ta, {name}
        Sincerely, {name}
        [want.refund]
        I'd like to be refunded for {A.the}, the amount was € {##}.
        When do I see my money again for {A.the} that I gave back?
        {A.The} did not live up to its promise, so pay me back please.
        Kindly arrange repayment of the price of {A.the}.
        Money back please for {A.the}, it is already in the post to you.
        [want.exchange]
        May I trade {A.the} in for one of another size?
        You packed the wrong {A.bare}, could you switch it for the green version?
        I'd prefer a new copy of {A.the}, mine has a crack, please exchange it.
        Could somebody replace {A.the}? The colour is not what I chose.
        {A.The} is too small for us, we would gladly take the large one instead.
        [want.delivery_status]
        What has become of the package with {A.the}?
        Any news on when {A.the} reaches me? Still nothing at my door.
        The shipment containing {A.the} is overdue.
        The carrier seems to have lost {A.the}, can you track it?
        {A.The} was due on Friday and did not arrive.
        [want.cancel_order]
        Kindly call off my purchase of {A.the}, it is not packed yet.
        I have thought better of it: don't send {A.the}, cancel everything.
        Strike {A.the} off my order, I found one elsewhere.
        Could you annul the order of {A.the}? I bought it by accident.
        Please don't dispatch {A.the}, I am withdrawing from the order.
        [want.repair_help]
        {A.The} is broken: it hums but does not start.
        Who can mend {A.the}? The lid came off.
        Since this morning {A.the} is dead, no light, nothing.
        {A.The} smells of smoke when it runs, can your workshop repair it?
        How do I get {A.the} going again? It shuts down after a minute.
        [want.billing_question]
        You have billed me two times for {A.the}.
        No receipt came for {A.the}, could you email the invoice?
        The sum on the invoice for {A.the} is € {##} higher than agreed.
        Could you explain the extra charge for {A.the} on my bill?
        Postage was free, yet my card was charged for it with {A.the}.
        [want.account_access]
        I'm shut out of my account and can't manage {A.the}.
        The link to choose a new password never reaches me, so {A.the} stays unregistered.
        Signing in fails each time I open the app for {A.the}.
        My profile with {A.the} is blocked, how do I regain access?
        I forgot my password and can't sign in to see {A.the}.
        [want.product_question]
        Would {A.the} fit on a narrow shelf?
        I wonder how much power {A.the} uses in an hour.
        Could you tell me whether {A.the} comes with spare parts?
        Is it possible to leave {A.the} running overnight?
        What is {A.the} made of and what does it weigh?
        [topic.refund]
        the refund of what I paid
        reimbursing me the price, money and all
        [topic.exchange]
        the exchange for another colour or a bigger model
        a replacement in the right size
        [topic.delivery_status]
        the tracking of a parcel that had not arrived
        a delivery the courier never shipped
        [topic.cancel_order]
        the wish to cancel and to stop an order by mistake
        not wanting it any more, and wishing to cancel
        [topic.repair_help]
        the broken button, the noise and the repair
        a fault that the technician had to fix
        [topic.billing_question]
        the invoice, the tax and the amount charged twice
        a fee on the bill of my card
        [topic.account_access]
        the login, the code and a locked account
        my password and the profile page
        [topic.product_question]
        the length of the cable, the colours and the volts
        how loud and heavy it is in small rooms
        [aside.intent]
        In January I contacted you over {topic}, which is over and done with.
        To be clear, I am not writing because of {topic}.
        My earlier request concerned {topic}; please ignore it.
        I never wanted {topic}, that was a misunderstanding.
        [aside.product]
        {B.The} came in the same box, and {B.the} does its duty every day.
        As for {B.the} I bought together with it, that is in perfect order.
        {B.The} gives me no trouble whatsoever.
        Mind you, not {B.the} but {A.the}.
        My mother uses {B.the} daily and is delighted with it.
        Leave {B.the} aside, we like it a lot.
        [priority.high]
        I must have an answer this very day.
        This really can't wait until the weekend.
        Please treat it as urgent.
        Be quick please, guests arrive tomorrow.
        Hurry please.
        [priority.low]
        I am in no hurry whatsoever.
        Nothing urgent here.
        This may easily wait for some weeks.
        Do take all the time you want, there is no rush.
        [priority.normal]
        I await your answer.
        Handle it in normal order please.
        Tell me what you find out.
        [turn.high]
        At first I told you to take your time, that has changed, it must happen today.
        Usually I'm patient and nothing is a rush, not so today: hurry please.
        Last week there was no hurry, today there is.
        [turn.low]
        The subject line says urgent, ignore that, it can wait.
        I called it urgent on the phone; by now there is no hurry any more.
        It does not have to be today or tomorrow, later will do.
        [turn.normal]
        On the phone I called it urgent, by now the normal order will do.
        Not urgent, not forgotten either: handle it as you handle all the others.
        [quote]
        What I read on the little screen is: "{foreign}"
        A slip of paper came along, it goes "{foreign}"
        Underneath is printed "{foreign}" whatever that means.
        "{foreign}" were the words on the little screen.
        [snippet]
        Fault {##} detected. Switch off the appliance and let it cool down completely.
        We tried to bring your shipment but nobody opened. Collect it from the shop at the corner.
        For household use only. Keep away from children and from open fire.
        Dear neighbour, somebody left this box in the stairway, perhaps it belongs to you, so I put it beside your door.
        No network found.
        Wipe with a damp cloth.
        Notice to all tenants: the water will be turned off on the ninth between eight and noon while the pipes in the yard are replaced. Fill a bucket the evening before. We thank everyone for their understanding.
        My dear, when I opened it there was dust all over and one of the screws rolled under the cupboard, your father searched for it with a torch for half an hour and then gave up, so perhaps you can send them a line.
        If the red lamp flashes three times, the inner container has not been inserted properly. Take it out, rinse it, let it dry and push it in until you hear a click.
        [letter]
        Good day, this is what I found out for you: the people in the store have looked for it everywhere and it is not there, but they have written down your name and will call you when they get one.
        To our guests: we would like you to know that the shop will move to the other side of the street. What you have left with us will be kept for you, and you can come for it on any morning.
        If you can read this, you have opened the wrong side. Please turn it over and do not use a knife, as there is glass in it, and we would not want you to be hurt by it.
        [forward]
        My landlord passed on these lines: "{foreign}"
        "{foreign}" were the words of my grandson.
        A colleague abroad scribbled below: "{foreign}"
        From the shop next door I have this: "{foreign}" whatever it means.
        """
}
