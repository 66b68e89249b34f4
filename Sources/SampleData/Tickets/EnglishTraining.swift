extension TicketText {
    /// Phrases of English training tickets.
    static let englishTraining = """
        [name]
        {Olivia|Jack|Amelia|Noah|Priya|Tom|Chloe|Marcus|Hannah|Dev}
        [order]
        (order {####}-{####})
        Order {####}-{####}.
        My reference: #{######}.
        ref #{######}
        [hello]
        Hi,
        Hello,
        Hi there,
        Hey team,
        Hello support,
        Good evening,
        [bye]
        Thanks, {name}
        Cheers, {name}
        Thank you! {name}
        Best, {name}
        {name}
        [want.refund]
        I want my money back for {A.the}.
        Please refund {A.the} to my {card|bank account}.
        I sent {A.the} back and {would like|want} my {##}.90 EUR returned.
        {A.The} {disappointed me|is not for me}, how do I get a refund?
        Can you give me back what I paid for {A.the}?
        I returned {A.the} {two weeks|ten days} ago, please pay back the {##} euros.
        Kindly reimburse me for {A.the}, I am not happy with it.
        I am sending {A.the} back and expect a full refund.
        {A.The} is going back, please transfer the money to me again.
        The {##} euros for {A.the} should be repaid to me.
        Take {A.the} back and pay me the price again, a repayment is all I want.
        What I gave for {A.the} was too much for such poor quality, refund the amount.
        When will the money for {A.the} be on my account? You have had it back for a week.
        [want.exchange]
        Please exchange {A.the} for a {bigger|smaller|red|white} one.
        I would like to swap {A.the} for another colour.
        {A.The} came in the wrong size, {can I|could I} have the right one instead?
        Send me a replacement for {A.the} please, this one is scratched.
        Can I change {A.the} for the newer model?
        I got {A.the} in black but ordered white, please replace it.
        I would rather have a different {A.bare}, can we exchange it?
        {A.The} arrived dented, I need a fresh one in its place.
        There is a crack in {A.the}, I would gladly take a new one in exchange.
        Wrong version in the box: switch {A.the} for the one I chose please.
        {A.The} is too large for our kitchen, can I trade it for the small size?
        I would prefer {A.the} in green, is a swap possible?
        [want.delivery_status]
        Where is {A.the} I ordered?
        {A.The} has not arrived yet, when will it come?
        I am still waiting for the parcel with {A.the}.
        The tracking page for {A.the} has not changed for {#} days.
        When will {A.the} be delivered?
        Has {A.the} been shipped yet?
        {A.The} should have been here on {Monday|Tuesday}, what is the courier doing?
        Could you check the delivery of {A.the}? Nothing has come so far.
        The package with {A.the} is overdue, did the carrier lose it?
        {A.The} was due last week and has not reached me.
        Any news of my shipment? {A.The} is still missing.
        Nobody came to my door with {A.the}, can you track where it is?
        [want.cancel_order]
        Please cancel my order for {A.the}.
        I changed my mind, I no longer want {A.the}, so do not ship it.
        Can you stop the order of {A.the} before it goes out?
        I ordered {A.the} by mistake, please cancel it.
        Cancel {A.the} from my basket of yesterday please, I do not need it any more.
        {A.The} is not needed now, call the order off.
        I clicked twice: please delete the order for {A.the}.
        My plans changed, please withdraw the order of {A.the} before shipping.
        Don't send {A.the}, I found a cheaper one elsewhere.
        Withdraw my purchase of {A.the}, it was bought by accident.
        I thought about it again: nothing of {A.the} should be packed or dispatched, cancel please.
        Annul the order number for {A.the}, the shipping has not started.
        [want.repair_help]
        {A.The} stopped working, how can I fix it?
        {A.The} does not switch on any more, please help.
        {A.The} makes a strange noise and then turns off.
        Can {A.the} be repaired? The {button|switch|cable} is broken.
        {A.The} gets far too hot, what should I do?
        I need help with {A.the}, it {blinks|beeps} and does nothing.
        There is a fault in {A.the}, can a technician look at it?
        {A.The} leaks at the bottom, do you repair this?
        {A.The} smells of smoke, does your workshop mend such things?
        Since yesterday {A.the} is dead, how do I start it again?
        The lid of {A.the} came off, who repairs that?
        {A.The} hums and shuts down after a few minutes.
        [want.billing_question]
        I was charged twice for {A.the}.
        The invoice for {A.the} shows the wrong amount.
        Why does the bill for {A.the} say {##} euros more?
        Please send me the invoice for {A.the}, I never got it.
        There is a fee on my statement for {A.the} that I do not understand.
        My card was debited {##} EUR too much for {A.the}.
        Which tax is on the bill for {A.the}? It looks wrong.
        The discount is missing on the invoice of {A.the}.
        Could you email me the receipt for {A.the}?
        You charged postage for {A.the} although it should be free.
        The sum on my bill for {A.the} is higher than we agreed, please explain.
        An extra charge of {##} euros was billed with {A.the}, what is it?
        [want.account_access]
        I cannot log in to my account to register {A.the}.
        My password does not work, I wanted to see {A.the} in my profile.
        The app of {A.the} says my account is locked.
        How do I reset the password for the account with {A.the}?
        I never get the code to sign in and set up {A.the}.
        The login page throws me out when I try to add {A.the}.
        My user name is not recognised since I bought {A.the}, I cannot get in.
        Please unlock my account, I need it for {A.the}.
        I forgot my password and the link to reset it for {A.the} never comes.
        My profile is blocked, so I cannot manage {A.the}.
        Signing in to the app fails, {A.the} is not shown.
        How do I regain access to my account where {A.the} is stored?
        [want.product_question]
        Does {A.the} work with {220|110} volts?
        How long is the cable of {A.the}?
        Is {A.the} suitable for small rooms?
        Which colours does {A.the} come in?
        Can I use {A.the} outside in summer?
        How loud is {A.the} and how much does it weigh?
        Before I buy: has {A.the} got a timer?
        What is the difference between {A.the} and the older version?
        How heavy is {A.the} and does it fit on a shelf?
        What is the housing of {A.the} made of?
        Are spare parts sold for {A.the}, do you know?
        How much power does {A.the} use? May it run overnight?
        [topic.refund]
        a refund
        my money
        getting reimbursed
        [topic.exchange]
        an exchange
        a replacement
        swapping something
        [topic.delivery_status]
        a late parcel
        a delivery
        the tracking
        [topic.cancel_order]
        a cancellation
        cancelling an order
        [topic.repair_help]
        a repair
        a broken part
        fixing a fault
        [topic.billing_question]
        an invoice
        a double charge
        a bill
        [topic.account_access]
        my password
        my login
        a locked account
        [topic.product_question]
        cable length and weight
        which colours there are
        [aside.intent]
        Last month I wrote about {topic}, that is settled.
        This is not about {topic}.
        You already helped me with {topic}, thanks, now something else.
        I do not need {topic} this time.
        Before anyone asks: it is not {topic} I am after.
        My last ticket was for {topic} and you can close it.
        Forget what I said about {topic}, today it is different.
        In spring we talked about {topic}, that is done.
        [aside.product]
        I use {B.the} a lot, and {B.the} never let me down.
        {B.The} is good, really, {B.the} may stay.
        {B.The} from the same order works fine, it is {A.the} that I mean.
        I also have {B.a} but that one is perfect, this is only about {A.the}.
        Not {B.the}, I mean {A.the}.
        {B.The} is fine.
        There is no problem with {B.the}.
        I am happy with {B.the}, by the way.
        My neighbour has {B.a} and loves it.
        Do not mix it up with {B.the}, which I will keep as it is.
        {B.The} does what it should, so leave it out of this.
        {B.The} was a gift and everybody is delighted with it.
        I wrote to you about {B.the} before, that is all in order now.
        [priority.high]
        This is urgent.
        Please answer as soon as possible.
        I need it by tomorrow.
        It cannot wait.
        Please hurry, we need it today.
        I need a solution right now.
        We depend on it every day, so please be quick.
        Urgent!!
        I must have it today.
        An answer before the weekend please, it is urgent.
        Quick please, tomorrow is too late.
        This is an emergency for us, hurry up.
        Please treat this with the highest urgency, guests are coming.
        At once please!
        [priority.low]
        No rush.
        It is not urgent.
        This can wait.
        Take your time.
        Whenever you have a minute.
        There is no hurry at all.
        Answer when it suits you.
        Next month is early enough.
        I am in no hurry with this.
        It can wait for weeks.
        Nothing pressing, later is fine.
        All the time you want, really, no rush.
        It has time.
        Do it some time this year, not urgent at all.
        [priority.normal]
        Looking forward to your reply.
        The usual time is fine.
        Thanks for checking.
        Please let me know.
        Neither urgent nor slow, just the usual.
        Please tell me what you can do.
        I hope to hear from you.
        Do it in the normal order.
        [turn.high]
        Normally I would say no rush, but this time I need it today.
        Yesterday it could wait, now it is urgent.
        I said take your time, but now it cannot wait.
        Not next month, not next week: now.
        It is no longer true that there is no hurry, please be quick.
        [turn.low]
        My first mail said urgent, but it is not any more, take your time.
        It was urgent last week, now it can wait.
        Not today and not tomorrow, any time this month is fine.
        My husband says as soon as possible, I say no rush.
        Everyone writes urgent, mine is not.
        [turn.normal]
        It was urgent last week, now the usual time is fine.
        It is not urgent, but please do not let it lie for a month either, just the usual.
        I would not say no rush and I would not say urgent, treat it like any other.
        [quote]
        The display says "{foreign}"
        On the label it says "{foreign}"
        The note in the box reads: "{foreign}"
        This message came up: "{foreign}"
        It keeps showing "{foreign}" on the screen.
        The sticker on the back says: "{foreign}"
        "{foreign}" is what the display says.
        [snippet]
        Error {##}: please contact customer service and have the serial number ready.
        Your parcel could not be handed over. We will try again on the next working day.
        Attention: remove the plug before cleaning. Do not put in water.
        Software update failed. Check the connection and start again.
        We regret that this article is not available at the moment. You will be informed when it is back.
        Hello, I looked at the device with my brother and we think that the small part at the side is missing.
        Caution, hot surface.
        Press and hold for five seconds.
        Dear customer, thank you for your message. Our office is closed until the second of next month because of works in the building. After that we will answer every request in the order in which it arrived.
        Good morning, my uncle gave me this when he moved away and told me that it ran well for many years, but since it stands in my flat there has been nothing but trouble with it, and I do not know whom I should ask.
        Before you connect the device to the mains, compare the voltage on the plate with the voltage in your house. Never pull the cable with wet hands. Keep these instructions and pass them on to the next owner.
        [letter]
        Dear customer, we have received your order and thank you for it. If something is wrong with the goods, please write to us within ten days and tell us your number, so that we can help you with it.
        Please keep this paper. When you are not happy with what you bought, you can send it to us and we will look at it, and you will hear from us by mail when it is done.
        We could not find your account. Please check the address that you gave us when you placed the order, and do not hesitate to call us if it does not work, we are here for you every day.
        I am sorry that I could not answer you before. The thing you asked for is no longer made, and I do not know when there will be another, but I will tell you as soon as I hear of it.
        Your message has reached us and it will be read by one of our people. If you have not heard from us in a week, please send it again and we will see what has happened to it.
        [forward]
        The seller wrote to me "{foreign}" but I do not understand it.
        I was forwarded this: "{foreign}"
        My flatmate wrote this under it: "{foreign}"
        A friend in another country had sent me "{foreign}" so I am passing it on.
        "{foreign}" is the mail I got from my cousin.
        My wife adds: "{foreign}"
        There was a letter with it: "{foreign}"
        Someone answered me "{foreign}" and I cannot read it.
        """
}
