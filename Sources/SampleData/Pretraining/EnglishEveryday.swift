extension PretrainingText {
    /// Everyday texts other than letters, in English.
    static let englishEveryday = """
        [name]
        {Harold|Edith|Walter|Mabel|Stanley|Doris|Cyril|Winifred|Ernest|Gladys|Percy|Florence}
        [surname]
        {Attwood|Birch|Carver|Dunmore|Eastgate|Fielding|Grantham|Holloway|Ingram|Jessop|Kirby|Langford}
        [city]
        {York|Bath|Durham|Exeter|Lincoln|Norwich|Ely|Ripon|Truro|Wells}
        [street]
        {Mill Lane|Castle Street|Orchard Road|Bridge Row|Chapel Hill}
        [day]
        {Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday}
        [month]
        {January|February|March|April|May|June|July|August|September|October|November|December}
        [colour]
        {red|green|blue|white|black|grey|yellow|brown}
        [manual]
        Before the first use, {wipe {A.the} with a soft cloth|read these pages|remove all {paper|foil}}.
        Place {A.the} on a {flat|dry|firm} surface, away from {water|children|curtains}.
        Press the {round|left|upper} button for {#} seconds until the {light|lamp} turns {colour}.
        If {A.the} does not start, check {the plug|the fuse|the cable} and {try again|wait {##} minutes}.
        Do not {open|cover|lift} {A.the} while it is {hot|running}; let it {cool|rest} first.
        Clean {A.the} {once a week|after every use} with {warm water|a dry brush}, never with {sand|acid}.
        When error {##} appears on the display, {the filter is full|the tank is empty|the lid is open}.
        Repairs may be made only by {a trained person|our workshop}. Keep {this leaflet|the receipt}.
        The warranty lasts {two|three|five} years and covers faults of {material|workmanship}, not wear.
        [product]
        {A.A} {for small homes|for every day|for careful people}, in {colour} or {colour}.
        It weighs {#} kilos, has a cable of {#} metres and uses {###} watts.
        {Quiet|Light|Strong|Simple} and {easy to clean|made to last|pleasant to hold}, {A.this} {costs|sells at} {##} pounds.
        Comes with {a filter|a spare lid|a bag|two brushes}; batteries are {included|not included}.
        Customers say: "{It does what it should|Better than my old one|Not cheap, but good}."
        [order]
        Order {######} of {dd} {month}: one {A.bare}, {colour}, {##}.{##} pounds; one {B.bare}, {##}.{##} pounds.
        Your {parcel|package|delivery} {leaves our store|will be handed to the carrier} on {day}.
        {Payment|The amount} was {received by card|charged to your account}. The {invoice|bill} is {in the box|attached}.
        You may {return|send back} anything within {##} days and get {a refund|your money back}.
        [ask]
        {Can I|May I|How do I} {pay by invoice|change my password|follow my parcel|send something back|get a copy of the bill}?
        {What happens if|What do I do when} {the parcel is damaged|I forget my password|the bill is wrong|I want to cancel}?
        How long does {delivery|a refund|a repair|an exchange} take?
        [answer]
        {Usually|As a rule} {three to five|about ten} {working days|days}; in urgent cases {we are faster|call us}.
        Open {your account|the page of your orders} and choose "{cancel|return|track|pay}".
        Write to us with the order number; {we will help at once|a person will answer}.
        {Yes|Certainly}, {as long as it is unused|at no cost|within a month}. {No|Not} after that.
        [talk.ask]
        Good morning, I have come about {A.my}. {topic.line}
        Excuse me, is {A.this} {still for sale|the one from the window}?
        Do you mean {B.the} or {A.the}?
        Is it urgent?
        [topic.line]
        It is {broken|not working}, and I would like it repaired.
        I want {my money back|a refund}, not a new one.
        I want {another one|a new one}, not my money back.
        It {has not come|was never delivered}.
        I have {changed my mind|thought better of it}; cancel it, please.
        The bill is {too high|wrong}.
        [talk.answer]
        Not {B.the}, that one is {fine|in order}. I mean {A.the}.
        No, {there is no hurry|it can wait}. / Yes, {very|today if you can}.
        {Of course|Gladly}. {Have you got the receipt|What is your name|When did you buy it}?
        {I am afraid|Sadly} {we have none left|that is sold out}, but {next week|on {day}} {there will be more|we get new ones}.
        [story]
        {name} {bought|found|sold|lost|carried home} {G.a} {in {city}|at the market|on {day}}.
        {In the morning|After supper|When it rained} {name} {sat by the window|went for a walk|wrote a letter|made tea}.
        {The children|The neighbours|My parents} {were laughing|were waiting|had gone out|came home late}.
        It was not {G.the} that was {missing|wet|broken}, but {H.the}.
        {We|They} {had|ate} {bread and cheese|soup|fish|apples} and {talked about|spoke of} {the weather|the journey|G.the}.
        {name} asked, "{Where is|Have you seen} {G.the}?" "{Under the table|In {city}|I do not know}," said {name}.
        {The weather was|The days were} {cold|warm|short|bright}, so {we stayed in|we took {H.the} along}.
        [snippet]
        {Device not ready|Door open|Low battery|No signal|Filter full}. {Please wait|Restart now|Call service}. Code {##}.
        Keep dry. {Handle with care|This side up|Do not bend}. Made for indoor use only. {Store in a cool place|Recycle the box}.
        {Dear|Hello} {name}, I have left {A.the} with the neighbour because nobody was at home. Please collect it on {day} after {#} o'clock.
        Thank you for choosing {A.this}. Charge fully before use. Do not expose to rain. Warranty void if opened.
        [same]
        {A refund|Money back|A repayment|Reimbursement}: {you return the goods and get what you paid|the shop gives the money to you again}.
        {A parcel|A package|A shipment|A delivery}: {what the carrier brings|it travels from the store to your door}.
        {An invoice|A bill|A statement}: {it says how much you must pay|a paper with the sum and the tax}.
        To {exchange|swap|replace|change} a thing is to {give it back and take another|get another one for it}.
        To {cancel|call off|revoke} an order is to {say that it is no longer wanted|stop it before it is sent}.
        To {repair|fix|mend} is to {make a broken thing work again|put right what is damaged}.
        {Urgent|Pressing|As soon as possible|At once|It cannot wait}: {all mean that there is no time|it must be done now}.
        {No rush|No hurry|Whenever you like|It can wait|Not urgent}: {all mean that there is time|later will do}.
        {To log in|To sign in|To get into one's account}: {give the user name and the password|needs a password}.
        {What the customer wrote first is past|Last month's wish is settled}; {what he asks for now counts|only the new question is open}.
        [slip]
        beleive|believe
        recieve|receive
        adress|address
        tommorow|tomorrow
        seperate|separate
        parcle|parcel
        delivry|delivery
        pasword|password
        invoise|invoice
        brocken|broken
        urgnet|urgent
        exhcange|exchange
        [slip.frame]
        {Wrong|Not}: {wrong}. {Right|But}: {right}.
        He wrote "{wrong}" and meant "{right}".
        "{wrong}" is a slip of the pen for "{right}".
        """
}
