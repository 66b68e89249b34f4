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
        Purchase no. {####}/{###}
        (bought under number {#######})
        {Customer|Client} number {#####}, {order|purchase} {######}.
        [hello]
        Hi,
        Hello,
        Hi there,
        Hey team,
        Hello support,
        Good evening,
        Good {morning|afternoon} everyone,
        Dear {Sir or Madam|support team|service team},
        [bye]
        Thanks, {name}
        Cheers, {name}
        Thank you! {name}
        Best, {name}
        {name}
        Kind regards, {name}
        Yours {sincerely|faithfully}, {name}
        {Take care|All the best|Have a nice day}, {name}
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
        Not worth the price at all, {A.the}; {kindly wire|put} every {cent|penny} {back onto my card|back into my account}.
        Would a refund be {possible|an option} if I {post|bring} {A.the} back {unopened|in its original box}?
        Since {A.the} never {lived up to|matched} your {advert|description}, I {claim|demand} the purchase price back.
        Return label for {A.the} used {on Friday|last week}, still no {credit|refund} on my {card|account}.
        {My bank|My credit card company} sees no {refund|reimbursement} from you for {A.the} {so far|up to now}.
        So, {A.the}: tried it, {hated it|regretted it}, boxed it up again. How {soon|quickly} do I get reimbursed?
        Could somebody {arrange|process} the reimbursement for {A.the}? The return {was accepted|reached your depot} on {Monday|Thursday}.
        We are within the {fourteen|thirty} days, so {A.the} goes back and my {##} euros come home, right?
        {No voucher|No store credit}, please: I want {A.the} refunded in {cash|real money}.
        {Honestly|Frankly}, {A.the} is {rubbish|a let-down} and I feel entitled to {my cash|the full sum} back.
        {I was told|Your colleague promised me} I would be paid back for {A.the}, yet nothing has {happened|been credited}.
        Only half of the price of {A.the} was refunded, {where is the rest|please send the remaining {##} euros}.
        Under my right of withdrawal I {return|am returning} {A.the} and ask for {repayment|reimbursement} within {ten|fourteen} days.
        Money-back guarantee, says your {website|leaflet}. I would like to {use|invoke} that for {A.the}.
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
        Would you mind {trading|switching} {A.the} for the {smaller|larger|lighter} model?
        My {daughter|wife|father} {dislikes|cannot stand} the colour of {A.the}, so we would like it in {grey|blue} instead.
        {Picked|Chose} the wrong variant of {A.the}, my fault. Will you let me {trade it in|switch} for the {other|next} one?
        You {packed|delivered} {A.the} in {blue|yellow}; what I {picked|chose} was {silver|brown}, so a swap is in order.
        {It turns out|We noticed} {A.the} is {too wide|too tall} for the {shelf|corner}; a {narrower|lower} one in return would be lovely.
        {Keep my payment|I do not want money}, just {hand|send} me another {A.bare} in place of this {dented|chipped} one.
        Requesting {an exchange|a like-for-like exchange}: {A.the}, {scratched on arrival|corner chipped in transit}.
        May I bring {A.the} to your {shop|branch} and leave with a different {size|colour}?
        {I paid for|My order was for} the large version, but {A.the} I unpacked is the {small|medium} one; kindly swap them.
        As {A.the} was {a present|a gift} and they own one already, could it be {swapped|traded} for another {model|article}?
        How does {swapping|exchanging} {A.the} work, do I {send mine|post it} first or do you?
        {Happy to pay the difference|I will gladly pay extra} if you {upgrade|switch} {A.the} to the {bigger|better} model.
        Somebody clearly {used|opened} {A.the} before me. {A brand-new one|An untouched one} in its place, please.
        The {pattern|finish} of {A.the} does not {go with|match} our {furniture|curtains}, do you {offer swaps|have another design}?
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
        {Your mail|The app} {claims|says} {A.the} was {dropped off|handed over}, yet my {porch|letterbox} is empty.
        {Do you know|Can you tell me} roughly which day {A.the} will {turn up|get here}?
        {Out for delivery|In transit} for {##} days now: {A.the}. Is it {lost|stuck somewhere}?
        I would {appreciate|be grateful for} {an update|some news} on the whereabouts of {A.the}.
        Everything else from {the order|my basket} turned up, only {A.the} {did not|is outstanding}.
        Which {courier|carrier} {is bringing|has} {A.the}? I {have no|never got a} tracking number.
        Took {a day off|the morning off} to receive {A.the}, and {the van|the driver} never showed up.
        {According to the map|Apparently} {A.the} has been {sitting|lying} in a depot since {Wednesday|Saturday}, why does it not move on?
        Still nothing. {A.The} was {promised|announced} for {the 3rd|last Friday}, {so where is it|so what is going on}?
        Might {A.the} have been {left|delivered} with a neighbour? {The driver|The courier} put no card through the door.
        {Expected arrival|Delivery date} of {A.the}, please? The confirmation {did not mention|left out} one.
        I am {wondering|curious} whether {A.the} has {left|already left} your warehouse.
        {Customs|The depot} seems to be holding {A.the}, can you find out {when it moves|how long that takes}?
        We {move house|go away} on {Sunday|the 20th}, will {A.the} {make it|reach us} before then?
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
        {Oops|Sorry}, wrong button! {A.The} should {never have been|not have been} ordered, kindly {scrap|drop} it.
        Is it too late to {back out of|call off} the purchase of {A.the}? It {is listed|shows} as not yet dispatched.
        {My brother|My partner} {already bought|just got} us the very same {A.bare}, so ours need not be {sent|posted} at all.
        If {A.the} has not left your {warehouse|building}, {hold it there|keep it} and void the order.
        I hereby {revoke|rescind} my order for {A.the}, placed {this morning|an hour ago}.
        {Hold the parcel|Stop the shipment}! We {decided against|no longer require} {A.the}.
        There is no cancel button next to {A.the}, could you {do it|remove it from my order} on your side?
        {Delivery takes too long|Six weeks is too long}, so I {prefer|would rather} to cancel {A.the} than wait.
        My {son|little girl} ordered {A.the} from my phone {without asking|in secret}, please do not process it.
        Strike {A.the} from {the order|my open order}, but {ship|send} the remaining items.
        {Regarding|Concerning} {A.the}: order to be cancelled, {nothing|no parcel} to be sent out.
        We {lost the flat|are moving abroad}, which means {A.the} has no use for us; can the order be {dropped|undone}?
        I {tried|have been trying} to cancel {A.the} {online|on your site}, but it still says processing. Stop it, please.
        Two of the same in {my order|the confirmation}: cancel {one|the second} of {A.the} before it is {packed|shipped}.
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
        {Overnight|All of a sudden} {A.the} {went silent|gave up} and {pressing|holding} the button changes nothing.
        Who do I {call|turn to} when {A.the} {trips the fuse|sparks} every time?
        {A.The} keeps {cutting out|restarting}, is there {a trick|anything I can try} at home?
        One of the {screws|hinges} on {A.the} has {snapped|come loose}, do you {mend|fix} that under warranty?
        It {rattles|crackles}, then {freezes|stalls}: that is {A.the} {for a week now|since Sunday}.
        Our {A.bare} is {faulty|defective}, and I would like {your engineers|a specialist} to have a look.
        After {a power cut|a fall from the table}, {A.the} refuses to {start|come on}. Any {advice|ideas}?
        I {followed|went through} the whole troubleshooting page, yet {A.the} still {jams|malfunctions}.
        {Could you talk me through|Please explain} resetting {A.the}? The {lights|controls} no longer react.
        {A.The} shows {error|code} {##} and {locks up|goes dead}, what needs {doing|fixing}?
        Do I post {A.the} to {your workshop|a service centre} or does {a mechanic|someone} come round? It is {cracked inside|not running}.
        {Barely|Hardly} a month old and already broken: {A.the} {won't turn on|loses power}, please get it going again.
        A {knob|handle} of {A.the} came away in my hand; how is that {glued|put back on}?
        I suspect a {loose wire|worn contact} in {A.the}, because it {flickers|only runs now and then}.
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
        {Two payments|Two debits} left my {bank account|card} although I bought {A.the} {once|only once}.
        {For my tax return|For my employer} I need a {proper invoice|paper receipt} for {A.the}.
        The price of {A.the} was {##} euros {in the shop|online}, so why does the invoice {list|state} more?
        {Accounting|Our bookkeeper} asks for an invoice for {A.the} {with the VAT number|made out to the firm}.
        My voucher was {ignored|not deducted} when you billed {A.the}, {please correct the amount|can that be put right}?
        {A reminder|A dunning letter} came for {A.the}, though I {settled|paid} the bill {long ago|on the 5th}.
        Can I {pay|settle} the bill for {A.the} in {instalments|three parts}?
        {Wrong name|Old address} on the invoice for {A.the}, {kindly reissue it|please correct the document}.
        What is this {handling|service} fee of {#}.50 that {appeared|turned up} on the receipt for {A.the}?
        I {fail to see|do not see} how the total for {A.the} was {worked out|calculated}.
        Has my {transfer|payment} for {A.the} {come in|been booked}? The invoice is still {marked as open|shown as unpaid}.
        {PayPal|The bank} took the amount for {A.the} {in dollars|at a strange rate}, which sum is {correct|on your invoice}?
        {Looking at|Going over} my {bank statement|card statement}, I {spotted|found} a monthly charge linked to {A.the}.
        Receipt for {A.the} {vanished|got lost}, would you {print|issue} a {copy|duplicate}?
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
        {Invalid credentials|Wrong password}, it says, every time I {sign in|log on} to {connect|activate} {A.the}.
        {Someone|A stranger} changed the {email|password} of my account, and now I am {locked out|shut out} of {A.the}.
        New phone, so the {authenticator|security code} is gone, how do I sign in for {A.the}?
        I {mistyped|entered} my PIN three times in the app for {A.the}; kindly {lift the block|let me in again}.
        {Two|Three} reset emails requested, none {received|arrived}. Without a password {A.the} stays unregistered.
        Would you {change|update} the email address of my login? {A.The} is {linked|tied} to an old {mailbox|one}.
        {The app|Your portal} for {A.the} does not {accept|know} my {username|email} {any more|since the update}.
        Is there a way to {recover|restore} the profile that {A.the} is {registered|saved} under? I was {logged out|signed out}.
        My account {vanished|was deleted} overnight, {A.the} {and all settings|included}. I can no longer log in.
        Creating {an account|a user profile} for {A.the} fails: the {confirmation link|activation mail} has expired.
        The verification text message {goes to|lands on} my old number, so I cannot {open|enter} the account of {A.the}.
        Can {my husband|a second person} get a {login|user} of their own for {A.the}?
        {Stuck|Trapped} at the sign-in screen of {A.the}: it {loops|spins} and asks for the password over and over.
        I have {mislaid|forgotten} which {email|username} I used for {A.the}, how do I {log in|find my account}?
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
        {Quick question|Just wondering}: can {A.the} go in the dishwasher or {must I|do I} wipe it by hand?
        What {dimensions|measurements} does {A.the} have, {height|depth} included?
        {I am thinking about|I am considering} buying {A.the}; does it need {batteries|a special plug}?
        Is {A.the} {safe|all right} around {toddlers|pets}?
        Could you tell me {in which country|where} {A.the} is {made|manufactured}?
        How {many years|long} is the guarantee on {A.the}, and what does it {cover|include}?
        {Nothing on your website says|The product page does not say} whether {A.the} is {waterproof|splash-proof}.
        Do I have to {assemble|put together} {A.the} myself, and are {tools|instructions} included?
        Will {A.the} fit through a {door|gap} of {##} centimetres?
        Please {send|give} me the {technical data|specifications} of {A.the}, {mainly|above all} the wattage.
        {My mother|An aunt of mine} is {allergic to nickel|left-handed}, would {A.the} suit her?
        Which {accessories|attachments} are {in the box|supplied} with {A.the}?
        I {read|heard} that {A.the} {contains|has} recycled plastic, is this {true|correct}?
        {Does the manual|Do the instructions} of {A.the} exist in {English|large print}, and {can I download them|is there a PDF}?
        [topic.refund]
        a refund
        my money
        getting reimbursed
        the money for a return
        reimbursement of {##} euros
        cash back
        [topic.exchange]
        an exchange
        a replacement
        swapping something
        trading one thing for another
        the wrong {size|colour}
        a swap
        another {size|model}
        [topic.delivery_status]
        a late parcel
        a delivery
        the tracking
        a missing {package|shipment}
        the {courier|carrier}
        {an overdue|a lost} consignment
        when something arrives
        [topic.cancel_order]
        a cancellation
        cancelling an order
        stopping a purchase
        an order placed by mistake
        withdrawing from a purchase
        [topic.repair_help]
        a repair
        a broken part
        fixing a fault
        a {defect|malfunction}
        something that {would not start|had stopped working}
        the workshop
        mending a {switch|hinge}
        [topic.billing_question]
        an invoice
        a double charge
        a bill
        a {receipt|payment reminder}
        a wrong {total|amount} on a statement
        {VAT|tax} on an invoice
        a {debit|fee} I did not recognise
        [topic.account_access]
        my password
        my login
        a locked account
        signing in
        a forgotten {password|PIN}
        my user profile
        a {verification|security} code
        [topic.product_question]
        cable length and weight
        which colours there are
        a detail from the {data sheet|manual}
        {size and material|power consumption}
        what is in the box
        the technical data
        [aside.intent]
        Last month I wrote about {topic}, that is settled.
        This is not about {topic}.
        You already helped me with {topic}, thanks, now something else.
        I do not need {topic} this time.
        Before anyone asks: it is not {topic} I am after.
        My last ticket was for {topic} and you can close it.
        Forget what I said about {topic}, today it is different.
        In spring we talked about {topic}, that is done.
        {Your colleague|Somebody on the phone} took care of {topic} {already|last time}, so leave that aside.
        {Some weeks|A while} ago I {asked|enquired} about {topic}; {consider that closed|that matter is finished}.
        {Please do not|Don't} {treat|file} this as a request about {topic}.
        In case your {system|form} thinks I am {writing|asking} about {topic}: {wrong|no, I am not}.
        {The subject line|The form} mentions {topic}, {ignore that|which is a mistake}.
        I have no {complaint|question} about {topic}, {to be clear|just so you know}.
        {Earlier mails|Older messages} of mine dealt with {topic}, {this one does not|all of it sorted}.
        As for {topic}, {everything has been resolved|nothing is open any more}.
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
        {Leave|Please leave} {B.the} {alone|out of it}, I have {no complaints|nothing to report} there.
        My {sister|boss|flatmate} {swears by|adores} {B.the}, {for what it's worth|incidentally}.
        {To avoid confusion|Just to be clear}: {A.the}, {and not|rather than} {B.the}.
        {Years ago|Back in May} I {bought|got} {B.a} from you, which {runs like clockwork|has been great ever since}.
        {B.The} {stands|sits} right next to it and {behaves perfectly|gives me no trouble}.
        {Unlike|In contrast to} {A.the}, {B.the} {has been a joy|is beyond reproach}.
        {The whole family|Everyone at the office} uses {B.the} {daily|every morning} and nobody complains.
        {Nothing needs|There is nothing} to be done about {B.the}, {that one is sorted|it can be disregarded}.
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
        {Every hour counts|Each minute matters}, please {react|respond} immediately.
        {Top priority|Highest priority}, please.
        I am {getting desperate|running out of time}, {call|write} me back {straight away|within the hour}.
        {ASAP|Asap} please!!!
        Our {opening|wedding|event} is {tonight|tomorrow morning}, so {act fast|speed is essential}.
        {Drop everything else|Put this first}, it is {critical|extremely pressing}.
        Can this be dealt with {instantly|this very minute}?
        The deadline {is in a few hours|runs out at noon}, {every delay hurts|do not let it slip}.
        I must {insist on|ask for} an immediate {answer|reaction}.
        {Time is short|The clock is ticking}, {kindly expedite|rush this through}.
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
        {Put|Place} it at the {bottom|very end} of your {pile|list}, I don't mind.
        {Weeks or months|Sooner or later}, {it makes no difference to me|I am easy about it}.
        {Feel free to|You may} {leave|park} this until {things are quiet|you are bored}.
        {Low|Lowest} priority.
        {Serve|Help} the others first, {mine can stay at the back|I can hold on for ages}.
        {I am patient|Patience is no problem}, reply {at your leisure|when it is convenient}.
        There's {no deadline|no time pressure} {here|on my side} whatsoever.
        Just {a minor matter|a small thing} for a {slow|quiet} day.
        If it {takes|needs} {a month or two|until autumn}, {so be it|that is fine by me}.
        {I can manage without|We get by} for the time being, {don't hurry|don't stress}.
        [priority.normal]
        Looking forward to your reply.
        The usual time is fine.
        Thanks for checking.
        Please let me know.
        Neither urgent nor slow, just the usual.
        Please tell me what you can do.
        I hope to hear from you.
        Do it in the normal order.
        {I await|I look forward to} your {answer|response}.
        {Many thanks|Thank you} for {looking into|taking care of} it.
        {A reply|An answer} within your {regular|usual} {working times|response time} will do.
        What {would you suggest|are my options}?
        {Handle|Process} this {like every other request|in the ordinary way}, please.
        Could you {get back to me|write to me} about it?
        {Standard|Normal} priority.
        {Grateful for|I would welcome} {your help|any information}.
        {Please confirm|Drop me a line} once you {have looked|know more}.
        {A few working days|The regular few days} for an answer {are okay|suit me well}.
        [turn.high]
        Normally I would say no rush, but this time I need it today.
        Yesterday it could wait, now it is urgent.
        I said take your time, but now it cannot wait.
        Not next month, not next week: now.
        It is no longer true that there is no hurry, please be quick.
        {I know I wrote|My note read} no hurry; {scratch that|forget it}, I need an answer {today|within hours}.
        {Whenever you like|Any time}, I used to say. {Not now|Those days are over}: it is {an emergency|really urgent}.
        This {cannot|must not} sit {at the bottom of the pile|until next month}, {deal with it at once|it has to be solved immediately}.
        {Don't be fooled by|Ignore} the low priority in the form, {it is extremely urgent|every hour counts}.
        A week ago I {had all the time in the world|was relaxed}; {since this morning|as of today} it is {pressing|critical}.
        {The usual few days|Your standard response time} will not do, I {need|require} help {right away|this minute}.
        {My wife thinks|My boss thinks} it can wait. It {can't|really can't}, {hurry please|please be fast}.
        Correction: {not low|not when convenient} but {top|highest} priority.
        [turn.low]
        My first mail said urgent, but it is not any more, take your time.
        It was urgent last week, now it can wait.
        Not today and not tomorrow, any time this month is fine.
        My husband says as soon as possible, I say no rush.
        Everyone writes urgent, mine is not.
        {Ignore|Disregard} the {red flag|exclamation mark} on my mail, there is {no rush|no hurry} at all.
        {I panicked|I overreacted} when I wrote ASAP; {please slow down|calm now}, {next month will do|weeks are fine}.
        {The form|Your menu} only {let me choose|offered} urgent, {yet|but} it is {anything but that|truly a low priority}.
        It {need not|does not have to} be done {immediately|this week}, {whenever you find time|some day is good enough}.
        The deadline {was moved|fell through}, so what was pressing {may now wait|is now in no hurry}.
        {Emergency|Top priority}? {Far from it|By no means}, {leave it for a quiet day|do it at your leisure}.
        Not even {the normal pace|the usual speed} is required, {slower is fine|take as long as you wish}.
        {No need to|You don't have to} drop everything: {this can lie around for a while|I can wait for ages}.
        [turn.normal]
        It was urgent last week, now the usual time is fine.
        It is not urgent, but please do not let it lie for a month either, just the usual.
        I would not say no rush and I would not say urgent, treat it like any other.
        {Please remove|Please delete} the urgent mark, {but don't forget me|without putting it last}: {regular|normal} handling is right.
        {Neither an emergency|Not an emergency}, {nor|and not} something for {next year|a rainy day}; {average|ordinary} priority.
        I first {wrote|ticked} no rush, then urgent; {the truth is in between|the middle is right}.
        {Yesterday's panic|The panic of last night} is over, {just answer|handle it} within your {usual|regular} time.
        I {said|told you} it could wait {for months|forever}; {let us say|make it} the {standard|usual} few days instead.
        {No need for|I ask for no} express treatment, {nor should it|but it should not} gather dust: normal {handling|processing}, please.
        {It isn't|This isn't} ASAP {any longer|any more}, {simply reply|just reply} {as you usually do|in the normal course}.
        {Low priority|Lowest priority} was {a slip|the wrong box}, and urgent would be {too much|exaggerated}, so {normal|medium} it is.
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
