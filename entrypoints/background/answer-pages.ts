import { browser } from 'wxt/browser';
import css from '../../components/coach.css?inline';
import { followSettings, thisMoment } from '../../lib/author';
import { isoOf, localDay } from '../../lib/clients/days';
import { compileRules } from '../../lib/coach/compile-rules';
import { insertion } from '../../lib/coach/insert';
import { patternPacks } from '../../lib/coach/pattern-rules';
import type { Pack } from '../../lib/coach/phrase-pack';
import { leadsOf } from '../../lib/coach/start';
import { isDraftCount, isRuleName } from '../../lib/counts';
import { accounts } from '../../lib/db/accounts';
import type { Book } from '../../lib/db/book';
import { countReply, countWrong } from '../../lib/db/day-counts';
import { identify } from '../../lib/db/identify';
import { readSummary } from '../../lib/db/read-card';
import { recordSent, recordThread } from '../../lib/db/recording';
import { tickIntroductions } from '../../lib/introduction-actions';
import { infinitiveOf, notesOn } from '../../lib/language/host';
import { type CoachData, onMessage } from '../../lib/messages';
import { hantTable, isLockedHere, packsInForce } from '../../lib/packs';
import { tickPlans } from '../../lib/plan-actions';
import { recordingContext } from '../../lib/recording-context';
import { changeSettings, grantedSites, readSettings } from '../../lib/settings';
import { datedMessages } from '../../lib/sites/dated-messages';
import { type Site, signs, siteFor } from '../../lib/sites/index';
import { matchesPattern } from '../../lib/sites/match-pattern';
import { tamed } from '../../lib/sites/tamed';
import { storedPacks } from '../../lib/stored-packs';
import { readTaughtPages, taughtFor } from '../../lib/taught-pages';
import { pageTexts } from './page-texts';
import { noteSaid, tickSent } from './said-in-reply';
import { layTaught } from './taught-tabs';

interface Ready {
  /** The stored packs as text. */
  from: string;
  data: CoachData;
  leads: string[];
  patterns: Pack[];
  locked: boolean;
}

/** Taking the packs apart costs some milliseconds: once for each set of packs in a worker's life. */
let ready: Ready | undefined;

async function packsNow(): Promise<Ready> {
  const stored = await storedPacks();
  // Compared by what is stored: a page may ask before the worker hears of the change.
  const from = JSON.stringify(stored);
  if (ready?.from === from) return ready;
  const packs = packsInForce(stored);
  const patterns = patternPacks(packs);
  const slowStops = patterns.some(({ rules }) => rules.some(({ level }) => level === 'stop'));
  const data = { rules: compileRules(packs, hantTable), hant: hantTable, css, texts: pageTexts(), slowStops };
  const locked = isLockedHere(stored);
  ready = { from, data, leads: leadsOf(packs), patterns, locked };
  return ready;
}

type Sender = { id?: string; url?: string; tab?: { id?: number }; frameId?: number };

/**
 * Answers what content scripts ask. They get checked packs and summaries, never the book; and only from
 * pages on which Yesfirst is switched on.
 */
export function answerPages(db: Book): void {
  onMessage('reader', async ({ sender }) => {
    await mustBeOurs(sender);
    await bring([...(await siteScript(sender)), '/reader.js'], sender);
  });

  onMessage('site', async ({ sender }) => {
    await mustBeOurs(sender);
    await bring(await siteScript(sender), sender);
  });

  onMessage('coach', async ({ sender }) => {
    await mustBeOurs(sender);
    const site = await siteOf(sender);
    await bring([...(site?.plain ? [] : ['/roads.js']), '/coach.js'], sender);
  });

  onMessage('styleFrames', async ({ sender }) => {
    await mustBeOurs(sender);
    if (sender.tab?.id === undefined) throw new Error('not from a tab');
    const files = browser.runtime.getManifest().content_scripts?.[0]?.css ?? [];
    await browser.scripting.insertCSS({ target: { tabId: sender.tab.id, allFrames: true }, files });
  });

  onMessage('coachData', async ({ sender }) => {
    await mustBeOurs(sender);
    return (await packsNow()).data;
  });

  onMessage('identify', async ({ data, sender }) => {
    await mustBeOurs(sender);
    if (await bookIsOff()) return undefined;
    const { known } = await identify(db, tamed(data.people.slice(0, 50)), data.account);
    const [first] = known;
    if (!first) return undefined;
    followSettings(await readSettings());
    return readSummary(db, first.clientId, thisMoment());
  });

  onMessage('threadSeen', async ({ data, sender }) => {
    await mustBeOurs(sender);
    if (await bookIsOff()) return false;
    const account = data.account.toLowerCase();
    const work = (await accounts(db)).some(a => a.address === account && a.work);
    if (!work) return false;
    const context = await recordingContext(account);
    const { retentionDays } = (await readSettings()).policy;
    // What would be deleted again is not recorded.
    const since = retentionDays === undefined ? 0 : Date.now() - retentionDays * 86_400_000;
    const messages = datedMessages(tamed(data.messages.slice(0, 500)), data.language, context.zone);
    await recordThread(
      db,
      messages.filter(({ at }) => (at ?? since) >= since),
      context,
    );
    return true;
  });

  onMessage('mailSent', async ({ data, sender }) => {
    await mustBeOurs(sender);
    if (await bookIsOff()) return;
    const { account, ...mail } = tamed(data);
    const event = await recordSent(db, mail, await recordingContext(account));
    if (!event) return;
    const { recordedAt: at, clientIds } = event;
    await tickSent(db, sender.tab?.id, clientIds, at);
    await tickPlans(db, clientIds, mail.subject, { today: localDay(at, thisMoment().zone), at });
    await tickIntroductions(db, clientIds, mail.subject, at);
  });

  onMessage('draftSent', async ({ data, sender }) => {
    await mustBeOurs(sender);
    if (!isDraftCount(data)) throw new Error('not a count');
    const { now, zone } = thisMoment();
    await countReply(db, isoOf(localDay(now, zone)), { opened: data.opened, mended: data.mended });
  });

  onMessage('wrongHere', async ({ data, sender }) => {
    await mustBeOurs(sender);
    if (!isRuleName(data)) throw new Error('not a rule');
    const { now, zone } = thisMoment();
    await countWrong(db, isoOf(localDay(now, zone)), data);
  });

  onMessage('muteRule', async ({ data, sender }) => {
    await mustBeOurs(sender);
    if (!isRuleName(data)) throw new Error('not a rule');
    await changeSettings(({ muted }) => ({ muted: [...new Set([...muted, data])] }));
  });

  onMessage('infinitive', async ({ data, sender }) => {
    await mustBeOurs(sender);
    return infinitiveOf(data.clause);
  });

  onMessage('placeWords', async ({ data, sender }) => {
    await mustBeOurs(sender);
    return insertion(data.text, data.words, data.place);
  });

  onMessage('readDraft', async ({ data, sender }) => {
    await mustBeOurs(sender);
    const { leads, patterns, locked } = await packsNow();
    const { secondOpinion, muted } = await readSettings();
    const opinion = secondOpinion || locked;
    const notes = await notesOn({ ...data, leads, patterns, opinion, locked, muted });
    if (notes) await noteSaid(sender.tab?.id, notes.remarks);
    return notes;
  });
}

/** An administrator's policy says that nobody has a book. */
const bookIsOff = async () => (await readSettings()).policy.book === false;

/** Extension pages, and content scripts on an address where Yesfirst runs; from anything else: an error. */
async function mustBeOurs(sender: Sender): Promise<void> {
  const { url = '' } = sender;
  const ours = sender.id === browser.runtime.id;
  if (ours && url.startsWith(browser.runtime.getURL('/'))) return;
  const sites = grantedSites(await readSettings());
  if (ours && sites.some(site => matchesPattern(site.pattern, url))) return;
  throw new Error('not from a page on which Yesfirst runs');
}

/** The site by the page's address; none where this copy has no such site. */
async function siteOf({ url = '' }: Sender): Promise<Site | undefined> {
  return siteFor(url, grantedSites(await readSettings()));
}

/** The script of the adapter that reads the page. */
async function siteScript(sender: Sender): Promise<string[]> {
  const site = (await siteOf(sender))?.id;
  const id = site === 'generic' ? ((await signedSite(sender)) ?? site) : site;
  const { tab, frameId = 0, url = '' } = sender;
  if (id === 'generic' && tab?.id !== undefined)
    await layTaught(tab.id, frameId, taughtFor(url, await readTaughtPages()));
  return id ? [`/site-${id}.js`] : [];
}

/** What a page at an address of the person's own is, by what only the pages of one program have. */
async function signedSite({ tab, frameId = 0 }: Sender): Promise<string | undefined> {
  if (tab?.id === undefined) return undefined;
  const [found] = await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    func: (all: typeof signs) => all.find(([, sign]) => document.querySelector(sign))?.[0],
    args: [signs],
  });
  return found?.result ?? undefined;
}

/** Runs scripts, in order, in the frame that asked for them, beside the content script. */
async function bring(files: string[], { tab, frameId = 0 }: Sender): Promise<void> {
  if (tab?.id === undefined) throw new Error('not from a tab');
  if (files.length === 0) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: files as [],
  });
}
