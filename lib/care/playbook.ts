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

/** A reason as it is offered: with the person's own answers, most used first. */
export interface ReasonOffer {
  id: string;
  /** Absent for a built-in one. */
  label?: string;
  answers: BestAnswer[];
  /** How often it was why somebody got in touch. */
  count: number;
}

/**
 * The reasons to choose from, those that come most first; `other` stands last.
 * @param client only how often *they* called for it decides, before how often anybody did
 */
export function reasonsFor(records: readonly CareRecord[], client?: string): ReasonOffer[] {
  const own = records.filter((one): one is Reason => one.kind === 'reason');
  const calls = records.filter((one): one is Call => one.kind === 'call');
  const ids = [
    ...BUILT_IN_REASONS,
    ...own.map(one => one.id).filter(id => !BUILT_IN_REASONS.includes(id as BuiltInReason)),
  ];
  const count = (id: string, of: readonly Call[]) => of.filter(call => call.reason === id).length;
  const theirs = client === undefined ? [] : calls.filter(call => call.clientIds.includes(client));
  return ids
    .flatMap((id, order) => {
      const reason = own.find(one => one.id === id);
      if (reason?.hidden) return [];
      const answers = (reason?.answers ?? []).toSorted((a, b) => b.used - a.used);
      const offer: ReasonOffer = {
        id,
        answers,
        count: count(id, calls),
        ...(reason?.label ? { label: reason.label } : {}),
      };
      return [{ offer, order, theirs: count(id, theirs) }];
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

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * What a message or a note is about: the reason most of whose words stand in it.
 * @returns `undefined` where nothing points anywhere, or to two as strongly
 */
export function reasonOf(text: string, records: readonly CareRecord[]): string | undefined {
  const own = records.filter((one): one is Reason => one.kind === 'reason' && !one.hidden);
  const hidden = new Set(records.filter(one => one.kind === 'reason' && one.hidden).map(one => one.id));
  const folded = text.normalize('NFKC').slice(0, 20_000);
  const scores = new Map<string, number>();
  for (const id of BUILT_IN_REASONS) {
    const sign = SIGNS[id];
    const found = sign && !hidden.has(id) ? new Set(folded.toLowerCase().match(sign)).size : 0;
    if (found > 0) scores.set(id, found);
  }
  for (const { id, label, words } of own)
    for (const word of [...words, ...(label ? [label] : [])]) {
      if (!word.trim()) continue;
      const whole = /\p{Script=Han}/u.test(word) ? escaped(word) : `(?<!\\w)${escaped(word)}(?!\\w)`;
      if (new RegExp(whole, 'iu').test(folded)) scores.set(id, (scores.get(id) ?? 0) + 1.5);
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
