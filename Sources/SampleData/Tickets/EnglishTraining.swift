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
        [want.exchange]
        Please exchange {A.the} for a {bigger|smaller|red|white} one.
        I would like to swap {A.the} for another colour.
        {A.The} came in the wrong size, {can I|could I} have the right one instead?
        Send me a replacement for {A.the} please, this one is scratched.
        Can I change {A.the} for the newer model?
        I got {A.the} in black but ordered white, please replace it.
        I would rather have a different {A.bare}, can we exchange it?
        {A.The} arrived dented, I need a fresh one in its place.
        [want.delivery_status]
        Where is {A.the} I ordered?
        {A.The} has not arrived yet, when will it come?
        I am still waiting for the parcel with {A.the}.
        The tracking page for {A.the} has not changed for {#} days.
        When will {A.the} be delivered?
        Has {A.the} been shipped yet?
        {A.The} should have been here on {Monday|Tuesday}, what is the courier doing?
        Could you check the delivery of {A.the}? Nothing has come so far.
        [want.cancel_order]
        Please cancel my order for {A.the}.
        I changed my mind, I no longer want {A.the}, so do not ship it.
        Can you stop the order of {A.the} before it goes out?
        I ordered {A.the} by mistake, please cancel it.
        Cancel {A.the} from my basket of yesterday please, I do not need it any more.
        {A.The} is not needed now, call the order off.
        I clicked twice: please delete the order for {A.the}.
        My plans changed, please withdraw the order of {A.the} before shipping.
        [want.repair_help]
        {A.The} stopped working, how can I fix it?
        {A.The} does not switch on any more, please help.
        {A.The} makes a strange noise and then turns off.
        Can {A.the} be repaired? The {button|switch|cable} is broken.
        {A.The} gets far too hot, what should I do?
        I need help with {A.the}, it {blinks|beeps} and does nothing.
        There is a fault in {A.the}, can a technician look at it?
        {A.The} leaks at the bottom, do you repair this?
        [want.billing_question]
        I was charged twice for {A.the}.
        The invoice for {A.the} shows the wrong amount.
        Why does the bill for {A.the} say {##} euros more?
        Please send me the invoice for {A.the}, I never got it.
        There is a fee on my statement for {A.the} that I do not understand.
        My card was debited {##} EUR too much for {A.the}.
        Which tax is on the bill for {A.the}? It looks wrong.
        The discount is missing on the invoice of {A.the}.
        [want.account_access]
        I cannot log in to my account to register {A.the}.
        My password does not work, I wanted to see {A.the} in my profile.
        The app of {A.the} says my account is locked.
        How do I reset the password for the account with {A.the}?
        I never get the code to sign in and set up {A.the}.
        The login page throws me out when I try to add {A.the}.
        My user name is not recognised since I bought {A.the}, I cannot get in.
        Please unlock my account, I need it for {A.the}.
        [want.product_question]
        Does {A.the} work with {220|110} volts?
        How long is the cable of {A.the}?
        Is {A.the} suitable for small rooms?
        Which colours does {A.the} come in?
        Can I use {A.the} outside in summer?
        How loud is {A.the} and how much does it weigh?
        Before I buy: has {A.the} got a timer?
        What is the difference between {A.the} and the older version?
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
        {B.The} from the same order works fine, it is {A.the} that I mean.
        I also have {B.a} but that one is perfect, this is only about {A.the}.
        Not {B.the}, I mean {A.the}.
        {B.The} is fine.
        There is no problem with {B.the}.
        I am happy with {B.the}, by the way.
        My neighbour has {B.a} and loves it.
        Do not mix it up with {B.the}, which I will keep as it is.
        [priority.high]
        This is urgent.
        Please answer as soon as possible.
        I need it by tomorrow.
        It cannot wait.
        Please hurry, we need it today.
        I need a solution right now.
        We depend on it every day, so please be quick.
        Urgent!!
        [priority.low]
        No rush.
        It is not urgent.
        This can wait.
        Take your time.
        Whenever you have a minute.
        There is no hurry at all.
        Answer when it suits you.
        Next month is early enough.
        [priority.normal]
        Looking forward to your reply.
        The usual time is fine.
        Thanks for checking.
        Please let me know.
        Neither urgent nor slow, just the usual.
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
        The seller wrote to me "{foreign}" but I do not understand it.
        This message came up: "{foreign}"
        I was forwarded this: "{foreign}"
        It keeps showing "{foreign}" on the screen.
        The sticker on the back says: "{foreign}"
        [snippet]
        Error {##}: please contact customer service and have the serial number ready.
        Your parcel could not be handed over. We will try again on the next working day.
        Attention: remove the plug before cleaning. Do not put in water.
        Software update failed. Check the connection and start again.
        We regret that this article is not available at the moment. You will be informed when it is back.
        Hello, I looked at the device with my brother and we think that the small part at the side is missing.
        Caution, hot surface.
        Press and hold for five seconds.
        """
}
