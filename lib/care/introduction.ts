import type { StartedDraft } from './drafts';
import { introductionIdeas, type NeedsAndOffers, type Synonyms } from './match-needs';
import { begun, type Introduction, type Side, type Writing } from './record';

/** Two clients who would gain by knowing each other, not asked yet. */
export interface Suggestion {
  /** The same id as in Today, so that "not this" holds in both. */
  id: string;
  needs: string;
  offers: string;
  /** What both have words for. */
  why: string;
  /** 0–1: how much of what one needs the other offers. */
  strength: number;
}

/**
 * What could be suggested, best first: not what was begun before, and not what was refused.
 * @param hidden ids of suggestions that the person does not want
 */
export function suggestions(
  clients: readonly NeedsAndOffers[],
  known: readonly Introduction[],
  hidden: ReadonlySet<string>,
  synonyms?: Synonyms,
): Suggestion[] {
  const pair = (ids: readonly string[]) => [...ids].sort().join('/');
  const begunPairs = new Set(known.map(({ clientIds }) => pair(clientIds)));
  return introductionIdeas(clients, { most: 60, ...(synonyms ? { synonyms } : {}) })
    .map(({ needs, offers, words, strength }) => ({
      id: `introduction/${needs}/${offers}`,
      needs,
      offers,
      why: words.join(', '),
      strength,
    }))
    .filter(({ id, needs, offers }) => !hidden.has(id) && !begunPairs.has(pair([needs, offers])))
    .slice(0, 20);
}

/** Words that are the same to the person, as they were typed: apart by commas, or one a line. */
export function wordsTyped(text: string): string[] {
  const words = text.split(/[,，、;；\n]/).map(one => one.normalize('NFKC').trim().slice(0, 100));
  return [...new Set(words.filter(one => one !== ''))].slice(0, 50);
}

/** An introduction whose first side is asked. */
export function newIntroduction(
  { needs, offers, why }: Pick<Suggestion, 'needs' | 'offers' | 'why'>,
  side: Side,
  writing: Writing,
): Introduction {
  return { kind: 'introduction', ...begun([needs, offers], writing), why, state: 'asked', asked: [side] };
}

export const withAsked = (one: Introduction, side: Side): Introduction => ({
  ...one,
  asked: [...new Set([...(one.asked ?? []), side])],
});

/** A side said yes, or it is taken back. Who said yes was asked. */
export function withYes(one: Introduction, side: Side, yes: boolean): Introduction {
  if (one.state !== 'asked') return one;
  const others = (one.yes ?? []).filter(other => other !== side);
  const next = { ...one, yes: yes ? [...others, side] : others };
  return yes ? withAsked(next, side) : next;
}

/** Both said yes: only then are they told of each other by name in one mail. */
export const bothSaidYes = ({ yes = [] }: Introduction): boolean =>
  yes.includes('needs') && yes.includes('offers');

/**
 * The state it goes to next. Nobody is introduced before both said yes; nothing comes of what was not made.
 * @returns the same record where that is no way
 */
export function moved(one: Introduction, state: Introduction['state']): Introduction {
  const may =
    state === 'made'
      ? bothSaidYes(one)
      : state === 'worked' || state === 'nothing'
        ? one.state !== 'asked' && one.state !== 'refused'
        : true;
  return may ? { ...one, state } : one;
}

interface Named {
  /** How the client is called. */
  name: string;
  whole: string;
  company?: string;
}

const inFull = ({ whole, company }: Named, zh: boolean) =>
  company ? (zh ? `${company}的${whole}` : `${whole} of ${company}`) : whole;

/**
 * Asks one side whether they want it (double opt-in). Who needs something is told who may help; who offers is
 * told what is looked for, and not by whom.
 */
export function askMail(
  side: Side,
  { needs, offers, why, lang }: { needs: Named; offers: Named; why: string; lang: 'en' | 'zh' },
): StartedDraft {
  if (lang === 'zh')
    return side === 'needs'
      ? {
          subject: '想为您引荐一位朋友',
          body: `${needs.name}，您好：\n\n您提到在找：${why}。${inFull(offers, true)}也许正合适。您愿意认识吗？您同意后，我再去问对方。\n\n`,
        }
      : {
          subject: '有人在找您提供的东西',
          body: `${offers.name}，您好：\n\n我有一位客户在找：${why}，我马上想到了您。您愿意认识吗？对方同意后，我为二位引荐。\n\n`,
        };
  return side === 'needs'
    ? {
        subject: 'Somebody you may like to meet',
        body: `Hello ${needs.name},\n\nYou told me that you are looking for: ${why}. ${inFull(offers, false)} may be the right person. Would you like to meet? With your yes I ask them too.\n\n`,
      }
    : {
        subject: 'Somebody is looking for what you offer',
        body: `Hello ${offers.name},\n\nA client of mine is looking for: ${why}. I thought of you at once. Would you like to meet? With their yes I introduce you to each other.\n\n`,
      };
}

/** The mail to both is begun, once both said yes. */
export const withIntroducing = (one: Introduction): Introduction =>
  one.state === 'asked' && bothSaidYes(one) ? { ...one, introducing: true } : one;

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Which of its mails one is that was sent: by whom it went to, and its subject, in either language.
 * @param to client ids of whom it went to
 * @param subject absent where the page did not show it
 */
export function mailOf(
  { clientIds: [needs, offers], state }: Introduction,
  to: readonly string[],
  subject: string | undefined,
  names: { needs: Named; offers: Named },
): Side | 'both' | undefined {
  if (state !== 'asked' || subject === undefined || !needs || !offers) return undefined;
  const [toNeeds, toOffers] = [to.includes(needs), to.includes(offers)];
  const is = (draft: (lang: 'en' | 'zh') => StartedDraft) =>
    (['en', 'zh'] as const).some(lang => plain(draft(lang).subject) === plain(subject));
  if (toNeeds && toOffers) return is(lang => introduceMail({ ...names, why: '', lang })) ? 'both' : undefined;
  const side = toNeeds ? 'needs' : toOffers ? 'offers' : undefined;
  return side && is(lang => askMail(side, { ...names, why: '', lang })) ? side : undefined;
}

/** One of its mails was seen as sent. @param at UTC ms */
export function withSent(one: Introduction, mail: Side | 'both', at: number): Introduction {
  const next = { ...one, sent: { ...one.sent, [mail]: at }, updatedAt: at };
  return mail === 'both' ? moved(next, 'made') : withAsked(next, mail);
}

/** The mail to both, once both said yes. */
export function introduceMail({
  needs,
  offers,
  why,
  lang,
}: {
  needs: Named;
  offers: Named;
  why: string;
  lang: 'en' | 'zh';
}): StartedDraft {
  return lang === 'zh'
    ? {
        subject: `引荐：${needs.whole}、${offers.whole}`,
        body: `${needs.name}、${offers.name}，二位好：\n\n很高兴为二位引荐。${inFull(needs, true)}在找：${why}。${inFull(offers, true)}可以帮上忙。接下来就请二位直接联系。\n\n`,
      }
    : {
        subject: `${needs.whole}, meet ${offers.whole}`,
        body: `Hello ${needs.name}, hello ${offers.name},\n\nIt’s a pleasure to introduce you to each other. ${inFull(needs, false)} is looking for: ${why}. ${inFull(offers, false)} can help. The rest is yours.\n\n`,
      };
}
