import type { BestAnswer, Call, CareRecord, Reason } from './record';

/** Reasons that everybody begins with; the locales name them (`reason_<id>`). */
export const BUILT_IN_REASONS = ['delivery', 'damage', 'price', 'reorder', 'invoice', 'other'] as const;
export type BuiltInReason = (typeof BUILT_IN_REASONS)[number];

/** How a message about a built-in reason is known, in both languages. */
const SIGNS: Record<BuiltInReason, RegExp | undefined> = {
  delivery:
    /\b(?:deliver(?:y|ies|ed)?|ship(?:ped|ping|ment)?|(?:n.t|not|never|yet to|when will .{0,30}) arrived?|courier|tracking|eta|late|delay(?:ed|s)?|lead times?)\b|交货|交期|發貨|发货|送货|送貨|物流|快递|快遞|到货|到貨|延误|延誤|晚到/giu,
  damage:
    /\b(?:damag(?:e|ed|es)|broken|brok(?:e|en)|crack(?:ed|s)?|split|dent(?:ed|s)?|scratch(?:ed|es)?|faulty|defect(?:ive|s)?|leak(?:s|ing)?|not working|stopped working)\b|破损|破損|损坏|損壞|裂|坏了|壞了|瑕疵|故障|漏/giu,
  price:
    /\b(?:price(?:s|d|list)?|pricing|quot(?:e|es|ation)|discount(?:s)?|cost(?:s)?|cheaper|expensive|rate(?:s)?)\b|价格|價格|报价|報價|折扣|优惠|優惠|便宜|太贵|太貴/giu,
  reorder:
    /\b(?:re-?orders?|order again|same again|another (?:order|batch|lot)|top up|repeat order|more of the)\b|再订|再訂|再次订购|续订|續訂|补货|補貨|追加|加订|加訂|返单/giu,
  invoice:
    /\b(?:invoice(?:s|d)?|bill(?:s|ed|ing)?|payment|paid|statement|credit note|refund(?:s|ed)?|charged?)\b|发票|發票|账单|帳單|付款|退款|对账|對帳|扣款/giu,
  other: undefined,
};

/** A reason with answers that came with a pack. */
export interface TaughtReason {
  id: string;
  label?: string;
  words?: readonly string[];
  answers: readonly string[];
  /** Name of the pack. */
  from: string;
}

/** An answer as it is offered. */
export interface OfferedAnswer extends BestAnswer {
  /** Name of the pack that it came with; absent for the person's own. */
  from?: string;
}

/** A reason as it is offered: the person's own answers first, most used first, then those of packs. */
export interface ReasonOffer {
  id: string;
  /** Absent for a built-in one. */
  label?: string;
  answers: OfferedAnswer[];
  /** How often it was why somebody got in touch. */
  count: number;
}

interface KnownReason extends Pick<ReasonOffer, 'id' | 'label' | 'answers'> {
  words: string[];
}

/** The person's reasons and those of packs, as one. What the person hid stays hidden. */
function allReasons(records: readonly CareRecord[], taught: readonly TaughtReason[]): KnownReason[] {
  const own = records.filter((one): one is Reason => one.kind === 'reason');
  const ids = new Set<string>([...BUILT_IN_REASONS, ...[...own, ...taught].map(({ id }) => id)]);
  return [...ids].flatMap(id => {
    const mine = own.find(one => one.id === id);
    const theirs = taught.filter(one => one.id === id);
    const label = mine?.label ?? theirs.find(one => one.label)?.label;
    const builtIn = BUILT_IN_REASONS.some(one => one === id);
    // What nobody named can't be chosen.
    if (mine?.hidden || (!builtIn && !mine && !label)) return [];
    const answers: OfferedAnswer[] = (mine?.answers ?? []).toSorted((a, b) => b.used - a.used);
    for (const { answers: texts, from } of theirs)
      for (const text of texts)
        if (!answers.some(answer => answer.text === text)) answers.push({ text, used: 0, from });
    const words = new Set([...(mine?.words ?? []), ...theirs.flatMap(one => one.words ?? [])]);
    return [{ id, ...(label && !(builtIn && !mine?.label) ? { label } : {}), words: [...words], answers }];
  });
}

/**
 * The reasons to choose from, those that come most first; `other` stands last.
 * @param client only how often *they* called for it decides, before how often anybody did
 * @param taught those of packs
 */
export function reasonsFor(
  records: readonly CareRecord[],
  client?: string,
  taught: readonly TaughtReason[] = [],
): ReasonOffer[] {
  const calls = records.filter((one): one is Call => one.kind === 'call');
  const count = (id: string, of: readonly Call[]) => of.filter(call => call.reason === id).length;
  const theirs = client === undefined ? [] : calls.filter(call => call.clientIds.includes(client));
  return allReasons(records, taught)
    .map(({ words: _words, ...reason }, order) => {
      const offer: ReasonOffer = { ...reason, count: count(reason.id, calls) };
      return { offer, order, theirs: count(offer.id, theirs) };
    })
    .toSorted(
      (a, b) =>
        Number(a.offer.id === 'other') - Number(b.offer.id === 'other') ||
        b.theirs - a.theirs ||
        b.offer.count - a.offer.count ||
        a.order - b.order,
    )
    .map(({ offer }) => offer);
}

/**
 * What is known for a message: the reason that it is about, with its answers.
 * @returns nothing where it is about none, or no answer to it is known yet
 */
export function answersTo(
  text: string,
  records: readonly CareRecord[],
  taught: readonly TaughtReason[],
): ReasonOffer | undefined {
  const id = reasonOf(text, records, taught);
  const found = reasonsFor(records, undefined, taught).find(one => one.id === id);
  return found && found.answers.length > 0 ? found : undefined;
}

/** For this long what a client last got in touch about counts as what a reply is about, ms. */
const LATELY = 14 * 86_400_000;

/**
 * What is known for what this client last got in touch about: by the reason of the last call that was noted,
 * else by the note of the last contact. For replies whose message is not on the page.
 * @param contacts of the client; UTC epoch ms
 * @returns nothing where that is more than two weeks ago, or no answer is known
 */
export function answersLately(
  client: string,
  contacts: readonly { at?: number; note?: string }[],
  { records, taught, now }: { records: readonly CareRecord[]; taught: readonly TaughtReason[]; now: number },
): ReasonOffer | undefined {
  const fresh = (at: number | undefined): at is number => at !== undefined && at <= now && now - at <= LATELY;
  const latest = <T>(all: readonly T[], at: (one: T) => number | undefined): T | undefined =>
    all.filter(one => fresh(at(one))).toSorted((a, b) => at(b)! - at(a)!)[0];
  const calls = records.filter((one): one is Call => one.kind === 'call' && one.clientIds.includes(client));
  const call = latest(calls, one => one.createdAt);
  const noted = latest(
    contacts.filter(({ note }) => note?.trim()),
    one => one.at,
  );
  const id =
    call && !(noted && noted.at! > call.createdAt)
      ? call.reason
      : (reasonOf(noted?.note ?? '', records, taught) ?? call?.reason);
  const found = reasonsFor(records, undefined, taught).find(one => one.id === id);
  return found && found.answers.length > 0 ? found : undefined;
}

/**
 * The reasons with the answers that have all words of a query in them or in the reason's name.
 * @param nameOf what a reason is called
 * @param most how many answers
 */
export function searchAnswers(
  reasons: readonly ReasonOffer[],
  query: string,
  { nameOf, most }: { nameOf: (reason: ReasonOffer) => string; most: number },
): { reason: ReasonOffer; text: string }[] {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  const words = fold(query).split(/\s+/).filter(Boolean);
  return reasons
    .flatMap(reason => {
      const name = fold(nameOf(reason));
      return reason.answers
        .filter(({ text }) => words.every(word => name.includes(word) || fold(text).includes(word)))
        .map(({ text }) => ({ reason, text }));
    })
    .slice(0, most);
}

/** The person's own answers, as a pack takes them: the most used first. */
export function answersToGive(
  records: readonly CareRecord[],
): { id: string; label?: string; words: string[]; answers: string[] }[] {
  return allReasons(records, [])
    .filter(({ answers }) => answers.length > 0)
    .map(({ answers, ...reason }) => ({ ...reason, answers: answers.map(({ text }) => text) }));
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * What a message or a note is about: the reason most of whose words stand in it.
 * @returns `undefined` where nothing points anywhere, or to two as strongly
 */
export function reasonOf(
  text: string,
  records: readonly CareRecord[],
  taught: readonly TaughtReason[] = [],
): string | undefined {
  const folded = text.normalize('NFKC').slice(0, 20_000);
  const scores = new Map<string, number>();
  for (const { id, label, words } of allReasons(records, taught)) {
    const sign = SIGNS[id as BuiltInReason];
    const found = sign ? new Set(folded.toLowerCase().match(sign)).size : 0;
    if (found > 0) scores.set(id, found);
    for (const word of [...words, ...(label ? [label] : [])]) {
      if (!word.trim()) continue;
      const whole = /\p{Script=Han}/u.test(word) ? escaped(word) : `(?<!\\w)${escaped(word)}(?!\\w)`;
      if (new RegExp(whole, 'iu').test(folded)) scores.set(id, (scores.get(id) ?? 0) + 1.5);
    }
  }
  const [best, second] = [...scores].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
}

/** A reason's record with one answer more, or with the same one used once more. */
export function withAnswer(reason: Reason, text: string, at: number): Reason {
  const said = text.trim();
  if (!said) return reason;
  const known = reason.answers.some(answer => answer.text === said);
  const answers = known
    ? reason.answers.map(answer => (answer.text === said ? { ...answer, used: answer.used + 1 } : answer))
    : [...reason.answers, { text: said, used: 1 }];
  return { ...reason, answers, updatedAt: at };
}
