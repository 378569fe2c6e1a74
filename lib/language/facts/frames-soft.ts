import type { FrameRow } from './frames';

/**
 * Frames that go by what is spoken of, whatever is said about it: a word of free time, schooling or the firm's
 * fortunes in a clause with "I" or "my". They count only where the clause does not deal with an order or a
 * product (`SOFT_NO_EN`, `SOFT_NO_ZH`). Notation: see `compileFrames`.
 */
const ME = "(?:i|my|me|mine)(?:'ve|'m|'ll|'d)? (?:[\\w']+ ){0,9}?";
const OURS = "(?:i|my|me|we|our|us)(?:'ve|'m|'ll|'d|'re)? (?:[\\w']+ ){0,8}?";

export const SOFT_EN: readonly FrameRow[] = [
  [
    'customer',
    'birthday',
    "(?:hit|hitting|reach|reaching|the big) (?:the )?(?:big )?(?:[2-9] ?0|thirty|forty|fifty|sixty|seventy|four oh|five oh|six oh)\\b|(?:i|i'm|i'll) (?:\\w+ ){0,3}(?:pushing|nearing|approaching|on the wrong side of|past) (?:thirty|forty|fifty|sixty|seventy|[3-7]0)\\b",
  ],
  [
    'customer',
    'contact',
    '(?:rather|prefer(?:red)? (?:if|it if)|better if|like it if|easier if) you (?:\\w+ )?(?:wrote|mailed|emailed|called|rang|texted|phoned|messaged|came|sent a text)|i (?:only |mostly |rarely |never |hardly |seldom )(?:read|see|check|answer|open) (?:my |any )?(?:mails?|e ?mails?|messages|post)',
  ],
  [
    'customer',
    'homePlace',
    "(?:i|we)(?:'ve|'re|'m)? (?:\\w+ ){0,3}(?:swapped|traded|left|given up|gave up) (?:the city|the flat|city life|the house|our flat|town) for",
  ],
  [
    'customer',
    'bornIn',
    '(?:being|as) (?:a|an) (?<cap>[a-z]+(?:an|ian|er|ese|ish|man|woman))\\b(?! (?:customer|client|firm|company|standard))',
  ],
  [
    'education',
    'studied',
    `${ME}(?:diploma|degree|dissertation|thesis|phd|doctorate|mba|bachelor'?s?|alma mater|undergrad\\w*|postgrad\\w*|semester|lectures|student days|school days|finals|professor|apprenticeship|evening class\\w*|night school|university|uni|polytechnic|boarding school|grammar school|med school|law school|business school|art school)\\b`,
  ],
  [
    'family',
    'pets',
    `${OURS}(?:tomcat|tom cat|moggy|moggies|mare|gelding|foal|stallion|rescue dog|rescue cat|kittens?|puppy|puppies|spaniel|labrador|beagle|poodle|terrier|dachshund|collie|greyhound|corgi|whippet|tortoise|budgie|parrot|hamster|guinea pigs?|alpacas?|donkeys?|ponies|hens)\\b`,
  ],
  [
    'family',
    'children',
    "(?:bedtime|nappies|diapers|sleepless nights|school run|half term|potty training|teething|baby shower|sleepover|school play|sports day|parents' evening|nativity|babysitter|nanny|au pair|empty nest\\w*)\\b",
  ],
  [
    'business',
    'job',
    "(?:put|putting|made|making|named|appointed|promoted|elected|moved) me (?:\\w+ ){0,2}(?:in charge|head|boss|manager|director|responsible|to|up|partner|lead)|(?:i|i'm|i'll)(?: be)? ~ (?:hand|handing|handed|pass|passing) (?:over|the baton|everything|it all|my desk|the reins|things)(?: over)? (?:to|on to|at|in|from)|(?:i|i'm|i'll) (?:\\w+ ){0,2}(?:calling it a day|call it a day|packing it in|pack it in|clear my desk|clearing my desk|hanging up my|step aside|stepping aside|moving on|bow out|bowing out|throw in the towel|off to pastures new|changing jobs|jumping ship)|(?:i|i'm|i've|i'll) (?:\\w+ ){0,4}(?:probation|notice period|redundan\\w+|severance|headhunter\\w*|freelanc\\w+|self employed|part time|sabbatical|retirement|pension|promotion|career)\\b",
  ],
  [
    'business',
    'company',
    "(?:the|our|both|one of our) (?:[\\w']+ ){0,3}(?:site|plant|branch|factory|office|shop|store|depot|warehouse|mill|clinic|hotel|restaurant|works|school|showroom|lab|hub|practice)s?(?:'s)? (?:is |are |will |has |have |is being |will be |'s )?(?:\\w+ )?(?:shut|shuts|shutting|close|closes|closing|closed|open|opens|opening|opened|move|moves|moving|moved|relocat\\w+|sold|expand\\w*|merg\\w+|refurbish\\w*|extended|rebuilt|renovated|converted|going) (?:down |for good |its doors )?(?:in|from|next|this|by|to|for good|at the end|as of|after|until|into|last)(?! (?:six|seven|eight|nine|\\d|{weekday}|lunch|time|use))",
    "(?:turnover|revenue|sales|profits?|margins?|orders|order intake|trade|export|exports|demand|headcount|business|bookings|footfall|occupancy|takings) (?:is|are|was|were|has|have)(?:n't)? (?:\\w+ ){0,2}(?:down|up|slow|flat|halved|doubled|tripled|collapsed|tanked|plummeted|soared|booming|dropped|fallen|grown|picked up|recovered|quiet|brisk|slack|thin|through)",
    "(?:we|we're|we've|they're|group|board|management|owners|company|firm)(?: are| have| is| has|'s)? ~ (?:spin|spinning|spun|split|splitting|carv\\w+|hiv\\w+|sell|selling|sold|buy|buying|bought|take|taking|took|float|floating|wind|winding|hand|shed|shedding|pull|pulling) (?:[\\w']+ ){0,4}?(?:off|out|up|over|public|private|business|division|arm|company|subsidiary|stake|shares|competitor|rival|supplier|staff|jobs|firm|brand)(?: into| to| of| in| next| this| from| from|$)(?! (?:your|the (?:box|pallet|lid|cover)))",
    'year ends?(?: close)? (?:is|falls|comes|closes|ends) ',
  ],
  [
    'interests',
    'sports',
    `${ME}(?:pottery|ukulele|banjo|ketch|sloop|dinghy|yacht|skipper|sailing boat|regatta|ceramics|woodturning|woodwork|beekeeping|birding|birdwatching|falconry|orienteering|bouldering|triathlons?|marathons?|ultra ?marathons?|kite ?surfing|windsurfing|paddle ?boarding|snowboard\\w*|skydiving|paragliding|scuba|kayaking|mountaineering|judo|karate|aikido|taekwondo|jiu jitsu|boxing|fencing|archery|cricket|rugby|lacrosse|badminton|padel|pickleball|golf|darts|snooker|petanque|ballet|quilting|knitting|crocheting|calligraphy|geocaching|stargazing|foraging|fly fishing|angling|mandolin|violin|cello|saxophone|trombone|trumpet|accordion|clarinet|oboe|bagpipes|piano lessons|choir|quartet|orchestra|folk club|open mic|jam sessions?|band practice|animal rescue|animal shelter|rescue centre|food bank|soup kitchen|repair cafe|lifeboat|mountain rescue|community garden|community theatre|allotment|five a side|sunday league|running club|cycling club|book club|chess club|rowing club|sailing club|golf club|tennis club|tai chi|yoga|pilates|crossfit|parkrun)\\b(?! (?:cafe|shop|order|range|products?))`,
    '(?:caught|bitten by|got|have) the (?:\\w+ )?bug\\b|(?:lifelong|long suffering|die hard|dyed in the wool|diehard|card carrying|besotted|incurable|hopeless|reformed|closet) (?:\\w+ ){0,3}(?:sufferer|fan|supporter|nut|fanatic|addict|romantic|cyclist|angler|gardener|golfer|collector|petrolhead|bookworm)',
  ],
  [
    'lifestyle',
    'food',
    "(?:{food}|{drink}) and (?:i|me) (?:don't|do not|never|aren't|are)|(?:i|me|my)(?:'m|'d|'ve|'ll)? (?:[\\w']+ ){0,6}?(?:decaf|espresso|cappuccino|rooibos|earl grey|matcha|malt|whisky|rioja|barolo|riesling|prosecco|negroni|craft beer|real ale|guinness|sourdough|sushi|ramen|tapas|dim sum|barbecue|bbq|oysters|marzipan|liquorice|dark chocolate|sweet tooth|comfort food|cheeseboard|veggie|vegan|vegetarian|gluten|lactose)\\b",
  ],
  [
    'lifestyle',
    'holidays',
    "(?:we|i)(?:'re|'m|'ll)? (?:\\w+ ){0,3}(?:camper ?van|camper|caravan|motorhome|interrail|sleeper train|cruise|ferry) (?:\\w+ ){0,3}(?:to|down|up|through|around|across|in) |(?:two|three|four|five|six|ten|a) (?:weeks?|days|month|fortnight) (?:in|on|of) (?:the |northern |southern )?(?<cap>[a-z])[\\w ]*(?:with (?:the|my)|for us|for me|hiking|sailing|skiing|beach|walking|no phone|off grid)",
  ],
  [
    'lifestyle',
    'cars',
    "(?:i|my|we|our)(?:'ve|'m|'re)? (?:[\\w']+ ){0,5}?(?:audi|bmw|mercedes|porsche|volvo|saab|tesla|toyota|honda|mazda|skoda|kia|renault|peugeot|citroen|jaguar|land rover|harley|ducati|triumph bonneville|vespa|cargo bike|e bike|ebike|electric bike|campervan|camper van|motorhome|convertible|vintage car|classic car)\\b(?! (?:courier|order|plant|dealer\\w*|fleet|parts?|contract|supplier|project|line))",
  ],
  [
    'us',
    'decidesWith',
    "(?:nothing|no order|no contract|no invoice|no supplier|nobody|no one|none of this) (?:\\w+ ){0,4}(?:without|unless|before|past|until)\\b|without (?:\\w+'s|the \\w+'s|his|her|their) (?:ok|okay|signature|blessing|approval|say so|nod|consent|name)|(?:i|we) (?:\\w+ )?(?:have to|need to|must|still have to) (?:convince|persuade|win over|get past|sell (?:it|this) to|talk (?:\\w+ )?round|bring round)\\b(?! you)|(?:pulls the strings|holds the purse|signs the cheques|calls the shots|has the casting vote|wears the trousers|budget holder|gatekeeper|decision maker|buying committee|steering (?:group|committee)|signing limit|spending limit|approval chain)",
  ],
  [
    'us',
    'valuesMost',
    "what (?:would|will|'ll) (?:\\w+ )?(?:swing|convince|tip|sell|win|clinch|decide|make or break|seal)|(?:would|will) (?:swing it|tip the (?:scales?|balance)|clinch it|seal the deal|win us over)|(?:top of|high on|first on) (?:our|my) list|(?:won't|can't|will not|cannot|don't|never) compromise on|make or break|the be all and end all|(?:our|my) (?:red line|bottom line|holy grail|number one)",
  ],
  [
    'us',
    'competitors',
    "(?:you're|you are|you will be|you'll be) (?:\\w+ )?(?:up against|competing with|second to|neck and neck|ahead of|behind|one of (?:two|three|four|several)|in a race with|against (?<cap>[a-z]))|(?:beauty contest|beauty parade|bake off|shoot ?out|two horse race|short ?list)",
  ],
  [
    'us',
    'worries',
    '(?:last|previous|former|old|other|earlier) (?:vendor|supplier|provider|contractor|agency|partner|installer|software house|firm) (?:\\w+ ){0,3}(?:left|let|dropped|burned|burnt|went|never|disappeared|vanished|failed|promised|overcharged|lied|messed|botched|cost|walked|ghosted|kept|was|were|had)|left us (?:hanging|high and dry|in the lurch|stranded)',
  ],
  [
    'us',
    'foundUs',
    'your name (?:came up|was dropped|was mentioned|fell|popped up|is on everyone|keeps coming)|(?:sings?|sang|singing) your praises|(?:stop|stopped) praising|vouch(?:ed|es) for you|put me on to you|word (?:gets|got) (?:a)?round|by reputation',
  ],
  [
    'customer',
    'bornIn',
    "(?:i|we)(?:'m| am)? ~ (?:come|came|hail|am) from (?:a|an|the|one of|deepest|rural|northern|southern|eastern|western) (?:\\w+ ){0,4}?(?:island|village|town|family|farm|place|part|region|country|side|end|north|south|east|west|coast|valley|mountains|line of|middle|suburbs?|city|state|province|islands?)\\b|back home in (?<cap>[a-z])|where i (?:come from|grew up|was born|was raised|went to school)|home for me is",
  ],
  [
    'customer',
    'contact',
    "(?:are|is) (?:\\w+ )?(?:wasted|lost) on me|(?:mails?|emails?|calls?|texts?|voicemails?|messages|video calls?|phone calls?) (?:\\w+ ){0,4}(?:wasted on me|get lost|go unread|drive me|aren't for me|are not for me|aren't my thing|not my thing|work best|work better|reach me|suit me)",
  ],
  [
    'education',
    'studied',
    "(?:i|my)(?:'ve|'m)? (?:\\w+ ){0,3}(?:background (?:in|is)|self taught|dropped out|scholarship|training (?:is|was) in|by profession|never finished (?:school|uni|university))|(?:i'm|i am) ~ an? (?<cap>[a-z]+) (?:{job}|economist|linguist|historian|mathematician|graduate|chemist|physicist)\\b|as an? (?:\\w+ )?(?:student|undergraduate|trained|qualified|chartered)\\b",
  ],
  [
    'family',
    'children',
    '{have} (?:\\w+ )?(?:{number}) under (?:\\d|two|three|four|five|six|seven|eight|nine|ten)|(?:fatherhood|motherhood|parenthood|grandparent\\w*|married life|single (?:dad|mum|mom|parent|father|mother)|stay at home)\\b|(?:a|two|three) (?:baby|newborn|toddler|teenager|toddlers|teenagers|small children|small kids|little ones)(?: and \\w+ \\w+)? (?:at home|in the house|on my (?:lap|arm|hip)|under)',
  ],
  [
    'business',
    'job',
    "(?:i've|i have|i was|i got|i'm)(?: been| being)? ~ ?(?:been |being )?(?:handed|given|asked to|entrusted|saddled|landed) (?:with )?(?:\\w+ ){0,4}(?:side|team|region|department|account|portfolio|site|sites|branch|role|business|brand|desk|market|territory|run|lead|head|take over|purchasing|procurement)\\b(?! (?:of|by) you)|(?:wear|wearing) (?:two|three|several|many) hats|(?:i'm|i am) ~ (?:acting|interim|deputy|covering for|standing in for|filling in for) (?!lena|you)|my contract (?:ends|runs out|is up|expires) (?:in|at|next)|for a living",
  ],
  [
    'business',
    'company',
    "(?:head office|headquarters|hq|management|the board|group|the group|corporate|our owners?|our parent(?: company)?|our bank|our landlord|our investors?|the ministry|our mother company|the shareholders)(?:'s|'ve)? (?:has|have|is|are|wants?|won't|will|decided|froze|cut|sold|insists?|plans?) ~ (?!you\\b|your\\b)(?:been |to |on )?(?:froz\\w+|froze|freez\\w+|cut\\w*|stopp?\\w*|ban\\w*|order\\w+ us|clos\\w+|sell\\w*|sold|split\\w*|merg\\w+|mov\\w+|approv\\w+|decid\\w+|raised|raising|doubl\\w+|halv\\w+|plan\\w*|restructur\\w+|invest\\w*|slash\\w*|capped|pull\\w*|hir\\w+|outsourc\\w+|terminat\\w+|us |our |all |a |new)",
    "(?:we|we're|we've|we'll|our)(?: are| have| will)? (?:[\\w']+ ){0,6}?(?:second|third|fourth|fifth|sixth|new|another|bigger|larger|our own|first) (?:\\w+ )?{outlet}(?: (?:in|near|at|outside|on) (?<cap>[a-z])| next year| this year| in {month}| in {season}|$)(?! (?:needs|number|is the))|we(?:'re| are)? (?:an? )?(?:team of|crew of|staff of|small team|tiny team|one man|two man|small firm|small company|young company|start ?up|family of)|(?:signed|renewed|lost|ended) (?:the|our|a) lease|burn(?:t|ed) down|went up in flames",
  ],
  [
    'interests',
    'sports',
    "(?:i|i'm|i've|my|we|we're|you'll find me)(?:'ve| am| are)? (?:(?!(?:report|invoice|mail|stock|count|check|print|run|back ?up)\\b)[\\w']+ ){1,8}?(?:every|each|most) (?:single |other |second |free |spare )?(?:weekends?|sundays?|saturdays?|summers?|winters?|free minute|lunch break|spare minute|autumn|spring|mondays? night|fridays? night|evenings?|mornings? before work)\\b|(?:in my (?:spare|free) time|for fun|outside (?:of )?work|as a hobby|on the side|when i'm not (?:working|at work|at my desk|in the office)|after hours i)\\b|(?:out|off) on my (?:bike|boat|board|horse|motorbike|skis|kayak)|my seat at (?<cap>[a-z])|match day|derby day|(?:i|we) make my own|(?:i|we)(?:'m| am)? ~ (?:make|making|build|building|restore|restoring|grow|growing|brew|brewing|bake|baking|sew|sewing|knit|cure|smoke|roast|roasting|press|distil) (?:my|our) own",
  ],
  [
    'lifestyle',
    'diet',
    "(?:i'm|i am|i've gone|i've been|i have gone|i went|i eat|we're|we eat|i'm going|we've gone) ~ (?:dairy|gluten|sugar|meat|lactose|caffeine|carb|grain|wheat|nut|egg|fish|plant)s? (?:free|based)|i(?:'m| am)? (?:can't|cannot|don't|won't|never) (?:function|think|talk|speak|start|exist) (?:\\w+ )?(?:before|without) (?:my |a |the )?(?:\\w+ )?(?:coffee|espresso|tea|breakfast|lunch|cappuccino)|before my (?:\\w+ )?(?:coffee|espresso|tea|cappuccino)",
  ],
  [
    'lifestyle',
    'holidays',
    "(?:i'm|we're|we are|i am|i'll be|we'll be|i|we) (?:\\w+ ){0,3}(?:to|in|around|through|across) (?:the )?(?<cap>[a-z][\\w ]{2,20}?) for (?:a (?:week|fortnight|month|few (?:days|weeks)|long weekend)|two|three|ten|four|five|six|\\d+|the (?:summer|winter|holidays))(?! (?:o'clock|pm|people|the meeting))",
  ],
  [
    'us',
    'decidesWith',
    "(?:our|my|the) (?:procurement|purchasing|legal|finance|it|compliance|security|data protection|quality|technical|buying|works|safety) (?:people|lot|folks|guys|department|team|dept|colleagues|office|lady|officer|manager|committee|board) (?:won't|will|wants?|insists?|needs?|demands?|likes?|refuses?|looks?|requires?|has to|have to|must|always|never|decides?|only|expects?|asks? for|is strict|are strict)(?! (?:the (?:invoice|file|form|pdf)|your (?:invoice|bank|vat|tax)))",
  ],
];

const C = '[^，。！？；,.!?;]';

export const SOFT_ZH: readonly FrameRow[] = [
  [
    'customer',
    'birthday',
    `我${C}{0,10}(?:就|快|都|要|奔)[三四五六七八]十(?:岁)?(?:了|的人|大寿)|我(?:今年|都|也)?[二三四五六七]十[一二三四五六七八九]?了?$`,
  ],
  [
    'education',
    'university',
    `我${C}{0,12}(?:大学时|上学那会|念书那会|读书那会|学生时代|当年在学校|论文|导师|毕业那年|考研|读博|留学|EMBA|emba|MBA|mba|函授|夜大|电大)`,
  ],
  [
    'family',
    'children',
    `(?:我家|我们家|我(?!们))${C}{0,10}(?:家长会|钢琴考级|考级|升学|择校|小升初|中考|高考|开学典礼|毕业典礼|夏令营|辅导班|月嫂|尿布|奶粉|断奶|幼儿园|学区房)`,
  ],
  [
    'business',
    'company',
    `(?:我们|咱们|集团|公司|厂里|厂子|单位|店里|总部|部门|我司|我厂)${C}{0,10}(?:效益|奖金|工资|加薪|停薪|板块|分拆|卖了|卖给|剥离|关停|砍掉|并购|易主|换帅|空降|内斗|整改|搬迁|改革|改组|转型|扭亏|亏|盈利|裁|缩减|编制|分红|年会|上半年|下半年|业务量|产能|订单量|新业务|新产品线|新市场|出口|海外|投产|扩|开工|淡季|旺季)(?!的(?:报价|型号|发票))`,
  ],
  [
    'interests',
    'sports',
    `我${C}{0,14}(?:排练|演出|合唱|乐队|球赛|比赛前|集训|环岛|环过|环湖|赛车|车友|骑友|跑团|球友|棋友|钓友|票友|琴行|道馆|健身房|瑜伽馆|球馆|驴友|摄影展|书画展|收藏|藏品|鱼竿|渔具|相机|镜头|手办|吉他|古琴|画室|菜园|花园|阳台种|露营)(?!的(?:灯|门|地板|订单))`,
  ],
  [
    'lifestyle',
    'holidays',
    `(?:年假|暑假|寒假|假期|国庆|春节|元旦|五一|休假|这次休假)${C}{0,4}(?:我|我们|全家)?${C}{0,4}(?:打算|准备|计划|想|要)?(?:去|飞|回|到)(?:一?趟|一次)?[\\p{Script=Han}]{2,6}$`,
    `我(?:们)?(?:打算|准备|计划|要|想)(?:去|飞)(?:一?趟)?(?!你|公司|厂|现场|工地|仓库|银行|总部|展会|广交会)[\\p{Script=Han}]{2,4}(?:玩|待|住|转|过|旅)`,
  ],
  [
    'lifestyle',
    'food',
    `我${C}{0,8}(?:茶就行|白水就行|咖啡就行|来杯茶|来杯水|喝茶就|口味|吃不了辣|酒量|不胜酒力|滴酒不沾|无肉不欢|吃货|嘴刁|嘴馋|馋)`,
  ],
  [
    'us',
    'decidesWith',
    `(?:没有|没|除非|得看|要看|全看|都听)${C}{0,10}(?:签字|点头|同意|批|盖章|意思|脸色|的)${C}{0,6}(?:定不了|不行|没用|动不了|办不了|不算|批不了|不好使|说了算)|(?:定不了|做不了主|拍不了板|决定权|一言堂|一支笔)`,
  ],
  [
    'us',
    'competitors',
    `[\\p{Script=Han}A-Za-z]{2,6}(?:那边|他们|家)(?:给|报|开|承诺|答应|说能|愿意)(?:的|了|我们)?${C}{0,4}(?:账期|价|折扣|交期|条件|质保|优惠|返点|赠|免)`,
  ],
  [
    'us',
    'valuesMost',
    `(?:我们?|咱们?)(?:图的?|看中的?|冲着|认准|信的|要的)(?:就|只|的)?是?(?:你们|贵司|质量|服务|响应|速度|价格|靠谱|稳|省心)${C}{0,10}`,
  ],
  [
    'customer',
    'contact',
    `(?:微信|邮件|电话|短信|钉钉|语音)(?:上)?我?(?:回得?快|回得?慢|看得?少|一般|很少|不怎么|基本不|从不|都不|晚上才|才看|不看|不接|看得勤)`,
  ],
  [
    'education',
    'studied',
    `我(?:是|本来|原来|本科|大学)?(?:是)?学[\\p{Script=Han}]{2,8}(?:的|出身)(?!东西|样子)`,
    `我(?:是)?[\\p{Script=Han}]{2,6}(?:专业|科班|系)(?:的|出身|毕业)`,
  ],
  [
    'lifestyle',
    'bestTime',
    `我${C}{0,8}(?:眯一会|眯会|午睡|午休|打个盹|早睡|早起|熬夜|夜里精神|晚上精神|作息)`,
  ],
];
