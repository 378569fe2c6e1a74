import { browser } from 'wxt/browser';
import type { ClientTabActions } from '../../components/ClientTab';
import { callNote } from '../../components/call-note';
import { fieldLabel } from '../../components/field-labels';
import { localDate } from '../../components/format';
import { toastWords } from '../../components/toast-words';
import { careDeeds } from '../../lib/care-deeds';
import { clientActions } from '../../lib/client-actions';
import { changeSettings, grantedSites } from '../../lib/settings';
import { hostOf } from '../../lib/sites/host-of';
import { siteForHost } from '../../lib/sites/index';
import { matchesHost } from '../../lib/sites/match-pattern';
import { openSettings } from './open-settings';
import type { PanelStore } from './panel-store';

/** What the Client tab does: the book's actions, with what is said about each and its undo. */
export function clientTabActions(store: PanelStore): ClientTabActions {
  const { db, client, tab, chosen, finding, settings, say, failed } = store;
  const act = clientActions(db);
  const known = () => (client.value?.kind === 'known' ? client.value.client : undefined);

  /** Runs on the client that is shown; says what was done and offers the way back. */
  const done = (work: Promise<unknown>, text: string) => {
    work.then(undo => say(text, isUndo(undo) ? () => undo().catch(failed) : undefined), failed);
  };
  const quietly = (work: Promise<unknown>) => {
    work.catch(failed);
  };
  const onKnown = (use: (id: string) => void) => {
    const { id } = known() ?? {};
    if (id) use(id);
  };

  return {
    onLog: logged => onKnown(id => done(act.log(id, logged), toastWords.logged(logged.channel))),
    onLogAndCopy: logged => {
      const to = known();
      if (!to) return;
      // Straight from the key: the clipboard takes it only then.
      const copied = navigator.clipboard.writeText(callNote(to.name, logged, Date.now())).then(
        () => true,
        () => false,
      );
      act
        .log(to.id, logged)
        .then(async undo => say(toastWords.loggedCopied(await copied), () => undo().catch(failed)), failed);
    },
    onSent: () => {
      const to = known();
      if (to) done(act.log(to.id, { channel: 'mail' }), toastWords.mailTo(to.name));
    },
    onNote: note => onKnown(id => done(act.log(id, { channel: 'note', note }), toastWords.noteSaved())),
    onSnooze: until =>
      onKnown(id => done(act.snooze(id, until), toastWords.snoozed(until, localDate(Date.now())))),
    onTier: tier => onKnown(id => quietly(act.setTier(id, tier))),
    onInterval: days => onKnown(id => quietly(act.setInterval(id, days))),
    onOpenThing: (text, due) => onKnown(id => quietly(act.setOpenThing(id, text, due))),
    onKept: commitment => onKnown(id => done(act.keep(id, commitment), toastWords.kept(commitment.text))),
    onTakeOffer: offer =>
      onKnown(id => done(act.takeOffer(id, offer), toastWords.saved(fieldLabel(offer.field), offer.value))),
    onRefuseOffer: offer =>
      onKnown(id => act.refuseOffer(id, offer).then(() => say(toastWords.factRefused()), failed)),
    onField: (field, value) =>
      onKnown(id => done(act.setField(id, field, value), toastWords.saved(fieldLabel(field), value))),
    onPin: field => onKnown(id => quietly(act.pin(id, field))),
    onAddPoint: async text => {
      const { id } = known() ?? {};
      return id ? act.addPoint(id, text, settings.value.region) : false;
    },
    onRemoveAddress: address => onKnown(id => quietly(act.removeAddress(id, address))),
    onRemovePhone: phone => onKnown(id => quietly(act.removePhone(id, phone))),
    onAddDate: date => onKnown(id => quietly(act.addDate(id, date))),
    onRemoveDate: date => onKnown(id => quietly(act.removeDate(id, date))),
    care: {
      onOrders: () => onKnown(id => openPage('client', id, 'orders')),
      ...careDeeds({
        db,
        client: () => known()?.id,
        say,
        failed,
        onWordGone: id => {
          store.kindWords.value = store.kindWords.value.filter(word => word.id !== id);
        },
      }),
    },
    onDeleteClient: () => {
      // What goes, and a copy to take along, is told on the client's own page.
      onKnown(id => openPage('client', id, 'delete'));
    },
    onOpenPage: () => onKnown(id => openPage('client', id)),
    onOther: address => {
      chosen.value = { address };
    },
    onPurpose: (event, purpose) => quietly(act.correct(event, { purpose })),
    onContact: (event, counts) =>
      done(act.correct(event, { automatic: !counts }), toastWords.contact(counts)),
    onNoteOf: (event, note) => quietly(act.correct(event, { note })),
    onDelete: event => done(act.remove(event), toastWords.deleted()),

    onAllow: () => allow(store),
    onSettings: openSettings,
    onQuery: store.query,
    onPick: id => {
      chosen.value = { clientId: id };
      finding.value = false;
      store.query('');
      store.shown.value = 'client';
    },
    onCreate: made =>
      done(
        act.create(made, settings.value.region, tab.value.view).then(id => {
          chosen.value = { clientId: id };
        }),
        toastWords.added(made.name),
      ),
    onLink: (id, address) =>
      done(
        act.link(id, address, tab.value.view).then(() => {
          chosen.value = { clientId: id };
        }),
        toastWords.linked(address),
      ),
    onLinkPhone: (id, number) =>
      quietly(
        act.addPoint(id, number, settings.value.region).then(read => {
          if (read) chosen.value = { clientId: id };
          say(read ? toastWords.linkedNumber(number) : toastWords.pointUnread());
        }),
      ),
    onNotClient: address => done(act.notClient(address), toastWords.notClient(address)),
    onWork: (address, work) =>
      done(act.setWork(address, work, tab.value.view), toastWords.work(address, work)),
  };
}

/** Opens a page of the dashboard in a tab of its own. */
function openPage(...path: string[]): void {
  browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#/${path.join('/')}` });
}

const isUndo = (value: unknown): value is () => Promise<unknown> => typeof value === 'function';

/** Switches the coach on for the page in front. Straight from the click: the browser asks only then. */
function allow({ client, tab, settings }: PanelStore): void {
  const state = client.value;
  if (state?.kind !== 'unread') return;
  const { reason, allow: pattern } = state;
  if (!pattern) return;
  if (reason === 'muted') {
    const { url = '' } = tab.value;
    changeSettings(s => ({ offHosts: s.offHosts.filter(host => !matchesHost(host, url)) }));
    return;
  }
  browser.permissions.request({ origins: [pattern] }).then(granted => {
    const known = grantedSites(settings.value).some(s => s.pattern === pattern);
    if (!granted || known) return undefined;
    const site = siteForHost(hostOf(pattern) ?? '')?.id ?? 'generic';
    return changeSettings(s => ({ sites: [...s.sites, { pattern, site }] }));
  });
}
