import { ingOf, participleOf, thirdOf } from './inflect';

const words = (text: string) => text.trim().split(/\s+/);
const any = (list: string[]) => list.join('|');

/** What people undertake to do for a client. */
const DOING = words(`
add address adjust advise align amend analyse analyze announce answer apologise apologize apply approve arrange ask assemble
assess assign attach attend audit authorise authorize back bake begin bill block book bring brief build buy calculate calibrate
call cancel carry change chase check circulate clarify clean clear close collect come compensate compile complete compute
configure confirm connect contact convert cook cook cool copy correct courier cover create credit cut deal debit deduct
deliver demonstrate deposit design despatch detail develop dig discharge discuss dispatch dispose do double draft draw drive
drop duplicate edit email e-mail enclose engrave ensure escalate estimate examine exchange expedite explain export extend
fax fetch file fill find finalise finalize finish fit fix fly follow forward free frame fund gather get give glue go grant
grind guide hand handle hang have haul help highlight hire hold host hurry identify implement import inform initiate inspect
install instruct insure introduce investigate invite invoice iron issue itemise join keep knock label lay lead leave lend let liaise
lift list load lock look lower mail make map mark match measure meet mend message modify monitor mount move nip note notify
offer open optimise order organise organize outline overhaul pack paint pass patch pause pay phone pick pin ping plan plant
plaster polish pop post prepare present press print prioritise prioritize process procure produce provide publish pull push
put qualify queue quote raise reach read rearrange rebook recalculate recall recheck recommend reconnect record recover redo
redesign redeliver redraft reduce reface refer refill refit reframe refresh refund refurbish register reimburse reissue
release remake remedy remind remove renew renovate reopen repair repay replace reply report repost represent reprint request
rerun resend reserve reset reship resolve respond restart restock restore resubmit resume retest return revert review revise
revisit rewire rewrite ring roll rotate run sand save scan schedule seal search secure see send separate service set settle
share shift ship shoot show sign simplify sketch slot solve sort source speak split stage start stay stock stop store study
submit supply support swap swing switch tackle take talk teach tell test text tidy tile top touch trace track train transfer
translate transport treat trial trim truck try turn tweak type undertake update upgrade upload use vacate verify video view
visit waive walk warn wash water weld whatsapp wire withdraw work wrap write zip furnish circle grab sort square waive rush deep-clean prune mow weld
`);

const unique = [...new Set(DOING)];

/** Alternatives for expressions, each form of the verbs above. */
export const BASE = any(unique);
export const ING = any(unique.map(ingOf));
export const THIRD = any(unique.map(thirdOf));
export const DONE = any([...new Set(unique.map(participleOf))]);

/**
 * What comes after "I will" in no promise: talk about talking, feelings, states, waiting, asking for something.
 */
export const IDLE = `(?:${any([
  // saying and thinking
  'admit|bet|say(?! (?:yes|so to))|confess|concede|grant you|guess|assume|suppose|presume|wager|venture|imagine|dare|remember|forget',
  'pretend|lie to|bore|deny|claim|argue|wonder|hazard|second that|think|know|feel|find (?:it|that)|agree|disagree|swear|put it|call it',
  'tell you (?:what|why|how|honestly|frankly|a secret|this|one|straight|the truth|something|that)|give (?:you|him|her|them|it) (?:that|credit|some thought|a miss)',
  'let you (?:in on|decide|judge|be|get back|go)|simply say|only (?:say|add)|just (?:say|add|leave)|go out on|go as far|raise a glass|play devil|read between',
  // feeling and being
  'miss|love|like|hate|enjoy|regret|wish|hope|pray|dream|believe|doubt|understand|worry|trust|mind|cherish|appreciate|never|always|survive|live|cope|laugh|cry|smile|die|eat my|drink to|sleep|struggle|suffer|stand by|stay (?:optimistic|hopeful|out)|still be|have been|have had|turn \\w+ty',
  // asking and waiting
  'need|want|require|expect|prefer|depend|rely|await|wait|look forward|pass$|pass on (?:this|that|it) one|leave (?:it|that|this|all that|the \\w+) (?:up )?(?:to|with|at|there|open)|leave (?:it|that|this) (?:up )?to|leave you (?:to|in|alone)|leave that \\w+ to',
  // ways of speaking
  'keep (?:my|our|your) (?:fingers|thumbs)|keep (?:it|this) (?:short|brief|simple)|keep (?:quiet|still|mum)|hold (?:my|our) breath|spare you|cut to|get (?:straight|right to|to the point|used|over|there|by)|come (?:clean|straight)|make (?:no bones|do)|cross that|stick to|see (?:how|what|about|then|soon|in)|see you|bear (?:that|it|this)|keep (?:that|it|this) in mind|stop (?:here|there)|ask (?:for your|you)|(?:talk|speak|chat) (?:then|soon|again)|go from there|treat (?:that|this|it)|cut a long|come to that|explain (?:below|why)|(?:start|begin|end|finish) (?:with|by|here|on)|take (?:that|it) (?:as|from)|take (?:your|his|her|their) word|be lucky|do (?:my|our) (?:very |level )?best|try (?:to|and|my|our)|probably|likely|possibly|perhaps|maybe|hopefully|have to (?:admit|say|disappoint|wait|agree|pass|decline|see|think)',
])})\\b`;

/** What "I will be" can promise. */
export const BE = `be (?:in touch|back (?:with|to you|in touch)|there(?! for)|at (?:your|yours|the (?:gate|door|site|house|airport|station))|with you|on site|onsite|(?:round|over|by)(?! the)|outside|sending|coming|${any(unique.map(ingOf))})\\b`;

/** "You will …" that says what the client gets. */
export const GET =
  '(?:hear|get|receive|have|be hearing|be getting|be receiving|be able to|know|see|find|be (?:refunded|paid|contacted|called|reimbursed|credited|notified|informed|given|sent))\\b';
export const NOT_GET =
  '(?:get (?:used|the (?:hang|idea|picture|feel|point)|wet|to|there|along|on|lost|better|bored)|have (?:to|noticed|seen|heard|fun|had|the chance|a (?:great|good|lovely|nice|fine|chance)|guessed|no|trouble|problems)|hear (?:a|the|about)|see (?:how|what|why|that)|know (?:how|what|why|that|best)|find (?:it|that|attached|me)|be able to (?:see|imagine|tell))\\b';

/** What "I will not" can promise. */
export const REFRAIN =
  '(?:charge|bill|invoice|raise|increase|start|begin|touch|share|let you|keep you waiting|leave you|forget|rest|stop|sign|release|ship|send|book|order|change|pass on|disturb|bother you|pay|cost you|do anything|proceed|move|sell|give away|give it|hand)\\b';

/** Look-into verbs behind "let me". */
export const LET_ME =
  '(?:check|look|find|ask|talk|speak|dig|run|confirm|verify|get (?:back|hold|that|this|the|our|an|a|you|it|on)|come back|have (?:a (?:look|word)|our|my|the)|see (?:if|whether|what)|take (?:this|that|it|care|a look)|sort|chase|call|ring|phone|email|send|forward|pull|go (?:through|and|back|over)|make (?:sure|a|some)|double check|discuss|raise|work|figure|investigate|consult|clarify|fix|arrange|book|put (?:you|together)|pass|review|draw|draft|prepare|look)\\b';

/** Those of our own house. */
export const OURS =
  '(?:(?:our|my)(?: \\w+){1,4}|(?:the |a |an |one of our |one of the |some of our )?(?:\\w+ )?(?:technicians?|engineers?|fitters?|installers?|mechanics?|driver|team|crew|crews|colleagues?|support|helpdesk|back office|accounts(?: department)?|accounting|finance|hr|legal|sales|warehouse|workshop|factory|plant|lab|kitchen|chef|designers?|developers?|electricians?|plumbers?|painters?|carpenters?|joiners?|gardeners?|cleaners?|nurse|doctor|dr|vet|surgeon|pharmacist|dentist|lawyer|solicitor|notary|paralegal|trainer|coach|teacher|tutor|instructor|photographer|florist|baker|tailor|translator|interpreter|editor|consultant|adviser|advisor|account manager|project manager|manager|director|boss|receptionist|concierge|housekeeping|assistant|secretary|agent|specialist|expert|surveyor|architect|movers|builders|roofers|operator|somebody|someone|one of us|one of my|choir|band|office|department|branch|dispatch|logistics|production|qa|r&d|it|studio|undersigned|wife|husband|dad|mum|son|daughter|partner|registrar|curator|head \\w+|fabricator))(?: (?:\\w+|from \\w+(?: \\w+)?|in \\w+|at \\w+|who \\w+ \\w+ \\w+))?';

/** Those that are not of our house and promise through us. */
export const THEM_WORDS =
  'ups|fedex|dhl|dpd|gls|tnt|hermes|evri|usps|maersk|msc|hapag|cma|royal mail|canada post|auspost|australia post|post office|posti|couriers?|carriers?|haulier|hauliers|forwarder|freight forwarder|shipping (?:line|company|agent)|airline|railway|customs|bank|insurers?|insurance(?: company)?|underwriters?|landlord|tenant|neighbours?|neighbors?|owner|council|city|county|municipality|authority|authorities|ministry|embassy|consulate|court|registry|land registry|tax office|police|school board|university|hospital|printers?|printing house|suppliers?|manufacturers?|makers?|mill|foundry|subcontractors?|contractors?|vendor|vendors|utility|grid operator|telecom|openreach|bt|planning office|planners|inspectors?|building control|adjuster|loss adjuster|assessor|distributor|wholesaler|importer|publisher|venue|caterer|hotel|estate agent|broker|seller|buyer|steel mill|paper mill|depot|port|terminal|lender|liquidator|administrators|other side|opposing counsel|partner company|third party|airport|ferry company|rental company|plumber|electrician|plasterer|roofer|glazier|scaffolders|surveyor';

export const THEM = `(?:(?:the |their |his |her |your |both |local )?(?:\\w+ )?(?:${THEM_WORDS})(?: (?:people|office|department|company|team|guys|side|in \\w+))?)`;

/** Of these nobody promises what they will do: trade, weather, public life, events. */
export const EVENTS =
  '(?:market|markets|rate|rates|inflation|demand|copper|steel|oil|gas|dollar|euro|pound|yen|stocks?|shares|weather|rain|snow|storm|frost|sun|forecast|temperature|fair|festival|exhibition|expo|conference|concert|match|game|elections?|train|bus|flight|plane|ferry|tide|season|summer|winter|spring|autumn|school|term|kids|children|daughter|son|wife|husband|twins|warranty|guarantee|law|act|regulation|directive|tax|taxes|vat|government|union|strike|competitors?|competition|analysts?|experts?|industry|trade|traffic|parking|museum|life|time|nobody|everyone|everybody|there|year|event|ceremony|deadline|movie|film|prices|costs)';

/** These do things, but by their nature, not by anybody's word. */
export const DEVICES =
  '(?:sensor|alarm|pump|machine|app|apps|software|plugin|program|algorithm|device|tool|battery|motor|engine|valve|light|lamp|robot|printer|scanner|dashboard|firmware|chatbot|thermostat|heater|oven|fridge|press|screen|page|system|website|site|portal|server|module|unit|model|paint|glue|paste|cream|colou?rs?|fabric|car|phone|report|article|brochure|catalogue|document|manual|form)';

/** Passives that are promises without a day. */
export const SERVED =
  '(?:refunded|credited|reimbursed|replaced|deducted|taken off|sent|forwarded|returned|waived|repaired|fixed|delivered|contacted|informed|notified|corrected|sorted|looked into|looked after|dealt with|passed on|resolved|compensated|mended|redone|covered|paid back|made good)\\b';

/** Participles that tell a state or a feeling. */
export const STATES =
  '(?:pleased|surprised|thrilled|closed|needed|required|delighted|amazed|excited|interested|disappointed|tired|bored|missed|based|limited|used|married|crowded|packed|impressed|shocked|relieved|charged|stored|allowed|retired|expected|held|fined|blocked|lost)';

/** Verbs of no deed, for subjects other than the writer. */
export const STATIVE =
  '(?:be|like|love|enjoy|need|want|know|think|see|cost|last|take|open|close|have|hate|feel|look|seem|become|remain|stay|rise|fall|drop|increase|go up|go down|happen|mean|depend|expire|end|run|play|win|lose|retire|age|grow|rain|snow|wait|appreciate|understand|notice|find|hear|get|receive|agree|decide|vote|say|tell you|work|use|keep)\\b';

/** Gifts: promised even when no day is named. */
export const GRANTING =
  '(?:waiving|refunding|crediting|replacing|extending|upgrading|reimbursing|covering|giving you|offering you|throwing in|sending you)\\b';

/** How things reach the client. */
export const ARRIVE =
  'arrive|ship|leave|come|follow|go (?:out|live|back|off|in|up|on|to)|reach|land|hit|head|return|start|begin|get (?:there|to you|here)|be (?:in the (?:post|mail|system)|back|ready|live|online|there|available|with you|at your|at the|in your|on your|on its way|on their way|finished|complete|done|up|down|in place|open|yours|over|here|set)';
export const ARRIVES =
  'ships?|leaves?|follows?|arrives?|comes?(?! with)|go(?:es)? (?:out|live|back|off|in|up|on|to|straight)|lands?|reach(?:es)?|gets? (?:there|to you|here)';
