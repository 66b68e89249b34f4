extension PretrainingText {
    /// How pressing letters say they are, in English.
    static let englishHaste = """
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
        I need {help|an answer} today, {not tomorrow|no later}.
        {Hurry up|Get a move on}, please, {time is running out|it's nearly too late}.
        {Straight away|Right now|Instantly}, please.
        My {flight|train|ferry} {leaves|departs} in {two|three} hours.
        {Please don't delay|No delays, please}: the {wedding|concert|funeral} is on {day}.
        I'm {desperate|at my wits' end} and need this {sorted|solved} today.
        We need it {urgently|desperately}, {a sick child|a patient} depends on it.
        {Please rush this|Fast-track this, please}: {the inspector comes tomorrow|I have a deadline}.
        {It's a matter of hours|Hours matter here}, {not days|not weeks}.
        If I {hear nothing|have no reply} by {tonight|noon}, it will be too late.
        {Speed|Quick action} is {vital|essential|crucial} here.
        I {can't sleep|can't work} until this is settled, so {be quick|act fast}, please.
        {Our shop|Our café} {stands still|is shut} until you {act|answer}; every hour costs us {money|customers}.
        Please {fast-track|prioritise} this one; {it really can't wait|I'm in a great rush}.
        {Kindly expedite|Please speed up} {the matter|my case}, as {time presses|the deadline looms}.
        {Red alert|Emergency}: {this has to happen today|I need you now}.
        The {landlord|new tenant|builder} {comes|is here} tomorrow {at eight|at dawn}, so please answer {tonight|today}.
        {Ring|Text|Phone} me {immediately|the moment you read this}.
        I {won't|can't} wait {another day|one more night}.
        {Prompt|Swift|Immediate} action is {needed|required}.
        {Same-day|Express|Overnight} handling, please; {money is no object|I'll pay for the speed}.
        {Chop-chop|Quick|Fast}, please, {the baby|this heat|the frost} won't wait.
        The {school term|course|holiday} {begins|starts} tomorrow and I {still have nothing|am stuck}. Please {hurry|be fast}.
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
        {No worries|No bother} if this has to {wait|lie} for {some weeks|a month}.
        {Do it|Sort it out} {in your own time|at your own pace}.
        I {can wait|am patient}, {really|honestly}.
        {There's plenty of time|We've got ages}: {the party is next year|we move next summer}.
        {Not a priority|Hardly a priority}, {just something for a quiet day|so do it last}.
        {Sooner or later|This month or next}, {it's all the same to me|I don't mind}.
        {Don't rush|Don't hurry} {on my account|for my sake}.
        {Nothing is on fire|The world won't end}; {answer some day|reply when you're free}.
        I'm {retired|at home all year} and have {lots of time|nothing but time}.
        {Please don't|You needn't} work {late|at weekends} for this; it's {a trifle|a small thing}.
        It {doesn't matter|makes no difference} {when|in which month} you {answer|do it}.
        {By all means|Please} finish {your other work|the urgent cases} first.
        I {only need it|shall only need it} {next year|next season}, so {go easy|no stress}.
        {Easy does it|Slowly is fine}, {I'm in no hurry|there's time}.
        A reply {in a month|after the summer break|at the end of the year} {is perfectly fine|is early enough}.
        We {manage well|get by nicely} {without it|with the old one} {for now|until summer}.
        {Put me last|Leave mine till last}, I {won't complain|shan't grumble}.
        {Let it rest|Park it} {over Christmas|until your stocktaking is over} if you {like|wish}.
        {Time|Timing} is {not an issue|no concern} for {me|us}.
        {Enjoy|Have} your {coffee break|weekend} first, this {will keep|can sit}.
        {At your convenience|As and when you can}, please; {the date is open|no date is fixed}.
        I {mention|report} it only {for when you have a gap|for a slack week}; {no rush whatsoever|it can wait}.
        {Months|Weeks} from now would still be {in good time|fine}.
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
        {Many thanks|Best wishes} to {your team|everyone}.
        I {await|look out for} your {message|response}.
        {The receipt|A photo} is {attached|enclosed}.
        {Thanks for|I appreciate} your {help|support}.
        If you need {more details|the serial number}, {just ask|please ask}.
        {E-mail|Post} {suits me best|is best for me}.
        {Please|Kindly} {confirm|acknowledge} that you {got|received} this {letter|message}.
        {Have a nice day|All the best}.
        I have been {a customer|shopping with you} for {ten|six} years.
        {Thank you|Thanks} {in advance|for your trouble}.
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
        I {had planned|meant} to {wait|be patient}, but {now|since this morning} it is {pressing|urgent}.
        {Take your time, I'd like to say|I'd love to say "no hurry"}; {sadly it's needed today|but I need it tonight}.
        {A month ago|In spring} it {could wait|was not urgent}; today {every minute counts|it's an emergency}.
        {Usually|As a rule} I'm {patient|easy-going}. {Today I'm not|Not this time}: {act at once|hurry}, please.
        {Don't|Please don't} think this can wait {because I'm polite|just because I sound calm}: I need it {today|right now}.
        There {was|used to be} {plenty of time|no rush}, until {the date was brought forward|my spare broke}; now {hurry|be quick}.
        {My husband|My son} said "{any time|next month}", but he {was wrong|didn't know}: it {must be|has to be} {today|tomorrow}.
        {Some day|Next week}? No, {that's too late|I can't wait that long}: {today, please|straight away, please}.
        I {seem|may sound} {relaxed|calm}, but {the deadline is tonight|I need an answer within the hour}.
        It {isn't|is not} {low priority|a trifle} any more, {it's top priority|it can't wait another day}.
        {No stress, I thought|It can wait, I thought}. Then {the guests changed their date|my trip moved up}; {please rush|it's urgent now}.
        I {ticked|chose} "no hurry" by {mistake|accident}: {this is urgent|I need it by tomorrow}.
        {The old one still worked|My spare did the job} {until last night|till today}, so {now it's urgent|now I need a fast answer}.
        {After the holidays|Next month} would {normally|usually} {do|be fine}, but {I leave tomorrow|we open tomorrow}, so {be quick|hurry}.
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
        {Urgent|Hurry}! No, {just kidding|only joking}: {take as long as you like|any day will do}.
        I was {in a rush|pressed for time} {last week|yesterday}; {that's over|not any more}, so {go slowly|no hurry}.
        {My wife|My boss} {wants|wanted} it {today|at once}, but {I say it can wait|next month is fine, really}.
        {Don't|Please don't} {hurry|rush}, {although|even though} the {form|subject line} says "{express|urgent}".
        {I know I sound impatient|I may sound pushy}, but {there's really plenty of time|I can wait for weeks}.
        {Tomorrow|Tonight} would be {lovely|ideal}, but {a few weeks later is just as good|it isn't needed before summer}.
        The {wedding|exam|trip} was {called off|postponed}, so what was {pressing|an emergency} {has time now|can wait}.
        I {nearly|almost} wrote "{immediately|right now}", but {honestly, whenever suits you|there's no deadline at all}.
        {Today|Tomorrow|This week}? No, {next month|some time this year} is {quite|perfectly} all right.
        {First|At first} I {panicked|was frantic}. {Then|Later} I found {the old one|a spare}, so {take your time|no rush}.
        It {looks|may look} like {an emergency|a crisis}, but {we can live without it for months|it's nothing urgent}.
        {Forget|Never mind} the {alarm|fuss}: {we borrowed one|a neighbour helped out}, so {answer whenever|there's no hurry}.
        {The clock was ticking|Every hour counted} until last week; {now|today} {it can rest|a reply next month is fine}.
        {You don't have to|You needn't} {act at once|answer within the hour}: {I'm patient|I can wait until spring}.
        """
}
