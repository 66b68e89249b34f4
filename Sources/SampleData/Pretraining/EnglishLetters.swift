extension PretrainingText {
    /// Letters of customers and the shop's answers, in English.
    static let englishLetters = """
        [greet]
        Dear {team|shop|people at the counter|Sir or Madam},
        To whom it may concern,
        Good {morning|afternoon|day} to you all.
        Dear {Mr|Mrs} {surname},
        [bye]
        {Yours|Yours truly|With best wishes|Warm regards}, {name} {surname}
        {Many thanks for your trouble|Thanking you in advance}. {name} {surname}, {city}
        I remain your faithful customer, {surname}.
        [context]
        My {sister|neighbour|husband|mother} recommended your shop to me, and so far I had no reason to regret it.
        I have been buying from you for {two|three|nearly ten} years.
        {Three weeks|Ten days|A month} ago I {bought|ordered|picked out} {A.a} {at your branch in {city}|from your catalogue|on your pages}.
        {A.The} came into our house on {day} and {stands|lies} in the {kitchen|hall|bedroom|workshop}.
        The purchase in question is number {#####}, {paid by card|paid in cash|paid on delivery}.
        We needed {A.a} for {the new flat|my daughter|the holiday house|the office}, so I chose yours.
        [wish.refund]
        {Kindly|Please} {pay back|give back|return} {the sum|the price|what I paid} for {A.the}, {##}.{##} in all.
        I {expect|should like to have|am waiting to receive} {my money back|a full refund|the purchase price again} for {A.the}.
        {A.The} goes back to you and the {##} pounds should come back to me.
        {Refund me|Reimburse me for|Credit me with} the cost of {A.the} on the card I used.
        I want to give {A.the} back and be repaid. {No other|No second} {one|model}, only the {money|amount}.
        Will you {refund|reimburse|pay me back for} {A.the}? It {did not keep its promise|was a disappointment}.
        Return of {A.the}, and repayment of what it cost: that is {all I ask|my wish}.
        [wish.exchange]
        {Kindly|Please} {replace|swap|exchange} {A.the} for {another one|one of another size|a faultless one|a different colour}.
        I would {gladly take|be content with|prefer} {a new one|a substitute|another copy} instead of {A.the} that {came|was in the box}.
        {A.The} is {the wrong colour|too small|not the model I chose}; {let us swap|I should like to change it for the right one}.
        Could I {trade|change|switch} {A.the} for {a larger one|the green one|a quieter one}?
        Send {a replacement|another} for {A.the} and your driver can collect the first.
        [wish.status]
        {Where is|What has become of|Where in the world is} {A.the}? It {has not come|never reached us|has not been brought}.
        {A.The} was {promised|announced|expected} for {day}, and {the parcel|the package|the shipment} {is still on the road|has not arrived}.
        Tell me {on what day|when} {A.the} will {be delivered|reach my door|get here}.
        {Has|Did} the {carrier|courier|postman} {lost|lose} the {parcel|box} with {A.the}? Nothing {was delivered|came} so far.
        I {follow|look at} the tracking page {every day|each morning}, yet {A.the} does not move from the depot in {city}.
        The {delivery|arrival} of {A.the} is {overdue|late}; what is its {position|present place}?
        [wish.cancel]
        {Kindly|Please} {cancel|call off|strike out|stop} the order for {A.the}, before it {is packed|leaves your store}.
        I {have changed my mind about|no longer need|withdraw from buying} {A.the}, so {do not send it|let the order lapse}.
        {A.The} need not be {sent|packed|prepared} at all: I {take back|revoke} my order.
        Do not dispatch {A.the}; I {cancel|am calling off} what I {ordered|bought} on {day}.
        [wish.repair]
        {A.The} {has stopped working|is broken|gives off smoke|makes a grinding noise}; {can it be mended|how do I get it to run again|who repairs it}?
        {Since {day}|For some days} {A.the} {will not switch on|leaks|gets too hot|switches itself off}. {Can you repair it|What can I do to fix it}?
        I would like {A.the} {mended|repaired|put right} rather than thrown away.
        Help me {fix|repair|restart} {A.the}: the {button|cable|switch|lid} {is loose|does not react|is stuck}.
        Is there a workshop that {looks after|repairs|mends} {A.the}? The {motor|plug|handle} {failed|came off}.
        [wish.bill]
        The {bill|invoice|statement} for {A.the} {is wrong|shows an amount I do not understand|names {##} too much}.
        {Why was|For what reason was} my {card|account} {charged|debited} {twice|two times|with {##} more} for {A.the}?
        {Explain|Please check} the {sum|charge|tax} on the {invoice|bill} of {A.the}.
        I {never received|am missing|need a copy of} the {invoice|receipt|bill} for {A.the}.
        You {billed|charged} me for {A.the} and for postage, although {postage was free|I paid it before}.
        [wish.account]
        I cannot {log in|sign in|get into my account} to {register|look up} {A.the}: the {password|code} is {refused|not accepted}.
        My {profile|customer account|user name} is {locked|blocked|not recognised} since I {registered|added} {A.the}.
        The {link|mail} for a new password never {comes|arrives}, so I cannot {see|manage} {A.the} in my profile.
        {How do I|Can you help me} {reset|recover} my {password|access}? The app for {A.the} {throws me out|asks me to sign in again}.
        [wish.question]
        Before I {buy|decide}: {does|will} {A.the} {fit in a small kitchen|work abroad|come with a spare part}?
        {Which|What} {size|weight|colours} {does {A.the} have|is {A.the} sold in}?
        {Is|Would} {A.the} {be suitable|suitable} for {children|daily use|a large room}? {How loud is it|How much power does it use}?
        I {am curious|wonder} {how long the cable of {A.the} is|whether {A.the} can be washed|what {A.the} is made of}.
        Can one {use|leave} {A.the} {outdoors|overnight|with hard water}? The leaflet says nothing about it.
        [wish.part]
        I need a {spare lid|new filter|second plug|longer cable} for {A.the}. Do you sell {it|such things} {singly|apart}?
        Where can I {buy|order} {accessories|a bag|a new brush} for {A.the}?
        [wish.address]
        I have moved. {Kindly|Please} send {A.the} to {city}, {street} {##}, and not to the old address.
        The address for {A.the} should read {street} {##}, {city}.
        [wish.thanks]
        {A.The} works splendidly, and I only wished to {thank you|say so}.
        No complaint this time: we are {delighted|very happy} with {A.the}.
        [topic.refund]
        {my|the} money
        a repayment
        {a|the} refund
        [topic.exchange]
        {a|the} swap
        another copy
        a substitute
        [topic.status]
        a late {parcel|package}
        {the|a} shipment
        [topic.cancel]
        calling off an order
        withdrawing an order
        [topic.repair]
        {a|the} repair
        something broken
        [topic.bill]
        {a|the} bill
        a wrong invoice
        [topic.account]
        a forgotten password
        a locked profile
        [topic.question]
        {size and weight|some detail}
        how to use it
        [topic.part]
        a spare part
        [topic.address]
        my new address
        [topic.thanks]
        words of praise
        [other.before]
        {B.The} {is another matter: it runs very well|gives us no trouble|need not concern you}.
        I have {B.a} of yours too, {with which I am content|and it does its duty}.
        With {B.the} all is well.
        [other.after]
        {B.The}, on the other hand, {is quite all right|may stay as it is|I will keep}.
        This has nothing to do with {B.the}, {which|for that one} {works|does well}.
        Not {B.the}, {mind you|I repeat}, but {A.the}.
        [past.before]
        My letter of {month} was about {topic}; {that is over and done with|you dealt with that}. Now to something else.
        {Earlier|In {month}} we exchanged letters about {topic}. {That is closed|That chapter is finished}.
        Please do not {think|believe} this is about {topic}.
        You may expect me to ask about {topic}, but no.
        [past.after]
        So it is not {topic} that I {want|have in mind}.
        ({topic} was {last year's story|another story}, long settled.)
        {^topic} is {no longer the question|not my concern any more}.
        [urgency.high]
        {This is pressing|The matter is urgent}: {answer me today|I leave on {day}|guests arrive tomorrow}.
        Please {act|reply} {at once|without delay|immediately|this very day}.
        I need this {settled|done} {by tomorrow|before {day}|within {##} hours}.
        {It can not wait|It will not wait} {until next week|any longer}.
        We {depend on it|cannot do without it} {every day|tonight}, so hurry.
        [urgency.low]
        {Take|You can take} {your time|all the time you need}.
        There is {no hurry|no haste|no need to hurry}; {next month will do|any day suits me}.
        {Answer|Write back} {when it suits you|some time or other|when things are quiet}.
        It is {not pressing|nothing urgent|by no means urgent}.
        It can {well|easily} wait {until spring|a few weeks}.
        [urgency.none]
        I look forward to your {answer|letter}.
        Do drop me a line.
        Thank you for {reading this|your attention}.
        [urgency.turnhigh]
        {Last week|At first} I {said|wrote} there was no hurry, but {that has changed: it must be today|now time is short}.
        I am {seldom|not usually} impatient, yet this time {every hour counts|I need it at once}.
        [urgency.turnlow]
        {At first|On {day}} I called it urgent; {it is so no longer, take your time|by now there is no hurry at all}.
        Others will tell you that all is urgent; {mine is not|with me it can wait}.
        [quote.in]
        The {leaflet|note|sticker} {in the box|on the back} reads: "{foreign}"
        My {cousin|landlord|colleague} abroad wrote beneath it: "{foreign}" {I do not speak the language|I copy it here as it stands}.
        The {screen|little display} shows "{foreign}" and I have no idea what that means.
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
