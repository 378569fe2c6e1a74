import type { FrameRow } from './frames';

/** Further ways of telling of oneself in English mails. Notation: see `compileFrames`. */
export const MORE_EN: readonly FrameRow[] = [
  [
    'customer',
    'birthday',
    "(?:it's|it is|that's|that is|is|for|before|after) my (?:\\d+(?:st|nd|rd|th)|\\w+ieth|\\w+teenth|big day|special day)\\b(?! (?:order|attempt|try|time|mail|call|message))|(?:i'll be|i will be|i'm going to be|i'm|i am) ~ (?:[2-9]\\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?: ?\\w+)?)(?: years old)?(?: (?:in|on|this|next|tomorrow|today|at the)|$)(?! (?:the (?:queue|list)|meetings?))|my (?:big|special) day",
  ],
  [
    'customer',
    'name',
    "i'm (?:ms|mrs|mr|dr|prof|professor|doctor)\\b|my (?:title|badge|name|initials|surname)(?:'s| is| has| should)(?! (?:on|not on|in) the)",
  ],
  [
    'customer',
    'bornIn',
    "(?:i'm|i am|im|we're|we are|being|as) ~ (?:an? |half |part |half a |a proud |a true |a typical )?{nation}(?:$| (?:and|so|by|but|myself|too|at heart|after all|girl|boy|guy|woman|man|lad|lass|family))|(?:i'm|i am) ~ an? (?<cap>[a-z]+(?:an|ian|er|ese|ite|onian|gian|ite|eno|ard))(?:$| (?:and|so|by|but|myself|too|at heart|after all))|(?:i'm|i am) ~ a (?:country|city|farm|small town|village|island|mountain|seaside|desert|valley) (?:boy|girl|kid|person|lad|lass|woman|man|child|mouse)",
  ],
  [
    'customer',
    'homePlace',
    "you'll (?:find|reach|catch) me in (?<cap>[a-z])|(?:my|our) (?:new )?home (?:town )?(?:is|will be) (?:in )?(?<cap>[a-z])|(?:i|we)(?:'ve|'re|'m)? ~ (?:settled|settling|settle) (?:in|down)|(?:i|we)(?:'ve|'re|'m)? ~ (?:fled|ran away|swapped|left|leaving|swapping) (?:the city|london|berlin|the countryside|city life)",
  ],
  [
    'customer',
    'contact',
    "(?:mornings?|afternoons?|evenings?|weekdays|{weekday}) (?:is|are|works?) (?:\\w+ )?(?:best|better|bad|easiest|difficult|out|off limits|no good|sacred|quiet|good for (?:me|a call)|for (?:family|calls))|(?:text|mail|message|email|write to|whatsapp|ping) me (?:rather|instead)|(?:i'm|i am) ~ (?:at my desk|at the desk|reachable|available|online|in the office|up|on the phone|in) (?:from|by|before|until|between|after|only)|my (?:assistant|pa|secretary|office)(?: \\w+)? (?:runs|keeps|manages|handles|guards|does|reads|has) my (?:diary|calendar|appointments|mails?|inbox|agenda)|(?:i|we) ~ (?:can't stand|hate|dislike|loathe|avoid|don't do|'m not good at|am not good at|'m hopeless at|'m bad at|don't like|'m terrible on|'m no good on|'m allergic to|can't do) (?:\\w+ )?(?:calls|the phone|phone calls|video calls?|video|zoom|teams|voice ?mails?|telephones?|voice notes?|texting|mails after|meetings)",
  ],
  [
    'education',
    'studied',
    "(?:i'm|i am|i've) ~ (?:learning|learned|teaching myself|learnt|picked up) (?:the |to play the |to play )?(?:{instrument}|{language}|sign language|to (?:fly|sail|code|weld|ride|knit|swim|dance|read music))|(?:i|we)(?:'m|'ve|'ll)? ~ (?:hand|handing|sit|sitting|defend|defending|submit|finish|finishing|start|starting|retake) (?:in )?my (?:\\w+ ){0,2}(?:exams?|thesis|dissertation|finals|course|degree|phd|studies|viva|certificate|mba)|(?:signed up|enrolled|registered) (?:\\w+ ){0,3}for (?:\\w+ ){0,3}(?:class|course|degree|lessons|mba)|(?:welding|evening|cookery|cooking|language|pottery|art|dance|night|sewing|spanish|french|german|italian|english|yoga) (?:class|course|classes|lessons|school)(?:$| (?:at|on|tonight|every|starts|from|until))",
  ],
  [
    'family',
    'family',
    "(?:^|and |but |as |both )(?:mum|mom|dad|granny|grandma|grandpa|gran|nan)(?:'s| is| has| was| turns?| and dad)|(?:^|the )(?:kids|children|twins|boys|girls|grandkids|grandchildren|little one|baby|missus|other half|wife|husband|in laws)(?:'s|'re| are| is| have| has|'ve| start| starts| got| turn| arrived?) ~ (?!(?:menu|range|bikes?|sizes?|wear|your)\\b)|(?:there (?:were|are)|we (?:are|were|'re)) (?:{number}) (?:of us|(?:brothers|sisters|siblings|kids|children))(?: at home|,|$| in)|my (?:side of the family|family is|family has|family and i|family tree|household)|(?:became|become|becoming) an? (?:aunt|uncle|godparent)|(?:a|my|our) family (?:wedding|reunion|gathering|birthday|celebration|tradition|get together)|date night|(?:i'm|i am) (?:single|married|engaged|divorced|a newlywed|newly single|a bachelor|the bride|the groom|the best man)",
  ],
  [
    'business',
    'job',
    "(?:i|i'll|i'm|i'll be|i will be|i will)(?:'ve| have)? ~ ?(?:be )?(?:working for|working at|work for|work at|employed (?:by|at)|hired by|with) (?<cap>[a-z])|(?:i'm|i am|i'll be) ~ leaving (?<cap>[a-z])|(?:sending|posting|transferring|moving|promoting|making|seconding|shipping) me (?:to|abroad|over|head|as)\\b|(?:i|i'll|i will|we)(?:'ve| have)? ~ (?:been here|be here|been with (?:the|this) (?:company|firm|team|group)|have been here|been in this (?:job|role|trade|business|industry)|been doing this)(?: now)?(?: for| since| {number}|,| longer|$)|(?:i|i've|i have) ~ (?:accepted|taken|found|landed|got|been offered|turned down|signed for|applied for|interviewed for) (?:an? |the |my |another )?(?:\\w+ )?(?:job|position|post|role|offer|apprenticeship|seat on the board|teaching post|professorship)\\b(?! from you)",
  ],
  [
    'business',
    'job',
    "(?:i'm|i am) ~ the (?:second|third|fourth|fifth|sixth) generation|i ~ (?:own|founded|co founded|inherited|bought|run|manage|took over) (?:a|the|this|my) (?:\\w+ ){0,2}(?:company|business|firm|shop|farm|bakery|restaurant|hotel|agency|studio|brewery|vineyard|garage|bookshop|practice|franchise|pub|cafe|salon|gallery)|(?:i'm|i am) (?:self employed|a freelancer|freelance|my own boss|an apprentice|a trainee|an intern|a one man band|a career changer|an accountant|a nurse|a chemist|a lawyer|a carpenter|a vet|a pilot) ?(?:by trade|by training|at|in|here|now|myself|$)|my (?:predecessor|successor|boss|replacement|number two|right hand)(?: \\w+){0,2} (?:left|leaves|retired|retires|is|was|starts|takes|quit)|(?:i'm|i am|i'll be) ~ (?:leaving|moving on|stepping down|stepping back|handing over|signing off for good|cutting back|going down to|winding down|changing sides|switching careers|on a sabbatical|on sabbatical|on gardening leave)(?: to| at the end| in {month}| next (?:month|year)| for good| from| after|$)",
  ],
  [
    'business',
    'company',
    "(?:we|our company|our group|the group|the company)(?:'re|'ve|'ll| are| have| will| had| has)? ~ ?(?:be |been )?(?:start|started|starting|stop|stopped|begin|began|planning to|plan to|going to|decided to|about to|want to|intend to)? ?(?:to )?(?:export|exporting|import|importing|selling in|sell in|selling online|enter|entering|producing|produce|manufactur\\w+|bottling|farming|franchising|cutting (?:costs|jobs|staff|back)|cut (?:costs|jobs|staff|back)|saving costs|growing fast|employ|employee owned|family owned|a (?:charity|non profit|nonprofit|co operative|cooperative|startup|start up|b corp|listed company|subsidiary|spin off|family business|family firm|family company|two person)|carbon neutral|climate neutral|gone digital|going (?:digital|organic|green|paperless|fully \\w+|carbon neutral|into administration|bust|live)|gone (?:organic|digital|paperless|bust)|running (?:two|three|four) shifts|on short time|short of (?:people|staff|hands|drivers)|investing|invest(?:ed)? (?:in|heavily)|donat\\w+ |sponsor\\w*|certified|on the stock exchange|up for sale|for sale)\\b(?! (?:the (?:file|data|list|csv|table)|your|csv|pdf|it|them|data|from your))",
    "(?:had to|having to|forced to|going to|have to) (?:let (?:\\w+ ){1,6}go|lay off|close|cut|shut|sell|move out|downsize|make (?:\\w+ )?redundant)\\b|(?:we|we've|we now|we only)(?:'ve| have| are|'re)? ~ (?:have|employ|now|a staff of|a team of|up to|down to|got)? ?(?:only )?(?:about |around |over |nearly |almost )?(?:\\d[\\d,.]*|{number}) (?:employees|people (?:in|at|now|on the payroll|across|working)|staff|colleagues|members of staff|branches|shops|stores|restaurants|sites|locations|hotels|vans on the road|plants|subsidiaries|countries|apprentices|offices|beds|rooms|pupils|students|cows|hectares|acres)\\b(?! (?:from|short|missing|damaged|please))",
    "(?:the |our )(?:owners?|founders?|family|boss|group|company|management|parent(?: company)?|investors?|shareholders|board|ceo|old man|council|ministry)(?:'s|'re|'ve| is| are| has| have| wants?| will)? ~ ?(?:to )?(?:been )?(?:looking for (?:a |an )?(?:buyer|successor|investor|partner|new)|selling|sell(?:s)? (?:up|the|out)|sold|stepping down|retir\\w+|handing over|splitting|closing|buying|bought|pulling out|investing|restructuring|cutting|freezing|frozen|cut)\\b(?! your)|our (?:turnover|revenue|sales|order books?|orders|workload|headcount|market share|profits?|production|output|harvest|season|growth|industry|trade|market) (?:is|are|was|were|has|have|grew|fell|dropped|doubled|starts|runs|went|hit|suffers?)\\b(?! (?:wrong|missing|late|incomplete|in the (?:file|export)))|(?:new|next) (?:ceo|cfo|coo|boss|owner|managing director|plant manager|buyer|head of \\w+) (?:starts|is starting|arrives|takes over|is coming|comes|joins|will)",
  ],
  [
    'business',
    'fiscalYear',
    "(?:we|i) ~ (?:get|have|plan|set|fix|submit|draw up|make|discuss|lock|finali[sz]e|need to spend|must spend|have to spend|'ve spent|have spent|'ve used|have used up|'ve got|run on|work on) (?:\\w+ ){0,3}budgets?\\b(?! (?:column|field|sheet|line))|(?:leftover|remaining|unspent) (?:budget|money)|budget (?:for this year|for next year|year)",
  ],
  [
    'interests',
    'sports',
    "(?:i|we)(?:'ve|'m|'re|'ll)? ~ (?:spend|spent|spending|waste) (?:\\w+ ){0,3}(?:sundays?|saturdays?|weekends?|evenings?|nights?|mornings?|summers?|winters?|free|spare|lunch breaks?|holidays|time)\\b(?! (?:on (?:the|your)|with (?:the|your)|in the office|waiting|at work|debugging|trying|fixing))|(?:{weekday}|every {weekday}|{weekday} (?:night|evening|morning)s?)(?:'s| is| are|s are)? (?:\\w+ ){0,2}(?:quiz|choir|football|tennis|pub|poker|bridge|chess|yoga|training|practice|rehearsal|band|game|club|date|darts|bowling|dance|swimming|running|bike|golf|bingo|movie|pizza)(?: night| day| practice| evening| training)?|(?:i|we)(?:'m|'ve|'re)? ~ (?:building|built|restoring|sewing|knitting|writing|painting|carving|rebuilding|composing|making) (?:a|an|my|our|the) (?:\\w+ ){0,2}(?:boat|canoe|kayak|guitar|novel|book|model|railway|motorbike|plane|telescope|treehouse|tree house|sauna|pizza oven|blanket|quilt|jumper|memoir|album|camper|tiny house|violin|dollhouse|dry stone wall)",
    "(?:i|my|me|mine)(?:'ve|'m|'ll|'d)? (?:(?!(?:your|need|needs|order|ordered|quote|please)\\b)[\\w']+ ){0,9}?{leisure}\\b",
  ],
  [
    'interests',
    'teams',
    "(?:my|our) (?:\\w+ )?(?:team|boys|club|side)(?:'s|'re| is| are| have| has)? ~ ?(?:won|lost|relegated|promoted|in the (?:final|cup|league)|out of the|playing|play|champions|top of the|bottom of the)|(?:up|awake|hoarse|voice is gone|heartbroken|still celebrating)(?: \\w+){0,4} (?:match|game|final|derby|cup|goal|penalties)",
  ],
  [
    'interests',
    'reads',
    "(?:i'm|i am|i've been|i) ~ (?:reading|re reading|rereading|listening to|binge watching|binging|watching) (?:everything|all|the whole|every|my way)|(?:my|the) (?:vinyl|record|book|wine|stamp|whisky|coin|watch|sneaker|guitar|comic|lego|postcard|knife) collection",
  ],
  [
    'lifestyle',
    'food',
    "(?:i'd|i could|i would|i'll|i) ~ (?:kill for|die for|murder for|walk miles for|sell my soul for|do anything for|steer clear of|stay away from|stay off|swear by|live on|go easy on|pass on|give anything for) (?:(?!(?:the|this|that|your)\\b)\\w+ ){0,3}?(?:{food}|{drink})|(?:{food}|{drink}) (?:gives?|keeps?|makes?|doesn't agree with|does not agree with|goes straight|is not my|isn't my|is my|is wasted on|for me|disagrees with|and i) ?(?:me|my|thing|weakness|downfall|are not friends|don't get along|please)?\\b(?! (?:machine|order|customers))|(?:i|we) ~ (?:do|have|throw|host|cook|make|smoke|cure|bake) (?:a |an |our |my |the )?(?:\\w+ ){0,2}(?:barbecue|bbq|sunday roast|paella|fondue|raclette|curry night|own (?:\\w+ )?(?:bread|cheese|sausages|jam|pasta|pickles|ham|beer|wine|cider|schnapps|honey|kimchi)) ?(?:every|each|on|at|for|in|night|$|and|which|myself|ourselves)?|lunch (?:at|in|is at) my|my (?:lunch|breakfast|favou?rite|usual|local|comfort food|guilty pleasure) (?:is|spot|place|pub|bar|cafe|at)",
  ],
  [
    'lifestyle',
    'holidays',
    "on (?:a|the|our|my) (?:plane|train|ferry|boat|flight|night train|way) to (?:the )?(?<cap>[a-z])[\\w ]*(?:holiday|vacation|for (?:a|two|three)|with (?:the|my)|honeymoon|beach|skiing)|(?:i|we)(?:'ll|'re|'m|'ve)? ~ ?(?:be )?(?:spending|spend|spent|celebrating|celebrate|having) (?:the |our |my )?(?:\\w+ )?(?:christmas|new year|easter|summer|winter|holidays?|weekend|honeymoon|week|fortnight|month|two weeks|vacation|bank holiday|golden week|diwali holidays|thanksgiving|half term) (?:in|on|at|with|by|up|down)|(?:i'm|i've|we're|we've|i|we|^)(?:'ve)? ~ ?(?:come|came|got|arrived|flown|back) (?:back |home )?from (?:a |two weeks in |our |my |the )?(?:trip to |week in |holiday in |tour of )?(?<cap>[a-z])|(?:taking|took|take|have|having|got) (?:a|two|three|four|\\d+|some|the whole|a whole) (?:weeks?|months?|fortnight|days|year|time) off (?:to|for|in|and)|(?:finally |we're |i'm |we are |i am |next is |it's )~ ?(?:doing|do|seeing|visiting|exploring|touring) (?:the )?(?<cap>[a-z])|(?:my|our) (?:next|big|dream|annual|yearly|family|summer|last) (?:trip|holiday|vacation|tour|adventure|getaway|hike)|(?:i|we)(?:'ve|'re|'m)? ~ (?:rented|renting|booked|got|have|borrowed|hired) (?:a |an |our |the )?(?:\\w+ ){0,3}(?:house|villa|cottage|cabin|boat|flat|place|apartment|gite|chalet|camper|yurt|finca|riad) (?:in|on|by|near|at) (?:the )?(?<cap>[a-z])",
  ],
  [
    'lifestyle',
    'travelHabits',
    "(?:i|we)(?:'d|'m|'re|'ll)? ~ (?:take|taking|go by|come by|travel by|rather take|prefer|sleep on|catch|rather go by|rather drive|rather walk) (?:the )?(?:night |early |sleeper |slow )?(?:trains?|sleeper|ferry|bus|coach|tram|bike|bicycle)\\b(?! (?:at|from|tomorrow|today|station))|i get (?:sea|car|travel|air) ?sick|i don't (?:fly|own a car|have a licen[cs]e|drive)",
  ],
  [
    'lifestyle',
    'cars',
    "my (?:old|new|trusty|beloved|vintage|electric|ancient|first|little) (?:{car})|(?:^|my )(?:\\w+ )?(?:land rover|camper ?van|motorbike|vespa|2cv|beetle|tesla|saab|volvo|mini|jeep|porsche) (?:finally|died|broke|is|needs|won't|has|gave|runs|didn't)",
  ],
  [
    'lifestyle',
    'bestTime',
    "(?:i'm|i am) (?:up|awake|out of bed|in bed|asleep) (?:at|by|from|before|until|after|with) |i (?:get|wake) up (?:at|with|before)|i go to bed",
  ],
  [
    'us',
    'decidesWith',
    "(?:my|our|the) (?:co founder|business partner|partners?|boss|owner|cfo|ceo|director|husband|wife|board|father|it people|it team|lawyers?|legal team|auditors?|team) (?:needs? to|has to|have to|must|wants? to|will want to|would have to|insists? on|likes? to) (?:be|see|agree|sign|approve|come|get|hear|meet|look|test|have|check|know|read|give|feel)\\b|(?:obliged|required|supposed|forced|bound) to (?:tender|get|ask for|compare|invite|have three|put (?:it|this) out)|(?:above|over|beyond|from|under|up to) \\W?\\d[\\w.,]*(?: \\w+)? (?:we|i|it|the|you)(?:'re|'s| are| have| need| can| must| has| goes)\\b|(?:i|we) (?:can|may) (?:sign|approve|spend|decide|order|release)(?: \\w+)? (?:up to|anything (?:under|below)|below|under)|(?:public|eu wide|open|formal) (?:tender|procurement|bidding)",
  ],
  [
    'us',
    'valuesMost',
    "(?:the )?(?:most|more|less|least) important (?:thing|point|criterion|factor|part|to|for)\\b(?! (?:is )?(?:the invoice|in your))|(?:price|cost|money|colou?r|brand|speed|size|design|looks?) (?:isn't|is not|isn't really|is less of|is hardly|comes second|is secondary|is no) (?:the |an |our |my )?(?:\\w+ )?(?:issue|problem|main|point|priority|everything|factor|deciding|obstacle|concern|question)|(?:our|my) (?:target|goal|aim|ambition|plan|dream|vision|kpi|mission|challenge|bottleneck|biggest \\w+|main \\w+) (?:is|for (?:this|next) year|this year|next year|would)\\b(?! (?:the (?:file|invoice|link)|on page))|we (?:want|aim|plan|hope|intend|would like|'d like|need) to (?:halve|double|cut|reduce|grow|get rid of|become|reach|increase|shorten|bring down|be (?:carbon|climate|paperless)|lower|save|move away)",
  ],
  [
    'us',
    'worries',
    "(?:keeps|kept|keeping) (?:me|us) (?:up|awake)|(?:i|we)(?:'m|'re| am| are)? ~ (?:dread|dreading|fear|losing sleep|not convinced|not sold on|sceptical|skeptical|have (?:my|our) doubts|hesitate|hesitating|have cold feet|lost sleep)|(?:gives?|gave) (?:me|us) (?:a headache|headaches|sleepless|grey hair)|(?:what|the only thing)(?:'s| is)? (?:holding|stopping|bothering|putting|scaring|worrying) (?:me|us)|been (?:burned|burnt|stung|let down) (?:before|once|twice|badly|by (?!you))",
  ],
  [
    'us',
    'competitors',
    "(?<cap>[a-z][\\w&']+)(?: \\w+)? (?:have |has |had |is |are )?(?:also )?(?:offered|offers?|offering|quoted|quotes?|quoting|promised|promises?|undercut|undercuts|came in (?:at|lower|cheaper)|pitched|matched|gives?|gave|sent|threw in|wants?|charges?) (?:us|me|it for|a (?:better|lower|cheaper|similar|longer))\\b(?! (?:your|the (?:invoice|file|link|wrong)|an? (?:link|mail|message|reminder)))|(?:before|until|after|since) we (?:sign|signed|switched|renew|decide|went) with (?<cap>[a-z])|our (?:contract|agreement|licen[cs]e|lease|subscription) with (?<cap>[a-z])|we(?:'re|'ve| are| have)? ~ (?:been )?(?:with|on|tied to|locked into|under contract with|loyal to|using) (?<cap>[a-z][\\w&']+)(?= (?:until|for|since|till|at|now|today)|$|,)",
  ],
  [
    'us',
    'foundUs',
    "we met (?:at|in|through|during|by|over)|(?:i|we)(?:'ve)? ~ (?:read|saw|heard|found|googled|learned) (?:\\w+ ){0,3}(?:about you|of you|your (?:\\w+ )?(?:post|article|talk|ad|stand|interview|review|reviews|profile|van|brochure|newsletter|podcast|case study))|(?:told|tipped|pointed|steered|sent) (?:me|us) (?:about|off about|to|towards|your) ?(?:you|way)|(?:i|we) (?:remember|know) you from",
  ],
  [
    'us',
    'seesUs',
    "(?:been|we're|we are|i'm|i've been|we've been) (?:with you|a customer|customers|clients?|your customer|ordering from you|buying from you|working together|loyal)(?: of yours)? (?:since|for|over|almost|nearly|now)",
  ],
];
