import type { ComponentChildren } from 'preact';
import type { Account } from '../lib/clients/coverage';
import { t, uiLanguage } from '../lib/i18n';
import type { CallKeys, Settings } from '../lib/settings';
import type { TaughtPage } from '../lib/taught-pages';
import { type AccountActions, AccountList } from './AccountList';
import { ChordField } from './ChordField';
import { ruleWords } from './finding-words';
import { lockedShort } from './lock-words';
import { type Shortcut, ShortcutList } from './ShortcutList';
import { type SiteActions, SiteList, type SiteRow } from './SiteList';
import { OwedFields } from './TierOwed';
import { TaughtList } from './this-page/TaughtList';

interface Props extends SiteActions, AccountActions {
  settings: Settings;
  sites: readonly SiteRow[];
  accounts: readonly Account[];
  /** What the person pointed at, by host. */
  taught: readonly TaughtPage[];
  onForget: (host: string) => void;
  /** Who locked what is in force, by the pack's name; empty: the policy itself. */
  locks: ReadonlyMap<string, string>;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  /** ISO 3166 alpha-2 codes to choose from. */
  regions: readonly string[];
  /** ISO 4217 to choose from; the first is the one by the browser's language. */
  currencies: readonly string[];
  onChange: (change: Partial<Settings>) => void;
  shortcuts: readonly Shortcut[];
  onShortcuts: (() => void) | undefined;
  /** The hour of the one notice a day; the browser is asked for leave where it has to be. */
  onHour: (hour: number | undefined) => void;
  onWelcome: () => void;
}

const HOURS = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18];

const CALL_KEY_NAMES: readonly [keyof CallKeys, () => string][] = [
  ['end', () => t('keysCallEnd')],
  ['reason', () => t('keysCallReason')],
  ['feeling', () => t('keysCallFeeling')],
  ['mood', () => t('keysCallMood')],
  ['promise', () => t('keysCallPromise')],
  ['nonSale', () => t('keysCallNonSale')],
];

/** All settings on one page. */
export function SettingsPage(props: Props) {
  const { settings, sites, accounts, today, regions, currencies } = props;
  const { onSite, onAddSite, onWork, onChange, onHour, onWelcome } = props;
  const opinionLock = props.locks.get(LEARNED);
  return (
    <div class="settings">
      <header class="page-h">
        <h1>{t('settings')}</h1>
        <button type="button" class="btn btn-quiet btn-s end" onClick={onWelcome}>
          {t('showWelcome')}
        </button>
      </header>
      <Group title={t('sites')} text={t('whereText')}>
        <SiteList
          sitesSet={settings.policy.sites !== undefined}
          sites={sites}
          onSite={onSite}
          onAddSite={onAddSite}
        />
      </Group>
      {props.taught.length > 0 && (
        <Group title={t('taughtTitle')} text={t('taughtSettings')}>
          <TaughtList pages={props.taught} onForget={props.onForget} />
        </Group>
      )}
      <Group title={t('accountsTitle')} text={t('accountsText')}>
        <AccountList accounts={accounts} today={today} onWork={onWork} />
        <Switch
          label={t('keepSubjects')}
          hint={t('keepSubjectsHint')}
          on={settings.keepSubjects}
          onSwitch={keepSubjects => onChange({ keepSubjects })}
        />
      </Group>
      <Group title={t('secondOpinion')} text={t('secondOpinionText')}>
        <Switch
          label={t('secondOpinionSwitch')}
          hint={t('secondOpinionHint')}
          on={settings.secondOpinion || opinionLock !== undefined}
          {...(opinionLock === undefined ? {} : { lockedBy: opinionLock })}
          onSwitch={secondOpinion => onChange({ secondOpinion })}
        />
      </Group>
      <Group title={t('mutedRules')} text={settings.muted.length > 0 ? t('mutedText') : t('mutedNone')}>
        {settings.muted.length > 0 && (
          <ul class="sites">
            {settings.muted.map(key => (
              <MutedRule
                key={key}
                rule={key}
                locks={props.locks}
                onUnmute={() => onChange({ muted: settings.muted.filter(other => other !== key) })}
              />
            ))}
          </ul>
        )}
      </Group>
      <Group title={t('owedGroup')} text={t('owedGroupText')}>
        <OwedFields owed={settings.owed} onOwed={owed => onChange({ owed })} />
      </Group>
      <Group title={t('todayNotice')} text={t('todayNoticeText')}>
        <select
          class="input input-region"
          aria-label={t('todayNotice')}
          value={settings.todayHour ?? ''}
          onChange={({ currentTarget: { value } }) => onHour(value === '' ? undefined : Number(value))}
        >
          <option value="">{t('todayNoticeNone')}</option>
          {HOURS.map(hour => (
            <option key={hour} value={hour}>
              {`${String(hour).padStart(2, '0')}:00`}
            </option>
          ))}
        </select>
      </Group>
      <Group title={t('keys')} text={t('keysText')}>
        <ChordField
          label={t('nextFindingKeys')}
          chord={settings.nextFinding}
          onChord={nextFinding => onChange({ nextFinding })}
        />
        {CALL_KEY_NAMES.map(([key, name]) => (
          <ChordField
            key={key}
            label={name()}
            chord={settings.callKeys[key]}
            onChord={chord => onChange({ callKeys: { ...settings.callKeys, [key]: chord } })}
          />
        ))}
        <Switch
          label={t('singleKeys')}
          hint={t('singleKeysHint')}
          on={settings.singleKeys}
          onSwitch={singleKeys => onChange({ singleKeys })}
        />
      </Group>
      <Group title={t('shortcuts')} text={t('shortcutsText')}>
        <ShortcutList shortcuts={props.shortcuts} onChange={props.onShortcuts} />
      </Group>
      <Group title={t('setCurrency')} text={t('setCurrencyText')}>
        <Currency
          currencies={currencies}
          currency={settings.currency}
          onCurrency={currency => onChange({ currency })}
        />
      </Group>
      <Group title={t('setSpecial')} text={t('setSpecialText')}>
        <Switch
          label={t('setSpecialSwitch')}
          hint={t('setSpecialHint')}
          on={settings.specialFacts}
          onSwitch={specialFacts => onChange({ specialFacts })}
        />
      </Group>
      <Group title={t('region')} text={t('regionText')}>
        <Region regions={regions} region={settings.region} onRegion={region => onChange({ region })} />
      </Group>
    </div>
  );
}

function Group({ title, text, children }: { title: string; text: string; children: ComponentChildren }) {
  return (
    <section class="set stack">
      <div>
        <h2>{title}</h2>
        <p class="soft">{text}</p>
      </div>
      {children}
    </section>
  );
}

/** What stands for a pack where no rule found it: see `lib/coach/opinion/doubt.ts`. */
const LEARNED = 'Second opinion';

interface MutedProps extends Pick<Props, 'locks'> {
  rule: string;
  onUnmute: () => void;
}

function MutedRule({ rule, locks, onUnmute }: MutedProps) {
  const { about, name } = ruleWords(rule);
  const packName = rule.slice(0, Math.max(0, rule.indexOf(':')));
  const pack = packName === LEARNED ? t('secondOpinion') : packName;
  const lockedBy = locks.get(packName);
  return (
    <li class="site">
      <span class="grow">
        {about ?? name}
        <span class="hint">{about ? t('ruleInPack', name, pack) : pack}</span>
        {lockedBy !== undefined && (
          <span class="hint due">
            {lockedShort(lockedBy)} {t('lockMarksAgain')}
          </span>
        )}
      </span>
      <button type="button" class="btn btn-s" onClick={onUnmute}>
        {t('unmute')}
        <span class="sr"> {name}</span>
      </button>
    </li>
  );
}

interface SwitchProps {
  label: string;
  hint: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
  /** Who locked it; empty: the policy itself. */
  lockedBy?: string;
}

function Switch({ label, hint, on, onSwitch, lockedBy }: SwitchProps) {
  return (
    <label class="set-row">
      <input
        type="checkbox"
        class="check"
        checked={on}
        disabled={lockedBy !== undefined}
        onChange={event => onSwitch(event.currentTarget.checked)}
      />
      <span class="grow">
        {label}
        <span class="hint">{hint}</span>
        {lockedBy !== undefined && <span class="hint due">{lockedShort(lockedBy)}</span>}
      </span>
    </label>
  );
}

interface CurrencyProps {
  /** ISO 4217; the first is the one by the browser's language. */
  currencies: readonly string[];
  /** Empty: the first one. */
  currency: string;
  onCurrency: (currency: string) => void;
}

function Currency({ currencies, currency, onCurrency }: CurrencyProps) {
  const names = new Intl.DisplayNames(uiLanguage(), { type: 'currency' });
  const [first, ...others] = currencies;
  return (
    <select
      class="input input-region"
      aria-label={t('setCurrency')}
      value={currency}
      onChange={event => onCurrency(event.currentTarget.value)}
    >
      {first !== undefined && <option value="">{t('setByLanguage', first)}</option>}
      {others.map(code => (
        <option key={code} value={code}>
          {t('roleAtCompany', code, names.of(code) ?? code)}
        </option>
      ))}
    </select>
  );
}

interface RegionProps {
  regions: readonly string[];
  region: string;
  onRegion: (region: string) => void;
}

function Region({ regions, region, onRegion }: RegionProps) {
  const names = new Intl.DisplayNames(uiLanguage(), { type: 'region' });
  const all = [...new Set([region, ...regions])]
    .map(code => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, uiLanguage()));
  return (
    <select
      class="input input-region"
      aria-label={t('region')}
      value={region}
      onChange={event => onRegion(event.currentTarget.value)}
    >
      {all.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
