/**
 * English words that the frames speak of, by the name that stands in braces there. Text is folded before it
 * is read (small letters, no accents, a hyphen is a blank), so the words are written that way. Alternatives
 * in the notation of regular expressions.
 */
const words = (...lists: string[]) =>
  `(?:${lists.map(list => list.trim().replace(/\s*\n\s*/g, '|')).join('|')})\\b`;

const CHILD = `sons?|daughters?|kids?|child|children|boys?|girls?|lads?|lass|twins|triplets|toddlers?|baby|babies
little (?:one|ones|man|girl|boy|fella|guy)|eldest|oldest|youngest|middle (?:one|child|son|daughter)|first ?born
teenagers?|teens?|newborn|offspring|step ?(?:son|daughter|kids?|children)|foster (?:son|daughter|child|kids?)
god ?(?:son|daughter|child)|grand ?(?:sons?|daughters?|child|children|kids?|baby)`;
const PARTNER = `wife|husband|hubby|missus|spouse|fiancee?|girlfriend|boyfriend|(?:other|better) half|wife to be`;
const RELATIVE = `mother|father|mum|mom|mam|mama|papa|dad|daddy|mummy|parents|folks|brothers?|sisters?|siblings?|bro|sis
grand ?(?:ma|mother|dad|father|pa|parents)|gran|granny|nan|nana|nephews?|nieces?|cousins?|uncle|aunt|auntie
(?:mother|father|brother|sister|son|daughter|parents) in law|in laws|half ?(?:brother|sister)|ex ?(?:wife|husband)`;
const PET = `dogs?|puppy|puppies|pup|cats?|kittens?|horses?|pony|ponies|rabbits?|bunny|bunnies|hamsters?|guinea pigs?
parrots?|budgies?|tortoise|hens|chickens|ducks|goats?|donkeys?|sheep|alpacas?|llamas?|ferrets?|gecko|bees|beehives|hives
labrador|lab|beagle|poodle|terrier|dachshund|spaniel|collie|greyhound|retriever|shepherd|husky|corgi|mutt|mongrel
whippet|bulldog|schnauzer|boxer dog|cockapoo|labradoodle|maine coon|tabby`;
const SPORT = `football|soccer|rugby|cricket|tennis|table tennis|padel|pickleball|squash|badminton|volleyball|basketball|netball
handball|hockey|ice hockey|baseball|softball|golf|lacrosse|darts|snooker|pool|bowls|bowling|boules|petanque|curling|chess
bridge|poker|go|dungeons (?:and|&) dragons|board ?games|video ?games|warhammer|hurling|camogie|gaelic football|futsal`;
const DOING = `running|jogging|cycling|biking|mountain biking|swimming|rowing|sailing|surfing|kite ?surfing|windsurfing|paddling
kayaking|canoeing|diving|scuba diving|freediving|skiing|snowboarding|skating|ice skating|hiking|trekking|walking|climbing
bouldering|mountaineering|caving|riding|horse riding|fishing|fly fishing|angling|hunting|shooting|archery|fencing|boxing
wrestling|judo|karate|aikido|taekwondo|jiu jitsu|kendo|yoga|pilates|crossfit|weightlifting|dancing|salsa|tango|ballet
gardening|birding|bird ?watching|beekeeping|baking|cooking|brewing|barbecuing|knitting|crocheting|sewing|quilting|pottery
ceramics|painting|drawing|watercolou?rs?|calligraphy|photography|woodwork(?:ing)?|woodturning|carving|model (?:trains|railways?)
astronomy|stargazing|geocaching|metal detecting|genealogy|family history|reading|writing|poetry|singing|gaming|camping|foraging
triathlons?|marathons?|orienteering|parkour|motorsport|karting|drone flying|paragliding|gliding|flying|skydiving|origami
amateur dramatics|am dram|theatre|improv|stand up comedy|opera|jazz|vinyl|trail runs?|trail running|agility|dressage`;
const INSTRUMENT = `piano|guitar|bass|drums|violin|fiddle|viola|cello|double bass|flute|clarinet|oboe|bassoon|sax|saxophone|trumpet
trombone|tuba|french horn|horn|accordion|bagpipes|pipes|harp|organ|keyboards?|banjo|mandolin|ukulele|harmonica|percussion
erhu|guzheng|sitar|tabla|lute|recorder`;
const MATCH = `marathon|half marathon|ultra ?marathon|ultra|triathlon|ironman|10 ?k|5 ?k|park ?run|relay|tournament|regatta|gran fondo
sportive|fun run|(?:city|charity|spartan|tough mudder) (?:run|race|ride)`;
const FOOD = `(?:\\w+ )?(?:food|cuisine|cooking)|sushi|pizza|pasta|ramen|noodles|dumplings|dim sum|curry|curries|tapas|barbecue|bbq|steak|burgers?
seafood|fish|oysters|shellfish|mussels|cheese|chocolate|cake|cakes|pastries|sweets|liquorice|licorice|ice cream|marzipan|spicy
hot food|chill?is?|garlic|coriander|cilantro|mushrooms?|olives|tomatoes|onions|meat|pork|beef|lamb|chicken|red meat|dairy|eggs|milk
nuts|peanuts|gluten|wheat|lactose|sugar|bread|breakfast|brunch|tacos|falafel|hummus|kimchi|tofu|pho|pierogi|dessert|pudding`;
const DRINK = `coffee|espresso|cappuccino|flat white|latte|macchiato|americano|decaf|tea|green tea|earl grey|matcha|mate|cocoa
hot chocolate|wine|red wine|white wine|rioja|riesling|barolo|bordeaux|burgundy|champagne|prosecco|beer|ale|ipa|stout|guinness|pint
cider|whisky|whiskey|bourbon|single malt|gin|gin and tonic|rum|tequila|mezcal|sake|cocktails?|negroni|aperol|spritz|kombucha
lemonade|sparkling water|still water|juice|caffeine`;
const CAR = `car|estate|hatchback|pickup|pick up|jeep|suv|camper|camper ?van|motor ?home|caravan|van|ev|hybrid|electric|convertible
roadster|motor ?(?:bike|cycle)|scooter|vespa|land ?rover|tesla|volvo|saab|bmw|audi|mercedes|merc|porsche|vw|volkswagen|golf|polo
beetle|toyota|prius|yaris|honda|mazda|mx 5|subaru|nissan|leaf|hyundai|ioniq|kia|skoda|octavia|seat|renault|zoe|peugeot|citroen
2cv|fiat|500|alfa|alfa romeo|ford|mustang|f 150|chevy|mini|jaguar|byd|nio|polestar|rivian|harley|ducati|triumph|moto guzzi`;
const PROFESSION = `teacher|nurse|doctor|gp|midwife|dentist|vet|lawyer|solicitor|barrister|judge|architect|engineer|programmer|developer
designer|chef|cook|baker|butcher|farmer|pilot|police ?(?:man|woman|officer)?|firefighter|fireman|paramedic|soldier|officer|musician
painter|photographer|journalist|writer|author|translator|pharmacist|physio|physiotherapist|psychologist|scientist|biologist|chemist
physicist|professor|lecturer|researcher|accountant|banker|consultant|electrician|plumber|carpenter|joiner|builder|mechanic|hairdresser
florist|social worker|headmistress|headmaster|head ?teacher|surgeon|anaesthetist|civil servant|bus driver|train driver|flight attendant
stewardess|potter|sculptor|actor|actress|dancer|director|manager|freelancer|self employed|stay at home (?:mum|mom|dad)|student`;
const PLACE_AT = `office|offices|premises|building|hq|headquarters|head office|warehouse|plant|factory|site|workshop|showroom|shop|store
unit|hall|park|campus|location|facility|business park|industrial estate|city centre|town`;
const OUTLET = `branch(?:es)?|shops?|stores?|offices?|clinics?|plants?|factory|factories|sites?|restaurants?|hotels?|locations?|workshops?
showrooms?|warehouses?|practices?|salons?|studios?|cafes?|bakery|bakeries|outlets?|hubs?|depots?|subsidiary|subsidiaries|schools?
kindergartens?|labs?|laboratory|brewery|brewpub|distribution cent(?:re|er)s?|cent(?:re|er)s?|gyms?|surgery|pharmacy|garage|halls?
production line|line|wing|extension|canteen|campus|headquarters|hq|data cent(?:re|er)|facility|facilities|market`;
const BOSS = `ceo|cfo|coo|cto|cio|md|boss|bosses|managing director|finance director|director|directors|owner|owners|partners?|board
management|headquarters|head office|hq|purchasing|procurement|finance|legal|it|it department|compliance|committee|council
works council|investors?|shareholders?|chair(?:man|woman)?|president|vp|parent company|group|controller|controlling|head of \\w+
department head|line manager|manager|plant manager|principal|dean|trustees|founder|business partner|co owner|co founder|(?:general|project) manager`;
const MONTH = `january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec`;
const WEEKDAY = `mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?`;
const NUMBER = `\\d+(?:st|nd|rd|th)?|a|an|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen
seventeen|eighteen|nineteen|twenty(?: ?\\w+)?|thirty(?: ?\\w+)?|forty(?: ?\\w+)?|fifty(?: ?\\w+)?|sixty|seventy|eighty|ninety|a hundred
hundred|several|many|a few|a dozen`;
const SUBJECT = `law|medicine|chemistry|physics|maths?|mathematics|biology|engineering|mechanical engineering|electrical engineering
architecture|economics|business|business administration|history|philosophy|psychology|literature|english|german|french|spanish|italian
chinese|mandarin|japanese|russian|arabic|portuguese|dutch|polish|music|art|design|computer science|informatics|geology|geography|sociology
politics|journalism|agriculture|forestry|marketing|accounting|finance|logistics|nursing|theology|languages|linguistics|archaeology`;
const LANGUAGE = `english|german|french|spanish|italian|chinese|mandarin|cantonese|japanese|korean|russian|arabic|portuguese|dutch|polish|czech
slovak|hungarian|romanian|bulgarian|greek|turkish|swedish|norwegian|danish|finnish|icelandic|hindi|urdu|punjabi|tamil|bengali|swahili
afrikaans|zulu|welsh|irish|gaelic|catalan|basque|ukrainian|serbian|croatian|slovene|hebrew|farsi|persian|thai|vietnamese|malay|tagalog
sign language|esperanto|latin`;

const NATION = `british|english|scottish|scots|welsh|irish|french|german|austrian|swiss|italian|spanish|portuguese|dutch|belgian|danish|swedish|norwegian
finnish|icelandic|polish|czech|slovak|hungarian|romanian|bulgarian|greek|turkish|ukrainian|russian|serbian|croatian|bosnian|albanian|slovenian
american|canadian|mexican|brazilian|argentinian|chilean|colombian|peruvian|cuban|jamaican|australian|kiwi|south african|nigerian|kenyan
ghanaian|ethiopian|egyptian|moroccan|tunisian|lebanese|syrian|iraqi|iranian|persian|indian|pakistani|bangladeshi|sri lankan|nepali|chinese
taiwanese|japanese|korean|thai|vietnamese|filipino|malaysian|indonesian|singaporean|estonian|latvian|lithuanian|maltese|cypriot|georgian
londoner|new yorker|berliner|parisian|glaswegian|yorkshireman|texan|californian|bavarian|catalan|basque|sicilian|breton|cornish|geordie
scouser|mancunian|brummie|dubliner|roman|viennese|milanese|european`;
/** Things of free time that stand for themselves in a sentence with "I" or "my", whatever is said of them. */
const LEISURE = `paragliders?|hang glider|surf ?boards?|kayak|canoe|skis|allotment|greenhouse|beehives?|hives|lego|crossword\\w*|sudoku|jigsaws?|choir|orchestra|brass band
rehearsals?|gigs?|dj|djing|half marathon|marathon|triathlon|ironman|parkrun|park run|black belt|dojo|karaoke|pub quiz|quiz night|book club|film club
knitting|crochet|embroidery|sourdough|vinyl|synthesi[sz]ers?|drum kit|accordion|banjo|ukulele|saxophone|cello|violin|trumpet|telescope|bird table|birdwatching
nature reserve|mountain hut|the mountains|the alps|the dolomites|campsite|camp fire|trout|carp|fly rod|pheasants|season ticket|stadium|dressing room
tennis court|squash court|golf course|golf clubs|driving range|ski slope|ski slopes|ice rink|skate park|velodrome|gym|swimming pool|open water
bonsai|orchids|dahlias|roses|vegetable garden|compost heap|vineyard|apple trees|cider press|smoker|pizza oven|chess board|dungeons|board game\\w*|console
playstation|xbox|minecraft|model railway|metal detector|ham radio|amateur radio|drone|camera club|darkroom|easel|watercolou?rs|pottery wheel|kiln|lathe
am dram|pantomime|amateur theatre|village fete|carnival|scout troop|scouts|dance floor|ballroom|tango|salsa|flamenco|horse riding|stables|dressage`;

export const LISTS_EN: Record<string, string> = {
  adv: words(`also|just|really|now|still|actually|currently|recently|finally|always|usually|normally|never|only|mostly|even|both|all|probably
already|officially|quite|rather|pretty|very|such|kind of|sort of|then|again|soon|often|sometimes|mainly|basically|myself|proudly|regularly
occasionally|personally|generally|typically|originally|absolutely|totally|secretly|definitely|partly|in fact|of course|too`),
  nation: words(NATION),
  leisure: words(LEISURE),
  child: words(CHILD),
  partner: words(PARTNER),
  relative: words(RELATIVE),
  kin: words(CHILD, PARTNER, RELATIVE, 'partner|family'),
  // What makes a kin word something else: "daughter company", "baby range", "family of sensors".
  thing:
    words(`compan\\w+|firms?|business(?:es)?|brands?|ranges?|products?|plants?|sites?|models?|units?|boards?|cards?|records?|nodes?|process\\w*
office|series|line|version|sizes?|packs?|tickets?|of (?:sensors|products|parts)|menu|section|department|bikes?|clothes|wear|food|seats?|room
account|accounts|plan|size|packs?|data|table|tables|company's`),
  pet: words(PET),
  sport: words(SPORT),
  doing: words(DOING),
  instrument: words(INSTRUMENT),
  match: words(MATCH),
  food: words(FOOD),
  drink: words(DRINK),
  car: words(CAR),
  job: words(PROFESSION),
  premises: words(PLACE_AT),
  outlet: words(OUTLET),
  boss: words(BOSS),
  month: words(MONTH),
  weekday: words(WEEKDAY),
  number: words(NUMBER),
  subject: words(SUBJECT),
  language: words(LANGUAGE),
  season: words('spring|summer|autumn|fall|winter'),
  // "in June", "next year": what tells a plan in somebody's life from a step in the work.
  when: words(`(?:in|from|by|until|till|this|next|last|since|at the (?:end|beginning|start) of|end of|mid|early|late|as of|for|on|over)(?: the)?(?: end of| start of| middle of| beginning of)? (?:${MONTH.replace(/\n/g, '|')}|year|month|spring|summer|autumn|fall|winter|week|weekend|christmas|easter|new year|\\d{4}|quarter|(?:\\d+(?:st|nd|rd|th)))
tomorrow|soon|(?:in|after) (?:the )?(?:new year|holidays|summer|autumn|spring|winter|fall|(?:a|two|three|four|five|six|\\d+) (?:weeks?|months?|years?))`),
};
