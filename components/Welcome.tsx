import type { ComponentChildren, VNode } from 'preact';
import type { Account } from '../lib/clients/coverage';
import { t } from '../lib/i18n';
import type { FindingView } from '../lib/messages';
import type { KeyChord } from '../lib/settings';
import { type AccountActions, AccountList } from './AccountList';
import { Icon } from './Icon';
import { book, lock, logo, mail, people } from './icons';
import { KeyHint } from './KeyHint';
import { type SiteActions, SiteList, type SiteRow } from './SiteList';
import { TryDraft } from './TryDraft';

interface Props extends SiteActions, AccountActions {
  sites: readonly SiteRow[];
  accounts: readonly Account[];
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  /** Keys that open the panel; absent where the person took them away. */
  panelKeys?: KeyChord;
  lint: (text: string) => FindingView[];
  /** Opens the panel, where the browser lets a page do so. */
  onPanel?: () => void;
  /** To the settings. */
  onDone: () => void;
}

/** First run: what it does, where it may read, which accounts are for work, try it, open the panel. */
export function Welcome(props: Props) {
  const { sites, accounts, today, panelKeys, lint, onSite, onAddSite, onWork, onPanel, onDone } = props;
  const promises: [() => VNode, string][] = [
    [lock, t('promiseLocal')],
    [people, t('promiseNoAccount')],
    [mail, t('promiseMail')],
    [book, t('promiseRecord')],
  ];
  return (
    <main class="w">
      <div>
        <p class="brand">
          <Icon of={logo} size="xl" />
          Yesfirst
        </p>
        <h1>{t('welcomeTitle')}</h1>
        <p class="lead">{t('welcomeLead')}</p>
        <ol>
          <Step n={1} title={t('whereTitle')} text={t('whereText')}>
            <SiteList sites={sites} onSite={onSite} onAddSite={onAddSite} />
          </Step>
          <Step n={2} title={t('accountsTitle')} text={t('accountsText')}>
            <AccountList accounts={accounts} today={today} onWork={onWork} />
          </Step>
          <Step n={3} title={t('openPanelTitle')} text={t('openPanelText')}>
            {panelKeys && (
              <p>
                <KeyHint chord={panelKeys} />
              </p>
            )}
            <div class="row wrap">
              {onPanel && (
                <button type="button" class="btn btn-yes" onClick={onPanel}>
                  {t('openPanel')}
                </button>
              )}
              <button type="button" class="btn btn-quiet" onClick={onDone}>
                {t('toSettings')}
              </button>
            </div>
          </Step>
        </ol>
      </div>
      <div class="wr">
        <TryDraft lint={lint} />
        <ul class="promise">
          {promises.map(([icon, text]) => (
            <li key={text}>
              <Icon of={icon} />
              {text}
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}

interface StepProps {
  n: number;
  title: string;
  text: string;
  children: ComponentChildren;
}

function Step({ n, title, text, children }: StepProps) {
  return (
    <li class="ws">
      <span class="wn num" aria-hidden="true">
        {n}
      </span>
      <div class="stack">
        <div>
          <h2>{title}</h2>
          <p class="soft">{text}</p>
        </div>
        {children}
      </div>
    </li>
  );
}
