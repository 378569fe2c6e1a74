import type { Candidate } from '../../../components/ClientPick';
import type { ClientCard, Gap } from '../../../lib/clients/card';
import type { Client, Fact } from '../../../lib/clients/client';
import type { Interaction } from '../../../lib/clients/interaction';
import type { Finding, Suggestion } from '../../../lib/coach/finding';
import type { Category, Level } from '../../../lib/coach/phrase-pack';
import type { DraftState, FindingView } from '../../../lib/messages';
/** The day on which the samples are set. */
export const TODAY = '2026-11-24';
const at = (date: string) => new Date(`${date}T09:30:00`).getTime();

/** Sample texts in one language; names and words are made up. */
export interface Words {
  name: string;
  nickname: string;
  sayName: string;
  role: string;
  company: string;
  problem: string;
  occasion: string;
  topics: string[];
  note: string;
  partner: string;
  quote: string;
  lead: string;
  rest: string;
  start: string;
  blame: string;
  mine: string;
  tip: string;
  stop: string;
}

export const WORDS: Record<'en' | 'zh', Words> = {
  en: {
    name: 'Margaret Okafor',
    nickname: 'Maggie',
    sayName: 'oh-KAH-for',
    role: 'Head of Operations',
    company: 'Harlow & Pine',
    problem: 'Pallet 4 arrived damaged, two boards split',
    occasion: 'Daughter Ines graduates',
    topics: [
      'Spring lead times, pallet 4',
      'Re: Quote 118, oak shelving',
      'Article on timber tariffs',
      'Walk-through',
    ],
    note: 'Prefers bad news early.\nLoading dock closes at 16:00.',
    partner: 'Tom, runs a bakery',
    quote: 'Company policy says that',
    lead: 'In order to be fair to everyone,',
    rest: 'damaged goods are replaced within 14 days.',
    start: 'The best way to get that done is',
    blame: 'The courier must have dropped it.',
    mine: 'I’m looking after this myself.',
    tip: 'Say what it means for them, in their words.',
    stop: 'That is not our problem.',
  },
  zh: {
    name: '周慧敏',
    nickname: '敏姐',
    sayName: 'Zhōu Huìmǐn',
    role: '运营总监',
    company: '恒松家居',
    problem: '第 4 托货运到时破损，两块板开裂',
    occasion: '女儿依依毕业典礼',
    topics: ['春季交期、第 4 托货', '回复：报价 118，橡木搁板', '木材关税文章', '仓库走访'],
    note: '有坏消息也要早点告诉她。\n卸货区 16:00 关闭。',
    partner: '陈涛，开面包店',
    quote: '根据公司规定，',
    lead: '为了对每位客户公平，',
    rest: '破损货物须在 14 天内更换。',
    start: '要这么做，最好的方法是',
    blame: '应该是快递摔坏的。',
    mine: '这件事由我亲自负责。',
    tip: '用客户的话说说这意味着什么。',
    stop: '这不关我们的事。',
  },
};

export const GAPS: Record<string, Gap> = {
  due: {
    state: 'due',
    days: 23,
    channel: 'call',
    atMost: false,
    dueInDays: 7,
    dueOn: '2026-12-01',
    bar: { fill: 0.77, tick: 1 },
  },
  late: {
    state: 'late',
    days: 47,
    channel: 'mail',
    atMost: false,
    dueInDays: -17,
    dueOn: '2026-11-07',
    bar: { fill: 1, tick: 0.64 },
    twoWayDays: 52,
  },
  ok: { state: 'ok', days: 6, channel: 'visit', atMost: false, dueInDays: 24, bar: { fill: 0.2, tick: 1 } },
  today: { state: 'ok', days: 0, channel: 'call', atMost: false, dueInDays: 30, bar: { fill: 0, tick: 1 } },
  waiting: {
    state: 'waiting',
    days: 3,
    channel: 'mail',
    atMost: false,
    dueInDays: 27,
    bar: { fill: 0.1, tick: 1 },
  },
  never: { state: 'never', atMost: false, dueInDays: 30, bar: { fill: 0, tick: 1 } },
  snoozed: {
    state: 'snoozed',
    days: 47,
    channel: 'mail',
    atMost: false,
    dueInDays: -17,
    snoozedUntil: '2026-11-26',
    bar: { fill: 1, tick: 0.64 },
  },
  atMost: {
    state: 'ok',
    days: 12,
    channel: 'mail',
    atMost: true,
    dueInDays: 18,
    bar: { fill: 0.4, tick: 1 },
  },
  undated: { state: 'none', channel: 'mail', atMost: true },
  none: { state: 'none', days: 1, channel: 'mail', atMost: false },
};

export function card(w: Words, gap: Gap, more: Partial<ClientCard> = {}): ClientCard {
  return {
    id: 'c1',
    name: w.name,
    nickname: w.nickname,
    sayName: w.sayName,
    role: w.role,
    company: w.company,
    tier: 'top10',
    localTime: { time: '09:32', zone: 'America/New_York', place: 'New York' },
    gap,
    faceToFace: { at: at('2026-07-06'), channel: 'visit', days: 141, atMost: false, interactionId: 'i4' },
    nonSale: { at: at('2026-10-03'), channel: 'mail', days: 52, atMost: false, interactionId: 'i3' },
    openThing: { text: w.problem, due: '2026-11-26', dueInDays: 2 },
    humanLine: { kind: 'date', label: w.occasion, occasion: 'other', on: '2026-12-04', inDays: 10 },
    last: { feeling: 4, topic: w.topics[0] as string, channel: 'call', days: 23 },
    coverage: {
      since: at('2026-05-03'),
      sources: [{ kind: 'mail', account: 'sam@northgate.example', since: at('2026-05-03') }],
    },
    address: 'margaret@harlow.example',
    ...more,
  };
}

/** A card with nothing but a name. */
export function bareCard(w: Words, gap: Gap): ClientCard {
  return { id: 'c2', name: w.name, gap, coverage: { since: at('2026-05-03'), sources: [] } };
}

const fact = (value: string, source = 'hand'): Fact => ({
  value,
  source,
  learnedAt: at('2026-07-06'),
  visibility: 'team',
  exportable: true,
});

export function client(w: Words): Client {
  return {
    id: 'c1',
    name: w.name,
    nickname: w.nickname,
    tier: 'top10',
    addresses: ['margaret@harlow.example', 'm.okafor.operations.northeast@harlow-and-pine.example'],
    phones: [{ number: '+16175550148', extension: '12' }],
    dates: [{ kind: 'birthday', month: 2, day: 29, label: '' }],
    facts: {
      name: fact(w.name),
      nickname: fact(w.nickname),
      company: fact(w.company, 'signature'),
      partner: fact(w.partner, 'mail'),
      religion: fact('—'),
    },
    humanLine: 'partner',
    openThing: { text: w.problem, due: '2026-11-26' },
    createdAt: 0,
    updatedAt: 0,
  };
}

export function interaction(id: string, date: string | undefined, more: Partial<Interaction>): Interaction {
  return {
    id,
    clientIds: ['c1'],
    channel: 'mail',
    direction: 'out',
    ...(date ? { at: at(date), precision: 'instant' as const } : { precision: 'none' as const }),
    zone: 'Europe/Berlin',
    purpose: 'unknown',
    purposeBy: 'rule',
    personal: true,
    automatic: false,
    keys: [],
    author: 'a',
    origin: 'thread',
    recordedAt: 0,
    ...more,
  };
}

export function interactions(w: Words): Interaction[] {
  const [a = '', b = '', c = '', d = ''] = w.topics;
  return [
    interaction('i1', '2026-11-01', { channel: 'call', subject: a, purpose: 'service', feeling: 4 }),
    interaction('n1', '2026-10-30', { channel: 'note', note: w.note }),
    interaction('i2', '2026-10-24', { subject: b, purpose: 'sale', direction: 'in' }),
    interaction('i3', '2026-10-03', { subject: c }),
    interaction('i4', '2026-07-06', { channel: 'visit', subject: d, purpose: 'personal', feeling: 5 }),
    interaction('i5', undefined, { subject: b, automatic: true }),
    interaction('i6', '2025-12-20', { channel: 'message', note: d, copied: ['c1'] }),
  ];
}

export function candidates(w: Words): Candidate[] {
  return [
    { id: 'c1', name: w.name, company: w.company, role: w.role, gap: GAPS.late as Gap, because: 'company' },
    { id: 'c2', name: 'Oliver Brandt', company: 'Brightloom', gap: GAPS.ok as Gap, because: 'address' },
    { id: 'c3', name: 'Reception', gap: GAPS.never as Gap, because: 'name' },
  ];
}

export function finding(
  id: string,
  quote: string,
  category: Category,
  level: Level,
  more: Partial<Finding> = {},
): Finding {
  return {
    id,
    rule: `Support:${category}-one`,
    pack: { name: 'Support', version: 3 },
    category,
    level,
    start: 0,
    end: quote.length,
    sentence: { start: 0, end: quote.length },
    where: 'opening',
    part: 'start',
    quote,
    say: [],
    ...more,
  };
}

const edit = (text: string) => ({ start: 0, end: 0, text });

export function policyView(w: Words): FindingView {
  const suggestions: Suggestion[] = [
    { keep: 'rest', lead: w.lead, rest: w.rest, edit: edit(w.lead), caret: 4 },
    { keep: 'none', lead: w.start, rest: '', edit: edit(w.start), caret: 4, unfinished: true },
    {
      keep: 'verb',
      lead: w.start,
      rest: '',
      edit: edit(w.start),
      clause: 'to go',
      caret: 4,
      unfinished: true,
    },
  ];
  return { finding: finding('f1', w.quote, 'policy', 'warn'), suggestions };
}

export function blameView(w: Words): FindingView {
  return {
    finding: finding('f2', w.blame, 'blame', 'suggest', { where: 'body', part: 'middle' }),
    suggestions: [
      { keep: 'none', lead: w.mine, rest: '', edit: edit(w.mine) },
      { keep: 'tip', lead: w.tip, rest: '' },
    ],
  };
}

export function stopView(w: Words): FindingView {
  return {
    finding: finding('f3', w.stop, 'refusal', 'stop'),
    suggestions: [{ keep: 'none', lead: w.start, rest: '', edit: edit(w.start), unfinished: true }],
  };
}

export function draft(findings: FindingView[], more: Partial<DraftState> = {}): DraftState {
  const tone: DraftState['tone'] = { start: 'plain', middle: 'plain', end: 'plain' };
  for (const { finding: f } of findings) tone[f.part] = 'look';
  return { compose: 'c1', findings, tone, paints: true, people: [], ...more };
}
