/**
 * Kinds of words that say who does not do what, for whom, and why: wordings change from writer to writer, these
 * kinds stand in the same order. English, folded. A word is of the first kind that has it.
 */
const KINDS: Record<string, string> = {
  not:
    "aren't arent barely can't cannot cant couldn't couldnt didn't didnt doesn't doesnt don't dont " +
    "hadn't hardly hasn't haven't impossible isn't isnt neither never no nobody none nor not nothing " +
    "nowhere scarcely shouldn't unable unavailable wasn't weren't without won't wont wouldn't",
  may: 'can could had has have may might must need needs ought shall should will would',
  me: "i i'd i'll i'm i've ill im ive me mine my myself",
  us: "our ours ourselves us we we'd we'll we're we've",
  you: "u ur ya you you'd you'll you're you've your yours yourself youse",
  them:
    "anyone everybody everyone he he's her hers him his she she's somebody someone their theirs them " +
    "they they'll they're they've whoever",
  it: "here here's it it's its that that's there there's these this those",
  dept:
    'accounting accounts admin administration admissions audit bar billing branch bursar claims ' +
    'compliance counter crew department depot dept desk dispatch division engineering facilities ' +
    'factory finance foundry helpdesk housekeeping hr kitchen lab legal logistics maintenance ' +
    'marketing mill operations ops payroll plant procurement production purchasing quality reception ' +
    'registrar sales security shipping stockroom stores team treasury underwriting warehouse workshop',
  role:
    'accountant adviser advisor agent apprentice assistant bloke board bookkeeper boss broker buyer ' +
    'cashier ceo cfo chair chairman chef chief clerk colleague colleagues committee coo cook council ' +
    'coworker dean designer developer director doctor electrician engineer fella fitter folks foreman ' +
    'girl girls governors guy guys head headquarters hq installer intern lad lads landlord lawyer ' +
    'management manager mechanic nurse office owner pa partner partners people planner plumber ' +
    'predecessor principal programmer receptionist rep representative salesman secretary solicitor ' +
    'staff successor superiors supervisor technician temp trainee trustees vp waiter',
  outside:
    'agency airline airlines airport amazon apple authorities authority bank banks bureau carrier ' +
    'carriers city contractor contractors courier couriers court customs dhl distributor driver ' +
    'drivers facebook federal fedex ferry forwarder google government grid haulier host hosting ' +
    'insurance insurer insurers isp mail manufacturer manufacturers microsoft ministry police port ' +
    'post postman printer printers provider railway royal shipper state subcontractor subcontractors ' +
    'supplier suppliers union ups utility vendor vendors wholesaler',
  rule:
    'act agreement bylaw cap charter clause code condition conditions constitution contract criteria ' +
    'cutoff deadline deposit eligibility entitlement fee fees fine guarantee guideline guidelines ' +
    'handbook law laws licence license limit manual maximum minimum notice paragraph permit policies ' +
    'policy print procedure procedures process protocol regulation regulations requirement ' +
    'requirements rule rules schedule section small standard standards statute tariff term terms ' +
    'threshold warranty',
  bind:
    'allow allowed allows applicable applies apply approval approved approves authorised authorises ' +
    'authorized authorizes binds bound clearance compulsory covered covers demands dictates eligible ' +
    'entitled entitles excluded excludes forbidden forbids governed governs limited limits mandatory ' +
    'obligated obliged obliges permission permits permitted prescribes prohibited prohibits require ' +
    'required requires requiring restricted restricts said says signed signs specifies stated states ' +
    'stipulates strictly subject valid void',
  refuse:
    'afraid alas beyond booked closed decline declined denied deny difficult discontinued ended ' +
    'exceeds expired finished full fully gone hard late occupied out outside past refuse refused ' +
    'regret regrettably reject rejected sadly sold sorry stopped stretch taken tough tricky turn ' +
    'turned unfeasible unfortunately unrealistic',
  busy:
    'backlog backlogged buried busy chaos chaotic christmas crazy firefighting hectic holidays ' +
    'inventory jammed juggling mad manic mental overrun overwhelmed packed peak queue queues rush ' +
    'season shorthanded slammed snowed stocktake stretched swamped tied understaffed workload',
  away:
    'abroad absent away bereavement conference course covid fair fever flu funeral holiday hospital ' +
    'jury leave maternity meeting meetings off onsite paternity sick surgery training traveling ' +
    'travelling trip vacation wedding',
  broke:
    'app broke broken bug computer corrupted crash crashed crm cut database deleted down email erp ' +
    'failed failing fault faulty fire flood flooded froze frozen glitch hacked inbox internet junk ' +
    'laptop leaked lost migration outage phone phones portal power scanner server servers software ' +
    'spam spreadsheet stuck system systems update upgrade virus website wifi wiped',
  weather:
    'accident brexit fog fuel heat hurricane ice motorway pandemic rain roadworks sanctions shortage ' +
    'shortages snow storm strike strikes traffic train trains typhoon war weather wind',
  slip:
    'botched bungled confused damaged delayed dropped duplicate forgot forgotten ignored left messed ' +
    'mislaid misplaced misread missed mistyped mixed muddled neglected overlooked sat screwed sitting ' +
    'slipped twice typo wrong',
  give:
    'add added arrange arranged book bring bringing brought call called came change changed check ' +
    'checked collect collected come coming cover credit credited deliver delivered delivering emailed ' +
    'exchange exchanged extend extended find fix fixed found gave get give giving got held hold keep ' +
    'kept look looked made make making move moved offer offered paid pay pick picked posted put rang ' +
    'refund refunded repair repaired replace replaced reserve reserved ring send sending sent set ' +
    'ship shipped swap swapped take taking took waive waived write wrote',
  want:
    'ask asked asking hope hoped hoping like love order ordered prefer request requested want wanted ' +
    'wish',
  time:
    'afternoon already april august autumn day days december evening fall february friday hour hours ' +
    'january july june march midday minute minutes monday month months morning noon november now ' +
    'october quarter saturday september soon spring summer sunday thursday today tomorrow tonight ' +
    'tuesday wednesday week weekend weeks winter year years yesterday',
  money:
    'bill bills bucks budget charge charges complimentary cost costs discount discounts dollars euros ' +
    'free gratis invoice invoices money payment payments pounds price prices pricing quid quote ' +
    'quotes rate rates',
  good:
    'absolutely appreciate brilliant certainly confirmed congratulations delighted done enjoy enjoyed ' +
    'excellent glad gladly good great happy lovely perfect pleased pleasure ready solved sorted sure ' +
    'thank thanks welcome wonderful yes',
  but: 'although but except however just merely only still though unless until yet',
  because: 'after as because due following given hence owing reason since so therefore why',
  if: 'if once provided when whether',
  what: 'how what where which who whom whose',
  be: 'am are be been being is was were',
  do: 'did do does doing',
  to:
    'about across against at before behind beside between by for from in into near of on over per ' +
    'through to under via with within',
  the: 'a all an another any both each either every some such the',
};

const kindOfWord = new Map<string, string>();
for (const [kind, words] of Object.entries(KINDS))
  for (const word of words.split(' ')) if (!kindOfWord.has(word)) kindOfWord.set(word, kind);

/** Kinds that say little when they merely stand in the same sentence. */
const PLAIN = new Set(['be', 'to', 'the', 'do']);

/** The kind of a word in the lists, for what stands together in a sentence. */
export function tellingKind(word: string): string | undefined {
  const kind = kindOfWord.get(word);
  return kind !== undefined && !PLAIN.has(kind) ? kind : undefined;
}

/** The kind of a word: of the lists, else by its ending, else nothing in particular. Signs are themselves. */
export function kindOf(word: string): string {
  const kind = kindOfWord.get(word);
  if (kind) return `<${kind}>`;
  if (!/^[a-z]/.test(word)) return word;
  if (word.endsWith('ing') && word.length > 5) return '<ing>';
  if (word.endsWith('ed') && word.length > 4) return '<ed>';
  if (word.endsWith('ly') && word.length > 4) return '<ly>';
  if (/(?:tion|ment|ness|ity|ance|ence)s?$/.test(word)) return '<tion>';
  if (word.endsWith('s') && !word.endsWith('ss') && word.length > 3) return '<s>';
  return '<>';
}
