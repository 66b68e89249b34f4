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
        [wish.refund]
        {Kindly|Please} {pay back|give back|return} {the sum|the price|what I paid} for {A.the}, {##}.{##} in all.
        I {expect|should like to have|am waiting to receive} {my money back|a full refund|the purchase price again} for {A.the}.
        {A.The} goes back to you and the {##} pounds should come back to me.
        {Refund me|Reimburse me for|Credit me with} the cost of {A.the} on the card I used.
        I want to give {A.the} back and be repaid. {No other|No second} {one|model}, only the {money|amount}.
        Will you {refund|reimburse|pay me back for} {A.the}? It {did not keep its promise|was a disappointment}.
        Return of {A.the}, and repayment of what it cost: that is {all I ask|my wish}.
        Money back for {A.the}, please. {It never did what the advert said|My bank details are on the form|It is boxed and ready to go}.
        Hi, {A.the} {isn't for me|is not my thing|was a let-down}. How do I {get my money back|claim a refund}?
        Unless I am {refunded|paid back} for {A.the}, my {bank|card company} will {start a chargeback|dispute the payment}.
        No {refund|repayment} for {A.the} has {shown up|landed} in my bank app, though I {handed it back|posted it back} in {month}.
        I am using my right of return for {A.the}: please {transfer|wire} the full price to {my account|the account you have on file}.
        We {tried|tested} {A.the} for {a week|three days} and {were let down|did not like it}; no voucher, just our money, please.
        {A.The} is {boxed up|taped up|packed} with the returns label on; all that's missing is {my refund|the {##} pounds I paid}.
        The {payment service|card company} says the shop must {pay me back|release the money} for {A.the}, so please do.
        Honestly, {A.the} {isn't|wasn't} worth {##} pounds. {Give me my money back|Refund me}, and we part as friends.
        Does your money-back guarantee {cover|apply to} {A.the}? {If so|In that case}, I want to claim: {it disappoints|I'm not happy}.
        As {A.the} {is not as described|does not match the specs}, I {ask|request} that {the amount|the full price} be {refunded|paid back}.
        Could the {cost|price} of {A.the} {go back|be put back} on {my card|the card I paid with}? I {brought it back|returned it} on {day}.
        I {sent|took} {A.the} back {ages|weeks} ago and {still have no money|haven't seen a penny}. {Where's my refund|When do you pay}?
        Returning {A.the}. Refund {##} pounds to {card|account} ending {####}. {No replacement|Nothing else} wanted.
        {My wife|My son|Grandad} {doesn't like|can't get on with} {A.the}, so it's coming back. Please {refund us|let us have the money back}.
        I might keep {A.the} for half {the price|the money}; {otherwise|if not}, {refund me in full|give me all my money back}.
        [wish.exchange]
        {Kindly|Please} {replace|swap|exchange} {A.the} for {another one|one of another size|a faultless one|a different colour}.
        I would {gladly take|be content with|prefer} {a new one|a substitute|another copy} instead of {A.the} that {came|was in the box}.
        {A.The} is {the wrong colour|too small|not the model I chose}; {let us swap|I should like to change it for the right one}.
        Could I {trade|change|switch} {A.the} for {a larger one|the green one|a quieter one}?
        Send {a replacement|another} for {A.the} and your driver can collect the first.
        You {packed|sent|shipped} {the wrong model|the wrong size}: please {swap|exchange} {A.the} for {the one I ordered|the right version}.
        Wrong {colour|size|version} picked, my mistake. Can I {swap|exchange} {A.the} for {the {colour} one|a bigger one}?
        {A.The} arrived {scratched|dented|chipped}. I don't want {a discount|a gift card}, just {an undamaged one|a fresh one} in its place.
        Is {a straight swap|an exchange} possible? I'd {hand in|bring back} {A.the} and take the {larger|newer|quieter} model.
        The warranty {promises|grants} a replacement {within two years|in the first year}; I {claim|request} one for {A.the}.
        My daughter {already owns|has already got} {A.a}; {could|may} we swap this gift for {something else|another item} from your range?
        {A.The} is {far too big|a bit too heavy}; {what about|how about} {the smaller version|the lighter model} {instead|in return}?
        May I bring {A.the} to your {branch|store} in {city} and {choose|walk out with} {a different one|another model} instead?
        Got {A.the} in the wrong colour, {wanted|had asked for} {colour}. {Swap possible|Could you switch it}?
        {A replacement unit|Another unit|A new unit}, please: {A.the} was {faulty|dead|cracked} {straight out of the box|on arrival}.
        The exchange form for {A.the} is filled in. I {picked|ticked} {the quieter model|the steel version|the next size up} as a replacement.
        {A.The} is {the old version|last year's model}. {Please trade it for|I'd like it switched for} the {current|latest} one.
        Would you mind swapping {A.the}? {It's too loud for the baby|It clashes with the walls}, and {another model|the {colour} one} suits us better.
        In exchange for {A.the}, which I {enclose|am returning}, {kindly|please} supply {the same article in {colour}|one without the flaw}.
        No need to {fix|mend} {A.the} or to pay me back: {just send another|a like-for-like replacement is fine}.
        The technician {wrote off|gave up on} {A.the} and told me to {ask for|request} a {replacement|brand-new one}. {Can I have it|Can you send it}?
        [wish.status]
        {Where is|What has become of|Where in the world is} {A.the}? It {has not come|never reached us|has not been brought}.
        {A.The} was {promised|announced|expected} for {day}, and {the parcel|the package|the shipment} {is still on the road|has not arrived}.
        Tell me {on what day|when} {A.the} will {be delivered|reach my door|get here}.
        {Has|Did} the {carrier|courier|postman} {lost|lose} the {parcel|box} with {A.the}? Nothing {was delivered|came} so far.
        I {follow|look at} the tracking page {every day|each morning}, yet {A.the} does not move from the depot in {city}.
        The {delivery|arrival} of {A.the} is {overdue|late}; what is its {position|present place}?
        Any {news|update|word} on {A.the}? The app still says "{in transit|label created|out for delivery}".
        Hi, {my order|order {#####}} with {A.the} {seems stuck|hasn't budged}. {Where is it now|When does it get here}?
        The tracking {number|link} for {A.the} {leads nowhere|is not recognised|shows an error}. {Where is my parcel|Has it even left}?
        The courier {claims|swears} {A.the} was left {with a neighbour|in the porch}; {nobody has seen it|it isn't there}. Please {trace it|find it}.
        The parcel locker in {street} should hold {A.the}, but {it was empty|no pick-up code came}. {Where did you send it|Where is it}?
        I {stayed in|waited at home} all {day}, but no {van|driver|courier} {came|turned up} with {A.the}. When is the next attempt?
        Your {confirmation|e-mail} {spoke of|promised} {two|three|five} working days for delivery; after {##} days there's no trace of {A.the}.
        Could you {look up|check} {which depot {A.the} is in|how far {A.the} has got|whether {A.the} has been shipped}?
        Has {A.the} {shipped|been posted|left the warehouse} yet? {I've had no dispatch mail|My tracking page is blank}.
        My neighbour ordered {A.a} {a day later|after me} and has it already. {Where is my delivery|So where's my parcel}?
        {Only part|Just one half} of my order came: {A.the} wasn't in it. {Is it travelling separately|Will it follow in a second parcel}?
        Delivery of {A.the}: {shown as|marked} "delivered" {on {day}|in the app}, {nothing received|but nothing came}. {Please trace|Please investigate}.
        I should be grateful for {word|information} on the {whereabouts|progress} of the {consignment|shipment} containing {A.the}.
        {A.The} has been {sitting in customs|held at the border} {since {month}|for two weeks}. When {can I expect it|will it be delivered}?
        {A.The} seems to {tour the country|travel in circles}: yesterday {city}, today {the depot|your hub} again. When will {it get here|I see it}?
        Did my {pre-order|order} of {A.the} {go out|get shipped}? The {expected|estimated} delivery date {has passed|keeps slipping}.
        [wish.cancel]
        {Kindly|Please} {cancel|call off|strike out|stop} the order for {A.the}, before it {is packed|leaves your store}.
        I {have changed my mind about|no longer need|withdraw from buying} {A.the}, so {do not send it|let the order lapse}.
        {A.The} need not be {sent|packed|prepared} at all: I {take back|revoke} my order.
        Do not dispatch {A.the}; I {cancel|am calling off} what I {ordered|bought} on {day}.
        {Stop|Halt} order {#####}! {A.The} {must not|should not} {go out|be shipped}, I {clicked|tapped} "buy" by {mistake|accident}.
        Please {pull|remove} {A.the} from my order {before it ships|before it is packed}; {a friend gave me one|I was given one}.
        {Is there still time to|Can I still} cancel {A.the}? {On the site|In the app} it says "{processing|not yet shipped}".
        The cancel button in {the app|my orders} is {greyed out|missing}, so I {ask|am asking} you: {cancel|call off} {A.the} before it ships.
        I {ordered|bought} {A.the} twice by {accident|mistake}; {drop|cancel} {one of the two|the second order} before {dispatch|it is packed}.
        Order for {A.the}: {please cancel|cancel it}. {According to the app it hasn't left yet|Packing has not begun}.
        I hereby {rescind|revoke|withdraw} my order for {A.the}, which {has not yet been dispatched|is still awaiting dispatch}.
        My {wife|husband|flatmate} has {just|already} {bought|got} {A.a} in town, so please {don't send ours|scrap our order}.
        Since {A.the} is {on back order|out of stock} until {month}, I {would rather cancel|prefer to cancel} the order.
        {A.The} isn't needed now: {the move fell through|the wedding is off}. {Don't ship it|Leave it in your warehouse} and {void|cancel} the order.
        Could you {intercept|catch} {A.the} before {the courier collects it|it leaves the warehouse}? I'd like {the order dropped|to back out}.
        {Changed my mind|Second thoughts}: {please don't ship|no need to send} {A.the}, the order {can be deleted|is off}.
        Please {cancel|annul} the pre-order of {A.the}; I {don't want it any more|went for another brand}.
        I am {pulling out of|stepping back from} the purchase of {A.the}, as {you have not shipped it|it's still in your warehouse}.
        Kindly {confirm|acknowledge} the cancellation of {A.the}, ordered {this morning|last night}, so that nothing {is sent out|leaves your warehouse}.
        My {toddler|nephew|cat} {ordered|managed to order} {A.the} on my tablet. {Undo|Cancel} that order, please, and {ship nothing|send nothing}.
        [wish.repair]
        {A.The} {has stopped working|is broken|gives off smoke|makes a grinding noise}; {can it be mended|how do I get it to run again|who repairs it}?
        {Since {day}|For some days} {A.the} {will not switch on|leaks|gets too hot|switches itself off}. {Can you repair it|What can I do to fix it}?
        I would like {A.the} {mended|repaired|put right} rather than thrown away.
        Help me {fix|repair|restart} {A.the}: the {button|cable|switch|lid} {is loose|does not react|is stuck}.
        Is there a workshop that {looks after|repairs|mends} {A.the}? The {motor|plug|handle} {failed|came off}.
        {A.The} {died|gave up|went dead} {on {day}|last night}. {Is there a trick|What can I try} to {revive it|bring it back to life}?
        {A.The} {keeps tripping the fuse|sparks at the plug|smells of burning}. {Can a technician look at it|Is that repairable}?
        Since the {firmware|software} update {A.the} {freezes|restarts all the time|beeps without end}. How do I {fix|cure} that?
        Still under warranty: {A.the} {rattles|hums|squeaks} and then {stops|loses power}. I'd like {it repaired|a repair}.
        {Do you|Does your workshop} {fix|service} {A.the}? {The display went dark|A hinge snapped|The switch broke off}.
        I dropped {A.the} and now {it only hums|it rattles|nothing lights up}. What would {a repair|mending it} {cost|involve}?
        {A.The} {shows|flashes} error {##} and {refuses to start|won't switch on}. The manual has no {cure|remedy}; {how do I fix it|what can I do}?
        I {followed|tried} {every step|all the tips} in {the manual|your help pages}, but {A.the} {stays dead|still won't start}. Who can mend it?
        Please {book|send} {a technician|an engineer} for {A.the}: {it makes an awful noise|it cuts out|the cable is frayed}.
        The {battery|power supply} of {A.the} {fails after minutes|keeps overheating}; can your {workshop|engineers} {put that right|sort it out}?
        {Where do I send|To which address do I send} {A.the} for repair? {The motor whines|It cuts out after a minute}.
        {A.The} came back from your {workshop|technician} with the same fault: {it still cuts out|it is as dead as before}. Please {fix|mend} it properly.
        {A.The} {worked fine|was fine} until {day}; now it {just clicks|only blinks red}. {How do I fix that|Can this be fixed}?
        I'm fond of {A.the} and {would hate to|don't want to} {bin it|scrap it}: could someone {fix|repair} the {loose contact|worn switch}?
        {A.The} has the following {fault|defect}: {no power|a burnt smell|constant beeping}. I {request|ask for} its repair {under warranty|at my expense}.
        {No matter what I press|Whatever I do}, {A.the} {does nothing|just beeps}. {Talk me through a reset|Tell me how to restart it}, please.
        [wish.bill]
        The {bill|invoice|statement} for {A.the} {is wrong|shows an amount I do not understand|names {##} too much}.
        {Why was|For what reason was} my {card|account} {charged|debited} {twice|two times|with {##} more} for {A.the}?
        {Explain|Please check} the {sum|charge|tax} on the {invoice|bill} of {A.the}.
        I {never received|am missing|need a copy of} the {invoice|receipt|bill} for {A.the}.
        You {billed|charged} me for {A.the} and for postage, although {postage was free|I paid it before}.
        My bank app shows {two payments|a double payment} for {A.the}. {Which one is right|Why was I charged twice}?
        The {voucher|discount code} was {ignored|not applied} when I {bought|paid for} {A.the}; please {correct the invoice|adjust the bill}.
        Could you {e-mail|resend|post} the {receipt|invoice} for {A.the}? {My tax adviser|My insurer|The accounts department} asks for it.
        The invoice for {A.the} {carries|bears} {the wrong company name|the wrong date}; {kindly reissue it|I need a corrected one}.
        What is this {handling|service|booking} fee of {##} pounds on {the bill|my statement} for {A.the}?
        {A.The} was {on offer|advertised} at {##} pounds, yet I was {charged|billed} {###}. Please {adjust|correct} the invoice.
        Got a payment {reminder|demand} for {A.the}, although I paid {in {month}|weeks ago}. Please {check your books|mark the bill as paid}.
        No {VAT|tax} is shown on the {receipt|invoice} for {A.the}, and {my office|our bookkeeper} {needs|insists on} it.
        I paid for {A.the} by {direct debit|bank transfer}, but your site still {lists|shows} {the invoice as open|an unpaid bill}.
        The direct debit for {A.the} was taken {twice|a week early|with {##} pounds too much}. Please {look into|explain} the charge.
        The instalment plan for {A.the} {lists|shows} {thirteen payments, not twelve|a higher rate than agreed}. Please {recalculate|check the figures}.
        Receipt for {A.the} {lost|thrown away by mistake}; {duplicate|copy} {needed|wanted} for {my records|the tax office}.
        There is {an extra item|a mystery charge} on the bill {next to|besides} {A.the}: {##}.{##} for {insurance|gift wrap} I never asked for.
        My card statement {says|reads} {###} pounds, your invoice {says|reads} {##}: which {figure|amount} {is right|applies} for {A.the}?
        The {student|staff|newsletter} discount on {A.the} is missing from the {final bill|invoice}. Can {it still be deducted|you still take it off}?
        {I|We} dispute the {delivery surcharge|late fee} on the invoice for {A.the}; {nothing of the kind was agreed|I paid on time}.
        [wish.account]
        I cannot {log in|sign in|get into my account} to {register|look up} {A.the}: the {password|code} is {refused|not accepted}.
        My {profile|customer account|user name} is {locked|blocked|not recognised} since I {registered|added} {A.the}.
        The {link|mail} for a new password never {comes|arrives}, so I cannot {see|manage} {A.the} in my profile.
        {How do I|Can you help me} {reset|recover} my {password|access}? The app for {A.the} {throws me out|asks me to sign in again}.
        The {two-factor|login|security} code never {reaches|gets to} my phone, so the app for {A.the} {stays locked|won't let me in}.
        The reset link {has expired|leads to an error page}; {please send|I need} a fresh one so I can {register|find} {A.the} in my profile.
        I have a new {e-mail address|phone number}. How do I change it in the {profile|account} {A.the} is {registered|listed} under?
        Please delete my {online account|user profile}, {including|together with} the entry for {A.the} {registered there|in it}.
        Forgot my {password|user name}, and the app for {A.the} wants me to {log in|sign in}. {Can you help|What now}?
        Someone {hacked|got into} my {account|profile} and {removed|renamed} {A.the}. {Can you block the login|How do I secure it}?
        I have {two accounts|two logins} by accident; can they be merged, with {A.the} {under|in} {one|a single} profile?
        My login works on {the website|my laptop}, but the app for {A.the} says "{wrong password|unknown user|access denied}".
        After {three|five} wrong passwords my {login|access} is {frozen|suspended}; I can't {reach|open} the settings of {A.the}.
        The app {signs|logs} me out {each time|whenever} I {open|add} {A.the}. Is something wrong with my {account|profile|login}?
        The {sign-up|registration} form rejects my {e-mail address|phone number}, so I can't {create a profile|open an account} for {A.the}.
        {A.The} is still {linked|tied} to {the previous owner's|my ex-husband's} account. How can I {move|transfer} it to {mine|my own login}?
        I got a new phone and lost the {authenticator|security} app. {How do I log in|Can you let me in} to {manage|see} {A.the}?
        I request {access|renewed access} to the account in which {A.the} is {registered|recorded}; my password is no longer {accepted|valid}.
        My surname changed {after the wedding|in {month}}; please {update|correct} it in the {profile|account} where {A.the} is registered.
        Login {blocked|refused}, {no reset mail|no code by text}, {A.the} {gone from|not visible in} the app. Please {unlock|reactivate} my profile.
        [wish.question]
        Before I {buy|decide}: {does|will} {A.the} {fit in a small kitchen|work abroad|come with a spare part}?
        {Which|What} {size|weight|colours} {does {A.the} have|is {A.the} sold in}?
        {Is|Would} {A.the} {be suitable|suitable} for {children|daily use|a large room}? {How loud is it|How much power does it use}?
        I {am curious|wonder} {how long the cable of {A.the} is|whether {A.the} can be washed|what {A.the} is made of}.
        Can one {use|leave} {A.the} {outdoors|overnight|with hard water}? The leaflet says nothing about it.
        Quick {question|one}: does {A.the} {run on batteries|need Wi-Fi|have a timer}?
        What's the difference between {A.the} and the {cheaper|older|bigger} model? The specs {look alike|tell me little}.
        How {wide|tall|deep} is {A.the}? My {shelf|alcove|cupboard} {measures|allows} only {##} centimetres.
        {I'm thinking of buying|I'm tempted by} {A.the}. {Does it need an app|Is a charger included|Which plug does it have}?
        {How long|For how many years} is {A.the} under warranty if I {buy|order} it {online|in the shop}?
        I'd like to know {which voltage|how many watts} {A.the} {needs|takes} before I {plug it in|take it abroad}.
        For my {mother|grandfather}, who {sees badly|has weak hands}: is {A.the} {easy to use|simple to set up}?
        Would you {recommend|suggest} {A.the} for {a caravan|a student room|a small office}, or is it too {big|noisy}?
        {Will|Does} {A.the} work with {solar power|an extension lead|a smart-home hub}? I {have not ordered yet|want to be sure first}.
        {Nowhere on your page|In none of the specs} can I find the {noise level|weight} of {A.the}. {Do you know it|Could you tell me}?
        {A.The}: {is it in stock|can I see it} in {city}? And {does it come in {colour}|how heavy is it}?
        {May|Can} {A.the} be {mounted on a wall|wiped with a wet cloth|left in the cold}? I {ask|am asking} before the first use.
        Kindly {inform me|let me know} whether {A.the} meets the {safety|energy} {standard|rules} for schools, as we are considering {buying it|a purchase}.
        How often must {A.the} be {cleaned|checked|serviced}, and {what do I use for it|can I do that myself}?
        Hi, {my friend|my boss} {raves about|swears by} {A.the}. Is it {really so quiet|enough for two people|fine for beginners}?
        First time using {A.the}: {which setting is best|do I charge it first|how long may it stay on}?
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
        [urgency.high]
        {This is pressing|The matter is urgent}: {answer me today|I leave on {day}|guests arrive tomorrow}.
        Please {act|reply} {at once|without delay|immediately|this very day}.
        I need this {settled|done} {by tomorrow|before {day}|within {##} hours}.
        {It can not wait|It will not wait} {until next week|any longer}.
        We {depend on it|cannot do without it} {every day|tonight}, so hurry.
        {ASAP, please|As fast as humanly possible, please}: {the deadline is tonight|I fly out tomorrow}.
        {Call|Ring} me {right away|within the hour}, {I'm waiting by the phone|it's an emergency}.
        {Today|Tonight} is {the last day|my last chance}, so {please be quick|every minute counts}.
        {Top|High} priority, please: {the party is tomorrow|the baby arrives any day}.
        {I need|We need} an answer {before noon|by close of business|within the hour}.
        {Please hurry|Quickly, please}; {we open on {day} morning|I'm running out of time}.
        {Another week|Another day} of waiting is {out of the question|impossible}.
        This {can't be put off|is time-critical}, so {treat it as urgent|please move it to the top}.
        {Drop everything|Make this the first thing you do}, {please|I beg you}: {my exam is tomorrow|the guests are at the door}.
        I {must have|expect} {a solution|word from you} {tonight|by tomorrow morning} at the {latest|very latest}.
        {Time is short|The clock is ticking}: {I leave the country|we move out} on {day}.
        {How fast can you be|Can it be done today}? {It's really pressing|We can't wait}.
        [urgency.low]
        {Take|You can take} {your time|all the time you need}.
        There is {no hurry|no haste|no need to hurry}; {next month will do|any day suits me}.
        {Answer|Write back} {when it suits you|some time or other|when things are quiet}.
        It is {not pressing|nothing urgent|by no means urgent}.
        It can {well|easily} wait {until spring|a few weeks}.
        {Whenever you get round to it|Whenever you have a minute} {is fine|is soon enough}.
        {Not urgent at all|Zero rush|No pressure}, {I'm on holiday till {month}|I have a spare}.
        {Put it at the bottom of the pile|Deal with the busy cases first}, {I don't mind|I can wait}.
        {I'm in no rush|We have all the time in the world}; {a reply next month is fine|sometime this season will do}.
        {Feel free to|You may} {leave it|let it lie} till {after the holidays|{month}|things calm down}.
        There is no {deadline|time pressure} {on my side|here}.
        {One of these days|At some point this year} {is fine|will be soon enough}.
        I {don't|won't} need an answer before {month}, so {relax|go slowly}.
        {Other customers|Others} {surely need you more|can go first}; I {have patience|don't mind waiting}.
        {It's a low-priority thing|Low priority}, {handle it at leisure|do it when there's a lull}.
        If it takes {a while|a month or two}, {that's all right|I won't mind}.
        {We only use it in winter|The old one still does the job}, so {there is no rush|any time will do}.
        [urgency.none]
        I look forward to your {answer|letter}.
        Do drop me a line.
        Thank you for {reading this|your attention}.
        {Please|Kindly} {let me know|tell me} {what the next step is|how we proceed}.
        A {reply|short answer} {by e-mail|in the app} {is fine|would be good}.
        {Looking forward|I look forward} to {hearing from you|your reply}.
        {My number is|You can reach me on} {######}.
        Please {reply|write} to {this address|the address above}.
        {Your usual|Normal} {processing time|service} is {fine|fine by me}.
        {I'll be|I am} {at home|reachable} {on weekdays|most evenings} if you have {questions|any queries}.
        {I hope you can help|I trust you will see to it}.
        [urgency.turnhigh]
        {Last week|At first} I {said|wrote} there was no hurry, but {that has changed: it must be today|now time is short}.
        I am {seldom|not usually} impatient, yet this time {every hour counts|I need it at once}.
        {I meant to say|I was going to write} "{no rush|take your time}", but {I now fly tomorrow|the deadline moved up}: {please act today|it's urgent}.
        {Ignore|Forget} the "{not urgent|low priority}" {tag|note}: {I need this today|it must be done at once}.
        Normally I'd say {whenever suits you|next month is fine}, but {not now: I need it tonight|this is an emergency}.
        I told your colleague {it could wait|there was no rush}. I was wrong: {it is urgent now|I need it today}.
        This is {not one for the bottom of the pile|no case for "some time next week"}; {please answer within the hour|it has to be today}.
        {It could have waited|There seemed to be time} until {day}, but now {we're desperate|every hour counts}.
        Please don't {take your time|leave it till next month}: {I need it by tomorrow|time is running out}.
        {A relaxed pace was fine in {month}|In {month} I was happy to wait}. {Not any more|No longer}: {the guests come tonight|hurry, please}.
        [urgency.turnlow]
        {At first|On {day}} I called it urgent; {it is so no longer, take your time|by now there is no hurry at all}.
        Others will tell you that all is urgent; {mine is not|with me it can wait}.
        {I wrote|My first mail said} "{urgent|ASAP}" {out of habit|in a panic}; {in truth it can wait|actually there's no rush}.
        {Please remove the "urgent" flag|Take off the "urgent" label}: {next month is early enough|I have plenty of time}.
        {It was an emergency yesterday|Yesterday I was in a panic}, but a friend lent me one, so {now it can wait|there's no hurry now}.
        {No need to|You needn't} {drop everything|call me back today}; {some time next month will do|whenever you like is fine}.
        {This may sound urgent|It sounds dramatic}, {but it isn't|though it is not}: {any time this season is fine|reply when you can}.
        {The deadline was moved to {month}|My trip was put off}, so what {was|seemed} urgent {can now wait|is no longer so}.
        {I don't need an answer today|It doesn't have to be today} or {tomorrow|even this week}; {take it slowly|a few weeks are fine}.
        "{Immediately|At once}" was the wrong {word|box to tick}; {at your leisure is what I meant|there is really no rush}.
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
