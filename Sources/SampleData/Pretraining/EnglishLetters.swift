extension PretrainingText {
    /// Letters of customers and the shop's answers, in English.
    static let englishLetters = """
        [greet]
        Dear {team|shop|people at the counter|Sir or Madam},
        To whom it may concern,
        Good {morning|afternoon|day} to you all.
        Dear {Mr|Mrs} {surname},
        {Hi|Hello} {there|team|all},
        {Good evening|Good morning} {name},
        Dear {customer care|support team|service desk},
        {Hey folks|Hello again|Hi everyone}!
        [bye]
        {Yours|Yours truly|With best wishes|Warm regards}, {name} {surname}
        {Many thanks for your trouble|Thanking you in advance}. {name} {surname}, {city}
        I remain your faithful customer, {surname}.
        {Cheers|Thanks|Thanks a lot}, {name}
        {All the best|Best}, {name} from {city}
        {Sincerely|Respectfully}, {name} {surname}, {street} {##}
        {Sent from my phone|Typed on the train}, {name}
        [context]
        My {sister|neighbour|husband|mother} recommended your shop to me, and so far I had no reason to regret it.
        I have been buying from you for {two|three|nearly ten} years.
        {Three weeks|Ten days|A month} ago I {bought|ordered|picked out} {A.a} {at your branch in {city}|from your catalogue|on your pages}.
        {A.The} came into our house on {day} and {stands|lies} in the {kitchen|hall|bedroom|workshop}.
        The purchase in question is number {#####}, {paid by card|paid in cash|paid on delivery}.
        We needed {A.a} for {the new flat|my daughter|the holiday house|the office}, so I chose yours.
        {Hello|Greetings} from {city}. I {found|discovered} your shop {through a friend|online|in a magazine} {last year|in {month}}.
        Order number {#####}, placed {in the app|on your site|by phone} on {day}, {includes|contains} {A.the}.
        {I'm a student|We are a family of five|I run a guest house} in {city}, and {money is tight|the rooms are small}.
        {A.The} was {a birthday present|a wedding gift|a treat to myself}, {bought|ordered} {online|at your branch} in {month}.
        {Sorry|Apologies} for the {long|clumsy} message, {I'm typing on my phone|I'm no good at such letters}.
        My name is {name} {surname}, from {city}, {a customer of yours since {month}|one of your newsletter readers}.
        [topic.refund]
        {my|the} money
        a repayment
        {a|the} refund
        {some|the} money you owed me
        {a|the} chargeback
        the {repayment|reimbursement} for a returned item
        getting {my money|my cash} back
        a credit to my {card|bank account}
        [topic.exchange]
        {a|the} swap
        another copy
        a substitute
        {an|the} exchange
        a {bigger|smaller} size
        a replacement {unit|item}
        {changing|switching} one model for another
        getting {another colour|a different version}
        [topic.status]
        a late {parcel|package}
        {the|a} shipment
        a parcel {gone missing|lost on the way}
        the {delivery|arrival} date
        the tracking {number|link}
        an order that {came|arrived} late
        an empty parcel locker
        [topic.cancel]
        calling off an order
        withdrawing an order
        {a|the} cancellation
        {stopping|halting} an order before dispatch
        an order placed by {mistake|accident}
        {a|the} cancelled pre-order
        an order I {no longer wanted|took back}
        [topic.repair]
        {a|the} repair
        something broken
        a broken {switch|hinge|motor}
        {a|the} visit by the technician
        {a|the} warranty repair
        a fault in the {wiring|software}
        {fixing|mending} an old {machine|gadget}
        [topic.bill]
        {a|the} bill
        a wrong invoice
        {an|the} invoice
        a {double|wrong} charge
        {a|the} missing receipt
        a discount {not given|that was forgotten}
        {a|the} payment reminder
        [topic.account]
        a forgotten password
        a locked profile
        {a|the} login
        {a|the} reset link
        the two-factor code
        my {profile|user account}
        {a|the} hacked account
        [topic.question]
        {size and weight|some detail}
        how to use it
        a question about {specs|sizes}
        the {range of colours|choice of models}
        advice before {buying|ordering}
        the noise level
        the {length of a cable|voltage}
        [topic.part]
        a spare part
        {a|the} missing screw
        a spare {battery|filter|cable}
        an {accessory|extra nozzle}
        {ordering|finding} a spare
        a set of {brushes|filters}
        [topic.address]
        my new address
        {a|the} change of address
        moving {house|to {city}}
        the new {street|postcode}
        {a|the} wrong house number
        a different delivery address
        [topic.thanks]
        words of praise
        a thank-you note
        praise for {your staff|the driver}
        {a|the} compliment
        how {happy|pleased} we were
        {a|the} five-star review
        [other.before]
        {B.The} {is another matter: it runs very well|gives us no trouble|need not concern you}.
        I have {B.a} of yours too, {with which I am content|and it does its duty}.
        With {B.the} all is well.
        {B.The} I {bought|got} at the same time {is perfect|works like a dream}, so {leave that aside|forget that one}.
        Just so there's no mix-up: {B.the} is {fine|working well|in good order}.
        You'll also {see|find} {B.the} in my order history; {that one is fine|no action is needed there}.
        {B.The} from {an earlier order|last year} {has been great|does all it should}.
        First things first: {B.the} is {not the issue|not what I'm writing about}.
        We {still love|are very pleased with} {B.the}; {it's something else today|this concerns another item}.
        Nothing is wrong with {B.the}, {by the way|let me say first}.
        {B.The} {has its own order number|was a separate order} and {is of no interest here|should be left alone}.
        [other.after]
        {B.The}, on the other hand, {is quite all right|may stay as it is|I will keep}.
        This has nothing to do with {B.the}, {which|for that one} {works|does well}.
        Not {B.the}, {mind you|I repeat}, but {A.the}.
        Please {don't mix this up with|do not confuse it with} {B.the}, {which is fine|which I'm happy with}.
        PS: {B.the} {works a treat|is doing fine|gets full marks}.
        {B.The} is {unaffected|not part of this}, {just to be clear|for the record}.
        I {have no complaints|am not complaining} about {B.the}.
        {As for|With regard to} {B.the}, {nothing needs doing|all is in order|leave everything as it is}.
        {B.The} was bought {elsewhere|the same week} and {is a joy|behaves perfectly}.
        {To avoid a mistake|In case you wonder}: I {don't mean|am not talking about} {B.the}.
        Only {A.the} {is concerned|matters here}; {B.the} {is fine|can be ignored}.
        [past.before]
        My letter of {month} was about {topic}; {that is over and done with|you dealt with that}. Now to something else.
        {Earlier|In {month}} we exchanged letters about {topic}. {That is closed|That chapter is finished}.
        Please do not {think|believe} this is about {topic}.
        You may expect me to ask about {topic}, but no.
        {Ticket|Case} {#####} about {topic} {is closed|was solved}; this is {a new matter|something different}.
        My mail about {topic} in {month} {was answered|got sorted out}, thanks. {New subject now|Today it's another thing}.
        You {may|might} {remember|recall} our chat about {topic}. {All good there|That was settled}; {here comes another point|this is separate}.
        This is not {yet another|one more} {mail|message} about {topic}.
        {Ignore|Disregard} my {voicemail|earlier mail} about {topic}; {it has sorted itself out|that has been dealt with}.
        I know the subject line mentions {topic}, but {I only replied to an old mail|that's from an old thread}.
        When I {called|rang} in {month}, it was about {topic}. {Not so today|This time it isn't}.
        {Forget|Never mind} {topic}: {your team took care of that|that was weeks ago}.
        [past.after]
        So it is not {topic} that I {want|have in mind}.
        ({topic} was {last year's story|another story}, long settled.)
        {^topic} is {no longer the question|not my concern any more}.
        The {thread|conversation} about {topic} {below|further down} is {old|finished}, {please ignore it|no reply needed}.
        I am not {writing|asking} about {topic} {again|this time}.
        {Your file|The system} may still {list|show} {topic}; {that is out of date|that was dealt with}.
        {As for|Regarding} {topic}, {that was resolved in {month}|I need nothing more}.
        {Nobody|No one} {needs to|has to} {look into|think about} {topic} {any more|again}.
        By the way, you helped me with {topic} {back in {month}|last time}: {all is well there|that worked}.
        And no, this {has nothing to do with|isn't about} {topic}; {that's history|we closed that}.
        {^topic} {came up|was discussed} {in {month}|on the phone} and {has been settled|is off the table}.
        [quote.in]
        The {leaflet|note|sticker} {in the box|on the back} reads: "{foreign}"
        My {cousin|landlord|colleague} abroad wrote beneath it: "{foreign}" {I do not speak the language|I copy it here as it stands}.
        The {screen|little display} shows "{foreign}" and I have no idea what that means.
        {The app|The error page} {suddenly|now} {displays|tells me}: "{foreign}" {I can't switch the language|It should be in English}.
        The {seller's|courier's} {text message|slip} said only this: "{foreign}" {No translation was given|I can't read it}.
        On the {packaging|label} it says: "{foreign}" {Make of that what you will|I just pass it on}.
        My {grandmother|flatmate} {scribbled|added} "{foreign}" {at the bottom of the note|on the form}, {don't mind that|just so you know}.
        [reply.open]
        Dear {surname}, thank you for {writing to us|your letter|your patience}.
        {Good day, thank you for getting in touch|We have read your letter with care}.
        [reply.refund]
        You will {have your money back|be refunded|be reimbursed} for {A.the} {within a week|as soon as it is here}.
        We {repay|refund} the price of {A.the} to your card.
        [reply.exchange]
        We will {exchange|replace|swap} {A.the} for {a new one|another}; the replacement {leaves|goes out} on {day}.
        [reply.status]
        {A.The} {is on its way|left our store on {day}} and should {arrive|be delivered} {on {day}|soon}; here is how to track the parcel: number {######}.
        [reply.cancel]
        The order for {A.the} is {cancelled|called off}; {nothing will be sent|it will not be shipped}.
        [reply.repair]
        We are sorry that {A.the} is broken. {Send it to our workshop|Our technician will repair it}; first {hold the button for ten seconds|change the fuse}.
        [reply.bill]
        We have {checked|corrected} the {invoice|bill} for {A.the}; the {charge|amount} of {##} {was a mistake|is the tax}.
        [reply.account]
        Your account is {open|unlocked} again; {choose a new password|you can sign in} and you will find {A.the} there.
        [reply.question]
        To answer your question about {A.the}: {yes, it does|no, it does not}; it {weighs {#} kilos|comes in {colour} and {colour}}.
        [reply.part]
        The {part|accessory} for {A.the} can be {ordered|bought} for {##} pounds.
        [reply.address]
        We have noted the new address and will send {A.the} there.
        [reply.thanks]
        How kind of you! We are glad that {A.the} pleases you.
        [reply.other]
        {Good to hear|We are glad} that {B.the} {works|does well}.
        [reply.past]
        As you say, {topic} {is settled|is not the question now}.
        [reply.high]
        {As it is urgent|Because you are in a hurry}, {we do this today|a colleague will call you at once}.
        [reply.low]
        {As there is no hurry|Since it can wait}, {we will do it next week|you will hear from us in due course}.
        [reply.none]
        You will hear from us in the usual {time|way}.
        [reply.bye]
        Your {shop|service} team, {name}
        {Kind regards|Best wishes}, {name} from {the counter|customer care}
        """
}
