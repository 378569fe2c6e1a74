import * as W from './en-words';

/** Words that stand between subject and verb. */
export const ADV =
  '(?:(?:also|then|just|personally|definitely|certainly|surely|of course|gladly|happily|still|now|again|first|at once|immediately|right away|naturally|all|both|gonna|go ahead and|go and|make sure to|be sure to|be able to|be happy to|have to|quickly|simply|once more|in turn|instead|therefore|kindly|of that|under no circumstances) )*';
const NOT = "(?<not>n't| not|)";
const re = (source: string) => new RegExp(source);

export const I_WILL = re(
  `\\b(?<who>i|we)(?: both| all| two| guys)?(?:'ll|'?m going to| am going to|'re going to| are going to|'?m gonna|'re gonna| am gonna| gonna| (?:\\w+ly )?(?:will|shall)|'?m not going to|'?re not going to)${NOT} ${ADV}(?<rest>.*)`,
);
export const I_WONT = re(
  "\\b(?<who>i|we) (?:won'?t|shan'?t|will not|shall not|'?m not going to|'?re not going to) (?<rest>.*)",
);
export const TYPED = re(
  `(?:^|\\b(?:and|so|then|ok|but) )(?:ill|i ll|well|we ll) (?<rest>(?:${W.BASE})\\b.*)`,
);
export const ELIDED = re(
  `^(?:(?:ok|okay|sure|noted|with thanks|great|yes|yep|right|fine|perfect|thanks|and|so|then|hi|hey|sorry|but|got it|cool|\\w+ly)[ ,.!]*)*(?<modal>will|shall|gonna|going to|'ll) ${ADV}(?<rest>(?:${W.BASE}|revert|be (?:in touch|back|there|with you))\\b.*)`,
);
export const DOING_NOW = re(`\\b(?<who>i|we)(?:'?m| am|'re| are) ${ADV}(?<rest>(?:${W.ING})\\b.*)`);
export const IDLE_ING =
  /^(?:looking forward|calling (?:about|to|you because)|writing (?:to|about|because|in)|closing at|asking|talking|thinking|using|reading|studying|getting used|emailing (?:to|about)|contacting|staying|answering)\b/;
export const COMMIT = re(
  "\\b(?<who>i|we)(?: hereby| can| do| also|'ll| will| absolutely)? (?:promise|guarantee|commit|undertake|pledge|vow|swear|warrant|assure you|give you my word|are on the hook|'re on the hook|owe you)\\b(?<rest>.*)",
);
export const ON_THE_HOOK = re(
  "\\b(?<who>i|we)(?:'m|'re| am| are) (?:on the hook|committed|bound|obliged|on (?:course|track|schedule) (?:to|for))\\b(?<rest>.*)",
);
export const MY_WORD = re(
  '\\b(?:you have (?:my|our) word|(?:you can |you may )?(?:count|rely|bank|depend) on)\\b(?<rest>.*)',
);
export const DO = re(`(?:^|[ ,])(?<who>i|we) ${ADV}(?<rest>(?:${W.BASE})\\b.*)`);
export const IDLE_DO =
  /^(?:have|close|open|start|finish|stop|use|recommend|suggest|advise|request|invite|remind|look|talk|speak|work|stay|read|study|view|ask|agree|take|see|meet|get|go|put|let)\b/;
export const ARRANGED = re(
  "\\b(?<who>i|we)(?:'ve| have)(?: now| just| also)? (?:scheduled|rescheduled|arranged|lined up|put you down|pencilled you in|penciled you in|set up)\\b(?<rest>.*)",
);
export const HAVING = re(
  "\\b(?<who>i|we)(?:'ve got|'ve| have| have got) (?:a|an|the|our|your|two|three|you|somebody|someone|\\w+) (?:\\w+ ){0,3}(?:coming|booked|lined up|scheduled|going out|on (?:its|their) way|down for|set for|set aside)\\b(?<rest>.*)",
);
export const LET_ME = re(
  `\\b(?:let (?<who>me|us)|lemme)(?: \\w+ly| just| first| please)? (?<rest>${W.LET_ME}.*)`,
);
export const GET = re(`\\byou(?:'ll| will| shall|'re going to| are going to) ${ADV}(?<rest>${W.GET}.*)`);
export const GETS = re('\\byou (?<rest>(?:get|receive|hear from|have)\\b.*)');
export const CLIENT_CUE =
  /\b(?:as (?:we |just )?(?:agreed|discussed|arranged|settled|said)|you (?:\w+ly |also |just |had )?(?:said|told|promised|agreed|offered|confirmed|wanted to|mentioned|were (?:so kind|going)|committed|undertook|wrote|assured)|your promise|summary|to (?:sum|recap)|we (?:have )?agreed|(?:our|the) (?:deal|plan|agreement)|next steps|i(?:'ve| have)? noted|you're kindly)\b/;
export const YOUR_PERSON = re(
  `^your (?:\\w+ ){0,2}(?:bookkeeper|accountant|team|colleagues?|boss|assistant|secretary|it|it people|lawyer|people|warehouse|side|office|husband|wife|staff|engineers?|architect|department|manager|electrician|driver) (?:will (?:${W.BASE}|\\w+)|(?:${W.THIRD})|is going to|are going to)\\b`,
);
export const CLIENT = re(
  "\\byou(?:'d| would|'ll| will| were going to| are going to|'re going to| shall| wanted to| promised(?: \\w+)? to| agreed to| offered to| were to| committed to) (?<rest>.*)",
);
/** What runs by a timetable. */
export const TIMETABLE = /\b(?:trains?|buses|bus|flights?|plane|ferry|tram|[a-z]{2}\d{3,})\b|^there\b/;

/** Says that something is coming, and not yet what. */
export const PREAMBLE =
  /^(?:and |but |so )?(?:(?:i|we)(?: can|'m| am|'re| are|'d like to| should| must| want to| may)?(?: (?:happy|pleased|glad|delighted|able|proud))?(?: to)? (?:confirm|assure you|tell you|inform you|let you know|report|mention|say|add|announce|advise)(?: you)?(?: that)?|(?:please|kindly) (?:note|be advised|be informed|rest assured|be assured)(?: that)?|(?:rest|be) assured(?: that)?|fyi|heads up|(?:the )?good news(?: is)?(?: that)?|for your information|as promised|as agreed|as discussed|by the way|in return|from our side|on our side|what i can say is|you'll be (?:pleased|glad|happy|relieved) to (?:hear|know)(?: that)?)[ ,]+(?=\w)/;
export const THIRD = re(
  `^(?<subject>.{1,90}?)(?:'ll|(?<past>'d| would)| will| shall|(?:'s|'re| is| are) (?:going to|gonna))${NOT} ${ADV}(?<rest>.*)`,
);
export const REPORT = re(
  "^(?<subject>.{1,70}?)(?:'s| has| have|'ve)?(?: just| now| already| since| finally)? (?<verb>promised|committed|agreed|confirmed|assured (?:me|us)|guaranteed|undertaken|pledged|vowed|says?|said|tells? (?:me|us)|told (?:me|us)|reckons?|gave (?:me|us) (?:their|his|her) word)(?: (?:me|us|you))?(?<rest> .*)",
);
export const IS_ING = re(`^(?<subject>.{1,70}?)(?:'s|'re| is| are) ${ADV}(?<rest>(?:${W.ING})\\b.*)`);
export const ARRIVES = re(`^(?<subject>.{1,70}?) (?:also |then |only |now )?(?<rest>(?:${W.ARRIVES})\\b.*)`);
export const THIRD_DOES = re(
  `^(?<subject>.{1,50}?) (?:also |then )?(?<rest>(?:${W.THIRD}|takes care|sings|gets)\\b.*)`,
);
export const DUE = re(
  "^(?<subject>.{1,70}?)(?:'s| is| are|'re)(?: now| all| currently| also)? (?<rest>(?:due|scheduled|booked|set|planned|slated|arranged|fixed|pencilled|ready|back|confirmed|on (?:its|their) way|down|in place|up|live|online|here|there|with you|on your)\\b.*)",
);
export const HOLD = re(
  "^(?<subject>(?:.{1,40} )?(?:prices?|offer|quote|quotation|discount|rate|terms|conditions|proposal|reservation|option|voucher|fare|tariff)(?: .{1,30})?)(?:'s| is| are| stays?| remains?| holds?| stands?| applies)\\b(?<rest>.*\\b(?:until|till|til|through|up to|to)\\b.*)",
);
export const HANDING_OVER = re(
  "^(?<subject>(?:(?:the|your|our|final|first|second|next) )*(?:\\w+ )?(?:delivery|collection|installation|pick ?up|fitting|handover|dispatch|shipment|completion|payout|refund|start|go live|move in|visit))(?:'s| is)\\b(?<rest>.*)",
);
export const AT_YOURS = re(
  '\\b(?:in your (?:inbox|mailbox|hands?|letterbox|e ?mail)|on your (?:desk|doorstep|table|account)|back to you|with you|(?:coming|heading|on its|on their) (?:your )?way|over to you|yours|from me|from us|to follow)\\b|^(?:back|done|ready) (?:by|in|before|on|with)\\b(?<rest>.*)',
);
export const EXPECT = re(
  '^(?:so |and |please |you can |you may |do )*(?:expect|look out for|watch out for|look for)\\b(?! (?:to (?!hear|receive|get|have|see)|a reply))(?<rest>.*)',
);

/** Uncertain wherever it stands in the clause. */
export const SOFT =
  /\b(?:maybe|perhaps|possibly|probably|likely|hopefully|ideally|with (?:any|a bit of|some) luck|with luck|fingers crossed|if possible|weather permitting|all being well|god willing|inshallah|in theory|no guarantee|tentatively|who knows|can't say|can't promise|cannot promise|not sure|depending|depends|what if|imagine|let's|shall we|supposed to|meant to|expected to|i wish|would love)\b/;
/** Uncertain where it carries the verb. */
export const HEDGE =
  /\b(?:might|should|could|would|can|hope|hopes|hoping|try(?: to|ing| and| our| my)|tries to|do (?:my|our) (?:very )?best|aim|aims|aiming|i think|i guess|i suppose|we expect|i expect|i reckon|i bet|i doubt|i imagine|i'd|we'd|planning (?:to|on)|plans? (?:to|is)|intends?|i'm sure|may (?:be|well|have|not|need|still|just|take|come|arrive|slip|go))\b/;
export const ONCE = /\b(?:as soon as|once|the moment|right after|the minute|when)\b/;
export const HABIT =
  /\b(?:every|most|always|usually|normally|generally|as a rule|typically|on average|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|each|whenever|often|never|as standard|by default|in general|orders placed|all orders|all parcels|business days for)\b/;
export const PAST_TELLING =
  /\b(?:last (?:year|week|month|time|summer|winter|spring|autumn|january|march)|back then|at the time|years ago|once upon|used to|used to be|wanted to)\b/;

/** "Be there" that is no deed. */
export const IDLE_BE = /^be (?:looking forward|thinking|there for)/;
/** Owed to us, not by us. */
export const OWED = /\b(?:payments?|invoices?|rent|balance|fee|instalment|taxes|premium|amount)$/;
/** A clause that tells something, in which "with you" is no promise. */
export const TOLD =
  /\b(?:was|were|is|are|have|has|had|did|would|got|get|agree|happy|please|you (?:can|could|need|want))\b/;
