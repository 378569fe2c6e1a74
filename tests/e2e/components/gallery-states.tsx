import type { ComponentChild } from 'preact';
import { ClientTab, type ClientTabActions, type ClientTabState } from '../../../components/ClientTab';
import { CoachPopover } from '../../../components/CoachPopover';
import { DraftTab } from '../../../components/DraftTab';
import { EdgeMark } from '../../../components/EdgeMark';
import { LogCall } from '../../../components/LogCall';
import { NoteBox } from '../../../components/NoteBox';
import { NotRead, type NotReadReason } from '../../../components/NotRead';
import { Panel } from '../../../components/Panel';
import { SettingsPage } from '../../../components/SettingsPage';
import { SnoozeMenu } from '../../../components/SnoozeMenu';
import { Welcome } from '../../../components/Welcome';
import type { Gap } from '../../../lib/clients/card';
import { dateKindsIn, PROFILE_FIELDS } from '../../../lib/clients/profile';
import type { DraftState } from '../../../lib/messages';
import { DEFAULTS } from '../../../lib/settings';
import {
  bareCard,
  blameView,
  candidates,
  card,
  client,
  draft,
  GAPS,
  interactions,
  policyView,
  stopView,
  TODAY,
  type Words,
} from './samples';

type States = Record<string, () => ComponentChild>;
const nothing = () => undefined;
const nextKey = { code: 'KeyY', alt: true, ctrl: false, shift: false };
const search = { query: '', results: [] };

/** Every callback does nothing. */
const act = new Proxy({} as ClientTabActions, { get: () => () => Promise.resolve(true) });

export function coachStates(w: Words): States {
  const popover = {
    nextKey,
    onChoose: nothing,
    onLeave: nothing,
    onWrong: nothing,
    onMute: nothing,
    onAnswer: nothing,
    onClose: nothing,
  };
  const edge = { onOpen: nothing, onPanel: nothing };
  const summary = card(w, GAPS.due as Gap);
  const two = [policyView(w), blameView(w)];
  const yes: Partial<DraftState> = { tone: { start: 'yes', middle: 'plain', end: 'plain' } };
  return {
    popover: () => <CoachPopover view={policyView(w)} {...popover} />,
    suggest: () => <CoachPopover view={blameView(w)} {...popover} />,
    stop: () => (
      <CoachPopover view={stopView(w)} asking={{ findings: ['f3'], unfinished: false }} {...popover} />
    ),
    unfinished: () => <CoachPopover asking={{ findings: [], unfinished: true }} {...popover} />,
    refused: () => <CoachPopover view={policyView(w)} copy={w.lead} {...popover} />,
    edges: () => (
      <div style={{ display: 'flex', gap: '8px', flexWrap: 'wrap' }}>
        <EdgeMark state={draft([])} {...edge} />
        <EdgeMark state={draft(two)} {...edge} />
        <EdgeMark state={draft([], yes)} {...edge} />
        <EdgeMark state={draft([])} mended {...edge} />
        <EdgeMark state={draft([stopView(w)])} {...edge} />
        <EdgeMark state={draft(two, { paints: false })} {...edge} />
        <EdgeMark {...edge} />
      </div>
    ),
    'edge-tip': () => (
      <div style={{ textAlign: 'right' }}>
        <EdgeMark state={draft(two)} client={summary} {...edge} />
      </div>
    ),
  };
}

function panel(content: ComponentChild, more: Partial<Parameters<typeof Panel>[0]> = {}) {
  return (
    <Panel
      tab="client"
      findings={2}
      things={7}
      finding={false}
      search={search}
      recent={[]}
      onTab={nothing}
      onFind={nothing}
      onQuery={nothing}
      onPick={nothing}
      onSettings={nothing}
      onToastClose={nothing}
      {...more}
    >
      {content}
    </Panel>
  );
}

const REASONS: NotReadReason[] = [
  'off',
  'muted',
  'set',
  'withdrawn',
  'blank',
  'no-recipients',
  'no-address',
  'no-account',
  'names-alone',
  'nobody-named',
  'several-people',
  'taught-client',
  'unknown-page',
];

export function panelStates(w: Words): States {
  const tab = (state: ClientTabState, account?: { address: string; off?: boolean }) =>
    panel(
      <ClientTab
        state={state}
        account={account}
        search={search}
        onCall={() => undefined}
        moment={{ now: Date.parse('2026-11-24T12:00:00Z'), zone: 'UTC' }}
        fields={PROFILE_FIELDS}
        dateKinds={dateKindsIn()}
        today={TODAY}
        keys
        act={act}
      />,
    );
  const known = (gap: Gap, more: Parameters<typeof card>[2] = {}): ClientTabState => ({
    kind: 'known',
    card: card(w, gap, more),
    client: client(w),
    interactions: interactions(w),
    records: [],
    others: [{ address: 'nadia@brightloom.example', name: 'Nadia Kern' }],
  });
  const draftTab = (state: DraftState | undefined, more: object = {}) =>
    panel(
      <DraftTab
        draft={state}
        keys
        onChoose={nothing}
        onLeave={nothing}
        onWrong={nothing}
        onMute={nothing}
        onShow={nothing}
        onInsert={nothing}
        onFollowUp={nothing}
        onKnownAnswer={nothing}
        onProblem={nothing}
        onAnswer={nothing}
        {...more}
      />,
      { tab: 'draft', findings: state?.findings.length ?? 0 },
    );
  const states: States = {
    waiting: () => tab(known(GAPS.waiting as Gap, { waiting: { since: 0, days: 3 } })),
    never: () =>
      tab({
        kind: 'known',
        card: { ...bareCard(w, GAPS.never as Gap), hint: { days: 40, source: 'HubSpot' } },
        client: { ...client(w), facts: {}, phones: [], addresses: [], dates: [] },
        interactions: [],
        records: [],
      }),
    long: () =>
      tab(
        known(GAPS.ok as Gap, {
          name: `${w.name} ${w.name} ${w.name}`,
          role: `${w.role} ${w.role} ${w.role}`,
          humanLine: { kind: 'fact', field: 'partner', value: `${w.partner} ${w.partner} ${w.partner}` },
          last: { mood: 2, feeling: 4, topic: w.topics.join(' '), channel: 'call', days: 6 },
        }),
      ),
    unknown: () =>
      tab(
        {
          kind: 'unknown',
          person: { address: 'nadia.kern@brightloom.example', name: 'Nadia Kern' },
          company: 'Brightloom',
          candidates: candidates(w).slice(0, 2),
          others: [{ address: 'someone@else.example' }],
        },
        { address: 'sam@northgate.example' },
      ),
    several: () => tab({ kind: 'several', shared: '+1 617 555 0148', candidates: candidates(w) }),
    nobody: () => tab({ kind: 'nobody', recent: candidates(w) }, { address: 'sam@home.example', off: true }),
    unread: () =>
      tab({
        kind: 'unread',
        reason: 'off',
        host: 'crm.northgate.example',
        allow: 'https://crm.northgate.example/*',
        recent: candidates(w),
      }),
    reasons: () => (
      <main>
        {REASONS.map(reason => (
          <NotRead key={reason} reason={reason} host="crm.northgate.example" />
        ))}
      </main>
    ),
    empty: () => tab({ kind: 'empty' }),
    find: () =>
      panel(null, {
        finding: true,
        search: { query: 'b', results: candidates(w) },
        toast: { id: 1, text: w.topics[0] ?? '', undo: nothing },
      }),
    log: () => (
      <main>
        <LogCall onLog={nothing} onLogAndCopy={nothing} onClose={nothing} />
        <NoteBox onSave={nothing} onClose={nothing} />
      </main>
    ),
    snooze: () => (
      <main>
        <SnoozeMenu today={TODAY} until="2026-11-30" keys onSnooze={nothing} onClose={nothing} />
      </main>
    ),
    draft: () => draftTab(draft([policyView(w), blameView(w)])),
    'draft-plain': () =>
      draftTab(draft([blameView(w)], { paints: false }), { refused: { finding: 'f2', text: w.mine } }),
    'draft-yes': () => draftTab(draft([], { tone: { start: 'yes', middle: 'yes', end: 'yes' } })),
    'draft-quiet': () => draftTab(draft([])),
    'draft-stop': () => draftTab(draft([stopView(w)], { asking: { findings: ['f3'], unfinished: false } })),
    'draft-unfinished': () => draftTab(draft([], { asking: { findings: [], unfinished: true } })),
    'draft-none': () => draftTab(undefined),
  };
  for (const gap of ['due', 'late', 'ok', 'today', 'snoozed', 'atMost', 'undated', 'none']) {
    states[`gap-${gap}`] = () => tab(known(GAPS[gap] as Gap));
  }
  return states;
}

export function pageStates(w: Words): States {
  const sites = [
    { pattern: 'https://mail.google.com/*', name: 'Gmail', host: 'mail.google.com', on: true },
    { pattern: 'https://crm.example/*', name: 'crm.example', host: 'crm.example', on: true, withdrawn: true },
  ];
  const accounts = [
    { address: 'sam@northgate.example', work: true, since: new Date('2026-05-03T09:30:00').getTime() },
    { address: 'sam@home.example', work: false, since: 0 },
  ];
  const settings = { ...DEFAULTS, muted: ['Support:policy-one'], nextFinding: nextKey, welcomed: true };
  const acts = { onSite: nothing, onAddSite: () => Promise.resolve(undefined), onWork: nothing };
  const lint = (text: string) => (text.includes(w.quote.slice(0, 4)) ? [policyView(w)] : []);
  return {
    welcome: () => (
      <Welcome
        sites={sites}
        accounts={accounts}
        today={TODAY}
        panelKeys={{ code: 'KeyY', alt: true, ctrl: false, shift: true }}
        lint={lint}
        onPanel={nothing}
        onDone={nothing}
        {...acts}
      />
    ),
    settings: () => (
      <main>
        <SettingsPage
          settings={settings}
          sites={sites}
          accounts={accounts}
          taught={[{ host: 'crm.firma.example', client: ['a'], date: ['time'] }]}
          locks={new Map([['Support', 'Ann']])}
          onForget={nothing}
          shortcuts={[
            { what: 'panel', keys: 'Alt+Shift+Y' },
            { what: 'find', keys: '' },
          ]}
          onShortcuts={nothing}
          today={TODAY}
          regions={['US', 'CN', 'DE', 'GB']}
          currencies={['USD', 'CNY', 'EUR']}
          onChange={nothing}
          onHour={nothing}
          onWelcome={nothing}
          {...acts}
        />
      </main>
    ),
  };
}
