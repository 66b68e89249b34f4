extension PretrainingText {
    /// What letters ask for, in English.
    static let englishWishes = """
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
        I {regret buying|wish I had never bought} {A.the}; please let me have my {cash|money} back.
        {A.The} is {no good|rubbish|useless} to me. I want every {penny|pound} back.
        {A.The} was a {rip-off|waste of money}. {Pay me back|Hand the money back}, please.
        {A.The} is in the post to you, so please {send back what I paid|repay what it cost}.
        How long does it take until the {refund|repayment} for {A.the} {reaches my bank|shows on my card}?
        I'd rather have the {cash|money} back than {a new one|store credit} for {A.the}.
        You {owe me|still owe me} {##} pounds for {A.the}, which I {returned|sent back} in {month}.
        {A.The} was {a present|a birthday gift} nobody wanted. Can the giver be {refunded|paid back}?
        Return {received|accepted}, your e-mail says, but where are my {##} pounds for {A.the}?
        {A.The} {looked better|seemed nicer} {online|in the photos}. I'm sending it back for a refund.
        I'm {still within|inside} the {fourteen|thirty} days, so {A.the} goes back and I get {repaid|my money}, right?
        How do I {claim back|recover} the {purchase price|full amount} of {A.the}?
        {A.The} was {bought in haste|an impulse buy}; I'd like to {undo the purchase|return it} and be paid back.
        Can I get a {partial|half} refund on {A.the}? {The scratches bother me|It's not as new as promised}.
        Found one cheaper {elsewhere|down the road}, so I'm returning {A.the} for {my money back|a refund}.
        I {don't accept|refuse} the {gift card|store credit} for {A.the}. {Cash back|Real money}, please.
        {A.The} {never lived up to|fell short of} {the reviews|my hopes}, hence I {seek|request} {reimbursement|repayment}.
        {A.The} {makes me sneeze|gives me a headache|is too noisy for me}. Take it back and {return my money|refund me}.
        My refund for {A.the} came {up short|incomplete}: {##} pounds are still {missing|owed}.
        Who {handles|deals with} refunds? I {dropped off|handed in} {A.the} {last week|at the counter}.
        Please {collect|pick up} {A.the} and {give us our money back|reimburse us in full}.
        Under {consumer law|the sales contract} I {reject|am rejecting} {A.the} and {ask for|require} {repayment|my money back}.
        {A.The} {sits unused|gathers dust} here, {still sealed|never opened}; I'd like to return it for a refund.
        After {two|three} {failed repairs|replacements} I'm {fed up|done} with {A.the}: just give me my money back.
        Would you {reverse|undo} the payment for {A.the}? I {brought it back|returned it} with the receipt.
        {A.The} {isn't what I hoped for|fails to impress}. What do I {fill in|sign} to be {repaid|refunded}?
        {A.The} {turned out second-hand|had clearly been used}. That's {a swindle|not on}; {refund me|pay me back}.
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
        {A.The} is {a size too big|too tall for the shelf}; could you {send the smaller one instead|swap it for a smaller one}?
        I {ordered|asked for} white, you sent black: please {exchange|swap} {A.the}.
        I'd {like|prefer} {A.the} in another {shade|finish}. Can we {trade|swap}?
        {A.The} has a {scuff|crack|dent}. {Another one|A flawless one} in return, please.
        {May|Can} I {upgrade|trade up} from {A.the} to the {stronger|bigger} model and pay the difference?
        {A.The} came {bent|chipped|smashed}. Please {ship|post} me {an intact one|a perfect one} instead.
        {A.The} doesn't {match|suit} our {kitchen|furniture}. Could we have the {colour} one instead?
        {Somebody|Your packer} {mixed up|confused} two boxes: this isn't {A.the} I chose. Swap it for the {right|correct} one.
        I'd like to {hand back|turn in} {A.the} for {a left-handed version|the newer edition}.
        Is the {steel|cordless|compact} version {available|on offer} in exchange for {A.the}?
        {A.The} is {a dud|a lemon}. Give me {one that works|a working one} {in its place|instead}.
        Do I need the {receipt|original box} to {exchange|swap} {A.the} for another?
        {A.The} has the wrong {plug|voltage} for this country; please {change it for|replace it with} the British one.
        {Instead of|In place of} {A.the} I'd take {the cheaper one|any similar model}. {Is that a deal|Could we do that}?
        My {aunt|uncle} gave me {A.the}, but I'd {love|rather have} the {colour} one. Can it be {changed|exchanged}?
        {A.The} was replaced once, and the {new|second} one is {cracked|scratched} too. Please {send a third|replace it again}.
        {A.The} is too {weak|small} for {our house|a family of five}: {swap it|exchange it} for the {larger|stronger} one, please.
        I {mis-clicked|chose badly} and {took|ordered} the wrong size of {A.the}. {How do I swap it|How can I exchange it}?
        Can your {driver|courier} bring the {substitute|replacement} and take {A.the} away {in one go|on the same trip}?
        {A.The} is {missing its base|incomplete}; {send|give} me a {complete|whole} one in exchange.
        I'll {happily|gladly} {pay extra|top up the price} if I may {switch|change} {A.the} for the better model.
        {Like for like|One for one}: I return {A.the}, you {send|supply} {an identical one|the same in good order}.
        {A.The} {is crooked|was wonky} straight from the factory; I want {a sound one|a different one}, not a {repair|refund}.
        Instead of a new one you sent {A.a} that was {on display|already used}. Please {replace it|swap it}.
        {My wife|My mother} finds {A.the} too {heavy|complicated}. We'd like to {change|switch} to a {lighter|simpler} one.
        {A straight replacement|A fresh one} for {A.the} {would make me happy|is all I want}: the {casing|surface} is {stained|marked}.
        What is your {exchange|swapping} policy? {A.The} is {unused|unopened}, but {the wrong fit|not the right type} for us.
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
        {A.The} {still isn't here|hasn't turned up}. Where has it {got to|gone}?
        {Can|Could} you tell me {how far along|where} my parcel is? {A.The} should be in it.
        I've been waiting for {A.the} {for ages|since last month}. {Is the parcel lost|Has the parcel vanished}?
        Nobody {rang|knocked}, yet the courier {says|notes} "not at home". When do I get {A.the}?
        The card through my {door|letterbox} names no {branch|shop}. Where can I {collect|pick up} {A.the}?
        The {driver|courier} {drove past|went away again}; when does he {come back|try again} with {A.the}?
        {When|On what day} did you {post|ship} {A.the}? It should {be here by now|long be here}.
        What {time|hour} will {A.the} {come|be delivered} on {day}? I'm {at work|out} till noon.
        {A.The} {went|was sent} to the wrong {depot|town}. {How|When} will it reach me now?
        No {tracking number|shipping mail} for {A.the} so far. {Is it on its way|Has it gone out}?
        {Any idea|Do you know} when {A.the} {arrives|shows up|will be dropped off}?
        The {parcel shop|post office} cannot find {A.the}. {Who has it|Where did it go}?
        {A.The} has been "out for delivery" for {three|four} days. {Where is the van|What is going on}?
        The {ship|lorry} with {A.the} is {delayed|late}, says the app. How much longer {must I wait|will it be}?
        Was {A.the} {handed to|given to|picked up by} the carrier already? The map shows {nothing|no van}.
        {Which|What} {carrier|delivery firm} is bringing {A.the}, and what is the {parcel|tracking} number?
        My doorbell camera shows no {courier|postman}, yet {A.the} {counts|is listed} as delivered. Where is it?
        Someone {signed for|accepted} {A.the} at the door, but not {me|us}. {Who was it|Whose name is it}?
        I {expected|was expecting} {A.the} {last week|by the weekend}; {is it still coming|what's keeping it}?
        The estimated arrival of {A.the} {jumps|moves} from day to day. What is the {true|real} date?
        {Snow|A strike} is {holding up|slowing} the post. {Where is|How near is} {A.the} now?
        {A.The} may have been {stolen from|taken off} {the doorstep|my porch}. Can you check where the courier left it?
        I {ordered|paid for} {A.the} on {day} and have heard nothing since. {Has it been sent|Is it on the way}?
        Please {trace|track down} {A.the}; the last scan was in {city} {days|weeks} ago.
        How many {stops|days} {until|before} {A.the} gets here?
        The {courier|carrier} {hotline|website} knows nothing of {A.the}. Did it ever leave {your warehouse|your yard}?
        Our {concierge|porter|receptionist} has no parcel for us. Where did {A.the} {end up|go}?
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
        {Scrap|Bin} my order for {A.the}, {please|if you would}; nothing has {shipped|left} yet.
        I {no longer want|don't want} {A.the}. Please {don't post it|keep it there} and cancel.
        {Can|May} I {back out|pull out} of the order? {A.The} {isn't packed|hasn't shipped} yet.
        {A.The} is {no longer needed|not needed any more}; {cancel it|call it off} before dispatch, please.
        {Oops|Whoops}, ordered {A.the} by {mistake|accident}. Please {cancel|delete} the order.
        I {hit|pressed} the {order|buy} button too {soon|early}. Please {void|drop} the order for {A.the}.
        Please {take|strike} {A.the} off my order and {ship|send} {only the rest|the other things}.
        {A.The} takes too long to {ship|be sent}, so I'm {cancelling|dropping} the order.
        Don't {bother|trouble} sending {A.the}, I've {bought|found} one {locally|in the high street}.
        We are {moving abroad|going away}, so {cancel|stop} the order of {A.the} before it {ships|sets off}.
        {Withdraw|Delete} order {#####}, please. {A.The} was the wrong {choice|model} and hasn't been {sent|posted}.
        How do I {stop|cancel} an order {placed|made} {an hour ago|last night}? It's for {A.the}.
        Is it too late to {call off|stop} my order for {A.the}? It {ships|goes out} on {day}.
        I've {thought again|reconsidered}: {A.the} can stay {in your store|on your shelf}. Cancel, please.
        Our {budget|plan} changed; kindly {annul|cancel} the order of {A.the} {prior to|before} dispatch.
        My {boss|partner} {vetoed|said no to} {A.the}. Please cancel it {before it's on the van|while it's still unpacked}.
        {A.The} is {cheaper|on sale} elsewhere, so I'm cancelling my {order|pre-order} before you {post|send} it.
        {Hold|Stop} the {parcel|shipment}! I don't {need|want} {A.the} {after all|any longer}.
        I {tried|have tried} to cancel {A.the} online, but the {page|form} {fails|crashes}. Please {do it for me|cancel it}.
        You {raised the price|changed the date} for {A.the}. Under those terms I {cancel|withdraw} before shipping.
        {Someone else|My sister} will {lend|give} me {A.a}, so {my order is off|please cancel mine}.
        {A.The} stays with you: I {take back|withdraw} my order of {day} {morning|evening}.
        Quantity wrong: I want {A.the} once, not {twice|three times}. Cancel the {surplus|extra} before {shipping|packing}.
        {My kid|My daughter} {tapped|clicked} "buy now" on {A.the}. {Please undo it|Cancel that}, nothing should be {sent|shipped}.
        I {phoned|rang} on {day} to call off {A.the}, yet the order is still {active|open}. Please {cancel it|stop it}.
        Forget {A.the}, I {won't be needing it|can do without it}: {close|cancel} the order unsent.
        Has {A.the} been {packed|labelled} yet? If not, {cancel|drop} it, please.
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
        {A.The} won't {start|turn on|open|close} any more. {How do I fix it|Can it be mended}?
        {A.The} is leaking {from below|at the seam|on the worktop}. {What can I do|How do I stop that}?
        A {piece|bit} of {A.the} {snapped off|broke off}. Can it be {glued|welded|mended}?
        {A.The} {clatters|screeches|buzzes} like mad since {day}. {What's wrong with it|Can you fix it}?
        The {screen|display} of {A.the} is {cracked|blank|flickering}; can you {repair it|put it right}?
        {A.The} {jams|gets stuck} {halfway|all the time}. What can I do?
        A red {light|lamp} on {A.the} keeps {blinking|flashing}, and nothing {works|happens}.
        {A.The} got {wet|soaked} and is dead now. {Can it be saved|Is it beyond repair}?
        The {lid|flap|door} of {A.the} won't {shut|lock} {properly|any more}. Can that be {fixed|adjusted}?
        {A.The} no longer {charges|holds a charge}; is the {battery|charging socket} {dead|worn out}?
        {A.The} {smells|stinks} of {burnt plastic|hot rubber}. I {pulled the plug|unplugged it}. What now?
        {A.The} {blew a fuse|went bang|gave off a spark} and {stopped|died}. Can it be {rescued|repaired}?
        {A.The} {turns|goes} off by itself {after a minute|again and again}. Do you know a {cure|remedy}?
        The {knob|dial|handle} of {A.the} {spins freely|came loose|fell off}. How do I {fasten|fix} it?
        {A.The} has {lost its power|become weak}: it {barely runs|hardly does anything}. Can your {workshop|people} look at it?
        {A.The} gives me {a tingle|small shocks} when I touch it. Can an electrician {check|repair} it?
        {A.The} {packed up|conked out} {last night|this morning}; do you {do repairs|mend such things}?
        The {spring|hinge|catch} inside {A.the} is {broken|bent}. Who can {fix|mend} it?
        {A.The} {ran|worked} for a {week|month} and then {quit|failed}. I want it {fixed|repaired}.
        {A.The} {hangs|crashes} at every start, and even {a restart|a reset} doesn't cure it.
        {A.The} {vibrates|shakes|wobbles} when it {runs|is on}. Something {inside is loose|must be broken}.
        The {cable|cord} of {A.the} is {chewed through|torn|worn bare}. Can you {fit|put on} a new one?
        What does {a repair|the mending} of {A.the} cost? The {motor|switch} {is gone|has burnt out}.
        {Rust|Corrosion} has {eaten into|got inside} {A.the}. Can your {mechanic|workshop} save it?
        {A.The} {runs|goes} too {slow|hot}, then {stalls|stops dead}. {What is the cure|How do I cure it}?
        {A.The} {crackles|hisses|clicks}, but does nothing {else|useful}. I'd like it {looked at|seen to}.
        The {buttons|keys} on {A.the} {stick|no longer respond}. Is there a {fix|repair} for that?
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
        Why does the {bill|invoice} for {A.the} say {###} pounds? I {agreed to|expected} less.
        {I've been|We were} {overcharged|charged too much} for {A.the}. Please {check|correct} the bill.
        {A.The} appears {twice|two times} on {the invoice|my bill}. I bought {one|only one}.
        Please {send|mail} me {an invoice|a receipt} for {A.the}, {my firm|my employer} pays.
        Into which account do I pay for {A.the}? The {bill|invoice} gives {no number|no bank details}.
        Can I pay for {A.the} {in instalments|by cheque|on account}?
        My {card|payment} was {declined|rejected} when I paid for {A.the}. Was I {charged|debited} anyway?
        I {paid|settled} the bill for {A.the}, yet you sent a {final notice|payment reminder}.
        What is the {odd|strange} {debit|payment} on my statement next to {A.the}?
        The invoice for {A.the} is {made out|addressed} to {someone else|my old firm}. Please {amend|rewrite} it.
        The {sums|figures} on the bill for {A.the} don't {add up|tally}.
        When is the {payment|invoice} for {A.the} due, and {is there a discount for cash|do I get a bill first}?
        The {file|attachment} with the invoice for {A.the} {won't open|is blank}. Please {resend it|send it again}.
        You {took|debited} {##}.{##} too much for {A.the}. {How come|What is that for}?
        The {promo code|coupon} gave me nothing off {A.the}; the {bill|invoice} shows the full price.
        The {price|total} at the {till|checkout} was lower than on the {invoice|bill} for {A.the}.
        The {order number|VAT number|tax rate} is {missing from|wrong on} the invoice for {A.the}.
        I need {proof of payment|a VAT invoice} for {A.the} for my {insurance|tax return}.
        Why does the bill add {postage|customs duty|a deposit} to the price of {A.the}?
        The invoice for {A.the} is in {dollars|euros}; what do I {owe|pay} in pounds?
        My {gift card|credit note} was not {deducted|counted} on the bill for {A.the}.
        {A.The} was paid {in cash|at the counter}, but the bill is {marked|shown} as {unpaid|outstanding}.
        {Somebody|A debt collector} {wants|demands} {##} pounds for {A.the}. The bill was paid {long ago|in full}.
        I {was billed|got an invoice} for {A.a} that I never {ordered|bought}.
        Please {split|divide} the bill for {A.the} {between two cards|into two invoices}.
        Why is the {monthly rate|instalment} for {A.the} {higher|dearer} on {this bill|the latest invoice}?
        Our {accountant|office} {asks|wonders} why {A.the} was {invoiced|billed} {a month late|under two numbers}.
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
        I {can't|cannot} sign in to {add|register} {A.the}. {Wrong password|Unknown e-mail}, it says.
        My {password|PIN} is {forgotten|lost}; how do I get into the app for {A.the} again?
        The app for {A.the} {doesn't know|won't accept} my {e-mail|user name} any more.
        I'm locked out of {my account|my profile} and can't {see|control} {A.the}.
        How do I {open|create|set up} an account to register {A.the}?
        How can I {close|delete} my {account|profile}? I've {sold|given away} {A.the}.
        The {verification|confirmation} mail for my {new account|sign-up} never came, so {A.the} stays unregistered.
        {Change|Update} the {e-mail|phone number} in my profile, please; {A.the} is registered there.
        The {captcha|puzzle} at the login never ends, and I can't reach {A.the} in my {account|profile}.
        {My face|My fingerprint} is no longer {accepted|recognised} at {login|sign-in}, says the app for {A.the}.
        Can {my wife|my husband|a colleague} have a {separate|second} login for {A.the}?
        Somebody {changed|stole} my password, and {A.the} {has vanished|is gone} from my profile.
        Which {e-mail|user name} did I {sign up|register} with? I need to log in for {A.the}.
        The {login|sign-in} page {stays blank|keeps loading}, so I can't {register|manage} {A.the}.
        My account {vanished|was deleted}, and {A.the} with it. Can you restore {my profile|the profile}?
        {A.The} isn't shown in my {account|profile}, {although|though} I registered the serial number.
        The new password is {refused|rejected} as too {weak|short}; I just want to {log in|sign in} and see {A.the}.
        How do I switch {on|off} two-step {login|sign-in} in the {profile|account} for {A.the}?
        I {typed|entered} my {password|PIN} wrongly too often; please {unblock|unlock} the account with {A.the}.
        My {session|login} {expires|runs out} {every minute|again and again} when I look up {A.the} in my profile.
        My {name|birthday} is wrong in {my profile|my account}, where {A.the} is listed; how do I {edit|correct} it?
        The {temporary|one-time} password you {sent|mailed} does not work, and I can't {find|view} {A.the} in the app.
        {Signing in|Logging in} with my {phone|social media} account fails. How do I get to {A.the} in my profile?
        There's a {strange|foreign} login from {city} in the account with {A.the}. How do I {change|reset} my password?
        I no longer have my old {mailbox|mobile number}, so I can't {confirm|verify} the login for {A.the}.
        My late {father|uncle} registered {A.the}. How can I take over his {account|profile}?
        Password {reset|change} done, still no {entry|access}: the account with {A.the} stays {closed|shut}.
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
        How much does {A.the} weigh, and can {an old lady|a child} lift it?
        Is {A.the} made of {real metal|glass|wood} or plastic?
        How {loud|noisy} does {A.the} get at {full power|night}?
        How much {power|electricity} does {A.the} {use|draw} in {an hour|a year}?
        Does {A.the} {come with|include} {a manual|a cable|batteries}?
        What {is|comes} in the box {with|besides} {A.the}?
        Are the parts of {A.the} {dishwasher-safe|washable}, or do I {wipe|dust} them?
        Is {A.the} {splash-proof|waterproof|shockproof}?
        {May|Can} {children|kids} under {six|ten} use {A.the} {alone|safely}?
        Is {A.the} free of {latex|nickel|harmful plastics}? I have {an allergy|sensitive skin}.
        Does {A.the} {also come|come} in {red|green|a matt finish}?
        What does the {guarantee|warranty} on {A.the} {cover|include}?
        {Will|Would} {A.the} fit {into a suitcase|on a narrow shelf|under the stairs}?
        Is {A.the} {compatible|usable} with {American sockets|my old accessories|a generator}?
        How do I best {store|keep} {A.the} over the {winter|summer}?
        Where is {A.the} {made|built}, and {does it carry|does it have} a safety mark?
        Do I need {any tools|special skills} to {assemble|set up} {A.the}?
        How long does {A.the} usually last {with daily use|with good care}?
        Is {A.the} {easy|hard} to {clean|carry|put together}?
        Can {A.the} run {all night|all day} without {getting hot|a break}?
        {A.The} looks {lovely|just right}. Is it {sturdy|stable} enough for a {workshop|nursery}?
        Does {A.the} {light up|beep} when it's {ready|in use}, and can that be {turned off|muted}?
        Which {model|version} of {A.the} {suits|is right for} {a small flat|left-handed people|a beginner}?
        Is there a {manual|guide} for {A.the} in {large print|Polish|Welsh}? I'd like to read it before I buy.
        Will there be a {newer|smaller} version of {A.the} {next year|this year}? I have not bought one yet.
        Does {A.the} work {without the internet|in the dark|in freezing weather}?
        Is it {true|right} that {A.the} has {a child lock|an off timer|a quiet mode}?
        [wish.part]
        I need a {spare lid|new filter|second plug|longer cable} for {A.the}. Do you sell {it|such things} {singly|apart}?
        Where can I {buy|order} {accessories|a bag|a new brush} for {A.the}?
        [wish.address]
        I have moved. {Kindly|Please} send {A.the} to {city}, {street} {##}, and not to the old address.
        The address for {A.the} should read {street} {##}, {city}.
        [wish.thanks]
        {A.The} works splendidly, and I only wished to {thank you|say so}.
        No complaint this time: we are {delighted|very happy} with {A.the}.
        """
}
